import type { Lang } from '../app/texts.ts';

const de = {
  viewNav: 'Welches Bild',
  views: { tree: 'Zugehörigkeit', levels: 'Gremienübersicht', web: 'Netz einer Stelle' },
  treeIntro: 'Links steht das Übergeordnete. Jedes Kästchen führt zum Eintrag.',
  levelsIntro:
    'Von der Vertretung bis zur fachlichen Abstimmung. Die Ebene ergibt sich aus der Art eines Gremiums und daraus, wem es berichtet oder wozu es gehört.',
  others: (n: number) =>
    n === 1
      ? 'Von einem weiteren Gremium sagt kein Dokument, auf welcher Ebene es steht.'
      : `Von ${n} weiteren Gremien sagt kein Dokument, auf welcher Ebene sie stehen.`,
  webIntro: 'In der Mitte die gewählte Stelle oder das Gremium: links, wozu es gehört, rechts, was von ihm ausgeht.',
  around: 'Stelle oder Gremium',
  choose: 'Bitte wählen',
  offices: 'Stellen, die etwas koordinieren',
  bodies: 'Gremien',
  nothing: 'Kein Dokument nennt eine Beziehung zu anderen.',
  show: 'Bild anzeigen',
  hide: 'Bild ausblenden',
  same: 'Dasselbe in Worten',
  asOutline: 'Gliederung',
  asTable: 'Tabelle',
  form: 'Form',
  partOf: 'Gehört zu',
  reportsTo: 'Berichtet an',
  group: 'Gruppe',
  level: 'Ebene',
  levelsName: 'Gremien nach politischer Ebene',
  withoutField: 'Ohne Handlungsfeld',
  reportLines: 'Berichtswege zeigen',
  keys: 'Pfeiltasten verschieben, + und − vergrößern und verkleinern, 0 passt ein.',
};

const en: typeof de = {
  viewNav: 'Which picture',
  views: { tree: 'Membership', levels: 'Overview of bodies', web: 'Web of one office' },
  treeIntro: 'What is above stands to the left. Each box leads to its entry.',
  levelsIntro:
    'From the elected assembly to professional coordination. The level follows from the kind of a body and from whom it reports to or what it belongs to.',
  others: (n) =>
    n === 1
      ? 'Of one more body no document says on which level it stands.'
      : `Of ${n} more bodies no document says on which level they stand.`,
  webIntro: 'In the middle the chosen office or body: to the left what it belongs to, to the right what comes from it.',
  around: 'Office or body',
  choose: 'Please choose',
  offices: 'Offices that coordinate something',
  bodies: 'Bodies',
  nothing: 'No document names a relation to others.',
  show: 'Show the picture',
  hide: 'Hide the picture',
  same: 'The same in words',
  asOutline: 'Outline',
  asTable: 'Table',
  form: 'Form',
  partOf: 'Part of',
  reportsTo: 'Reports to',
  group: 'Group',
  level: 'Level',
  levelsName: 'Bodies by political level',
  withoutField: 'Without a field of action',
  reportLines: 'Show reporting lines',
  keys: 'Arrow keys move, + and − zoom, 0 fits.',
};

export const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };
