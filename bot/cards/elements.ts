/**
 * The few parts of Adaptive Cards 1.4 that our cards are made of. What the registry says only ever stands in text runs:
 * no client reads them as Markdown, so a star in a name is a star and a link in a name is no link. Colours and sizes are
 * the host's own words, so that light, dark and high contrast look as the host wants them.
 */

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Large';
  readonly color?: 'Accent' | 'Attention';
  readonly fontType?: 'Monospace';
  readonly isSubtle?: true;
}

type Spacing = 'None' | 'Small' | 'Default' | 'Medium';

interface Placed {
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly separator?: true;
  readonly spacing?: Spacing;
}

export interface RichText extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly selectAction?: SubmitAction;
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Element = RichText | Container | ActionSet;

/** The button's text goes back to the bot as if it had been typed; `data` says exactly what was meant. */
export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: { readonly text: string; readonly [key: string]: unknown };
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export type Action = SubmitAction | OpenUrlAction | ToggleAction;

/** Clients expand `{{DATE(…)}}` even in a text run, and signs that turn the writing direction can disguise a word. */
const clean = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').replaceAll('{{', '{ {');

/**
 * No client breaks a line at a slash, and a chain of words joined by slashes is wider than a phone. The sign after each
 * slash has no width; short words stay as they are, so that most text can be copied without it.
 */
const breakable = (text: string): string =>
  text.replaceAll(/\S{21,}/g, (word) => word.replaceAll(/\/(?=[^/])/g, '/\u200b'));

type Look = Omit<TextRun, 'type' | 'text'>;

export const run = (text: string, look: Look = {}): TextRun => ({
  type: 'TextRun',
  text: breakable(clean(text)),
  ...look,
});

export const rich = (inlines: readonly TextRun[], placed: Placed = {}): RichText => ({
  type: 'RichTextBlock',
  inlines,
  ...placed,
});

export const line = (text: string, look: Look = {}, placed: Placed = {}): RichText => rich([run(text, look)], placed);

export const SMALL: Look = { size: 'Small', isSubtle: true };

/** What is said in passing: a label, a source, a differing statement. */
export const aside = (text: string, placed: Placed = {}): RichText => line(text, SMALL, placed);

export const title = (text: string): RichText => line(text, { size: 'Large', weight: 'Bolder' });

export const strong = (text: string, placed: Placed = {}): RichText => line(text, { weight: 'Bolder' }, placed);

/** No name or question is longer, unless somebody wants to break something. */
const MAX_TITLE = 160;

export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;

export const buttonTitle = (text: string): string => clip(clean(text).trim(), MAX_TITLE);

/** What fits beside one another on a phone of 320 px, in letters; a button has edges and a gap besides its title. */
const ROW_LETTERS = 33;
const BUTTON_EDGES = 5;

/** Buttons in as many rows as a narrow phone needs: clients cut the titles of a row that is too long. */
export function packed(actions: readonly Action[]): ActionSet[] {
  const rows: Action[][] = [];
  let room = 0;
  for (const action of actions) {
    const width = action.title.length + BUTTON_EDGES;
    if (width > room) {
      rows.push([]);
      room = ROW_LETTERS;
    }
    rows.at(-1)!.push(action);
    room -= width;
  }
  return rows.map((row, i) => ({ type: 'ActionSet', actions: row, spacing: i === 0 ? 'Default' : 'Small' }));
}

/**
 * Names or questions to choose from, one to a line. Buttons, if their titles fit on a phone; else lines that can be
 * tapped, because a title that is cut off cannot be chosen.
 */
export function choosable(actions: readonly SubmitAction[]): Element[] {
  const fits = actions.every(({ title }) => title.length + BUTTON_EDGES <= ROW_LETTERS);
  return actions.map((action, i) =>
    fits
      ? { type: 'ActionSet', actions: [action], spacing: i === 0 ? 'Default' : 'Small' }
      : tappable(action.title, [], action),
  );
}

/** A line that can be tapped, with what is said below it. */
export const tappable = (text: string, below: readonly Element[], selectAction: SubmitAction): Container => ({
  type: 'Container',
  spacing: 'Small',
  items: [line(text, { color: 'Accent' }, { spacing: 'None' }), ...below],
  selectAction,
});
