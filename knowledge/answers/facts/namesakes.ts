import type { Knowledge } from '../../knowledge.ts';
import type { Entry, Party } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';
import { bearersOfAll } from '../../search/bearers.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';

/** Everybody who bears a name, for questions that ask of all of them ("in which bodies does the welfare association sit?"). */
export interface Namesakes {
  /** The one that the name means first, then the others of its kind. */
  readonly entries: readonly Entry[];
  /** True for a wording of a member list that contains the name. */
  bears(party: Party): boolean;
}

/** Entries of the subject's kind, and wordings without an entry, that contain every word by which the subject was called. */
export function namesakesOf(subject: Entry, { mentions, words }: Reading, knowledge: Knowledge): Namesakes {
  const { lexicon } = knowledge;
  const mention = mentions.find(({ candidates }) => candidates.some(({ entry }) => entry === subject));
  const said = mention ? mention.words.map((i) => signOf(words[i]!.folded)) : labelWords(subject.name);
  const core = said.filter((sign) => !lexicon.isKindWord(sign));
  const alike = bearersOfAll(core, lexicon).filter((entry) => entry.kind === subject.kind && entry !== subject);
  const contains = (text: string) => {
    const own = new Set(labelWords(text).flatMap((sign) => [sign, ...lexicon.splitter.split(sign)]));
    return core.length > 0 && core.every((sign) => own.has(sign));
  };
  return { entries: [subject, ...alike], bears: (party) => 'text' in party && contains(party.text) };
}
