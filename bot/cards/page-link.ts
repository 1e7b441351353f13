import type { Entry } from '../../knowledge/model.ts';
import { entryPage } from '../page-links.ts';
import type { Texts } from '../texts/index.ts';
import type { OpenUrlAction } from './elements.ts';

/** A button that opens the entry on the intranet page, where there is one. */
export const pageLink = (
  entry: Entry,
  { site }: { readonly site?: string | undefined },
  texts: Texts,
): OpenUrlAction[] =>
  site ? [{ type: 'Action.OpenUrl', title: texts.card.openPage, url: entryPage(site, entry.id) }] : [];
