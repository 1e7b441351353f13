/** What the bot says about change proposals. */
import type { ChangeProblem } from '../../knowledge/changes/change.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { Address } from '../texts/index.ts';
import type { ProposalState } from './ports.ts';

/** Anything else that can be wrong with what was filled in. */
export type FormProblem =
  | ChangeProblem
  | { readonly code: 'no-document' | 'no-section' | 'no-fact' | 'year' | 'too-many-open' };

export interface ProposalTexts {
  readonly button: string;
  /** The same below the answer that a fact is missing. */
  readonly addButton: string;
  /** What the button stands for when it is typed. */
  command(name: string): string;
  readonly form: {
    readonly title: string;
    /** Where nothing is stated yet. */
    readonly titleMissing: string;
    readonly intro: string;
    readonly fact: string;
    readonly value: string;
    readonly valueHint: string;
    readonly document: string;
    readonly section: string;
    readonly sectionHint: string;
    readonly otherDocument: string;
    readonly documentTitle: string;
    readonly documentYear: string;
    readonly send: string;
    readonly sendCommand: string;
  };
  problem(problem: FormProblem): string;
  readonly before: string;
  readonly nothingBefore: string;
  readonly after: string;
  readonly replaces: string;
  readonly besides: string;
  readonly newDocument: string;
  readonly added: string;
  readonly removed: string;
  readonly yaml: string;
  title(id: number): string;
  readonly state: Readonly<Record<ProposalState, string>>;
  thanks(id: number): string;
  readonly willBeTold: string;
  readonly askLater: (id: number) => string;
  readonly approve: string;
  approveCommand(id: number): string;
  readonly reject: string;
  rejectCommand(id: number): string;
  readonly reason: string;
  readonly needsReason: string;
  readonly keepersOnly: string;
  open(count: number): string;
  readonly none: string;
  readonly show: string;
  showCommand(id: number): string;
  unknown(id: number): string;
  decided(id: number, state: ProposalState): string;
  approved(id: number): string;
  rejected(id: number): string;
  readonly here: string;
  readonly off: string;
  readonly noPlace: string;
  outcome(id: number, what: string, state: 'approved' | 'rejected'): string;
  readonly because: string;
  whichEntry(name: string): string;
  readonly noForm: string;
}

const german = (address: Address): ProposalTexts => {
  const you = (du: string, sie: string) => (address === 'du' ? du : sie);
  return {
    button: 'Stimmt nicht',
    addButton: 'Angabe ergänzen',
    command: (name) => `Stimmt nicht: ${name}`,
    form: {
      title: 'Was stimmt nicht?',
      titleMissing: 'Was fehlt?',
      intro: you(
        'Schreib, was richtig ist und wo es steht. Wer das Verzeichnis pflegt, entscheidet darüber.',
        'Schreiben Sie, was richtig ist und wo es steht. Wer das Verzeichnis pflegt, entscheidet darüber.',
      ),
      fact: 'Welche Angabe?',
      value: 'Richtig ist',
      valueHint: 'Mehrere mit Strichpunkt oder Zeile trennen',
      document: 'Steht im Dokument',
      section: 'Abschnitt oder Seite',
      sectionHint: 'zum Beispiel 2.6 oder S. 14',
      otherDocument: 'Anderes Dokument',
      documentTitle: 'Titel des anderen Dokuments',
      documentYear: 'Jahr',
      send: 'Vorschlagen',
      sendCommand: 'Vorschlag senden',
    },
    problem: (problem) => {
      switch (problem.code) {
        case 'empty':
          return you('Schreib bitte, was richtig ist.', 'Schreiben Sie bitte, was richtig ist.');
        case 'too-long':
          return 'Das ist zu lang; höchstens 4000 Zeichen.';
        case 'too-many':
          return 'Das sind zu viele; höchstens 80.';
        case 'cadence':
          return 'Den Sitzungsturnus verstehe ich so: »4 × im Jahr«, »ca. 3-4 mal im Jahr«, »monatlich«, »alle 2 Jahre«, »nach Bedarf«; eine Jahreszeit in Klammern dahinter.';
        case 'status':
          return 'Den Stand verstehe ich so: »aktiv«, »in Planung«, »im Aufbau«, »befristet«, »ehemalig«.';
        case 'contact':
          return 'Das verstehe ich nicht als Kontakt, zum Beispiel: »Tel. 01234 567; amt@beispiel.de«.';
        case 'unknown-name':
          return `»${problem.name}« steht nicht im Verzeichnis. Hier muss es der Name eines Eintrags sein.`;
        case 'ambiguous-name':
          return `»${problem.name}« kann mehreres sein. Bitte den ganzen Namen schreiben.`;
        case 'lower-case-name':
          return `»${problem.name}« bitte groß schreiben.`;
        case 'unchanged':
          return 'Genau das steht schon im Verzeichnis.';
        case 'gone':
          return 'Der Eintrag oder das Dokument steht nicht mehr im Verzeichnis.';
        case 'by-hand':
          return 'Diese Stelle der Datei kann nur von Hand geändert werden.';
        case 'invalid':
          return `Das Verzeichnis nimmt es so nicht an: ${problem.message}`;
        case 'registry-broken':
          return 'Die Dateien des Verzeichnisses haben gerade Fehler; bitte später noch einmal.';
        case 'no-document':
          return 'In welchem Dokument steht es?';
        case 'no-section':
          return 'In welchem Abschnitt oder auf welcher Seite steht es?';
        case 'no-fact':
          return 'Welche Angabe stimmt nicht?';
        case 'year':
          return 'Aus welchem Jahr ist das andere Dokument? Bitte vier Ziffern.';
        case 'too-many-open':
          return 'Es sind zu viele Vorschläge offen; bitte später noch einmal.';
      }
    },
    before: 'Bisher',
    nothingBefore: 'keine Angabe',
    after: 'Vorschlag',
    replaces: 'Ersetzt die Angabe derselben Stelle.',
    besides: 'Kommt neben die bisherigen Angaben; die neueste Quelle steht vorn.',
    newDocument: 'neu im Verzeichnis',
    added: 'neu',
    removed: 'entfällt',
    yaml: 'Änderung der Datei',
    title: (id) => `Änderungsvorschlag ${id}`,
    state: { open: 'offen', approved: 'angenommen', rejected: 'abgelehnt' },
    thanks: (id) => `Danke. Das ist Vorschlag ${id}.`,
    willBeTold: 'Hier steht dann, was daraus wird.',
    askLater: (id) => `»Vorschlag ${id}« zeigt, was daraus wird.`,
    approve: 'Annehmen',
    approveCommand: (id) => `Vorschlag ${id} annehmen`,
    reject: 'Ablehnen',
    rejectCommand: (id) => `Vorschlag ${id} ablehnen`,
    reason: 'Begründung',
    needsReason: 'Bitte eine Begründung dazu, damit der Vorschlag besser wird.',
    keepersOnly: 'Darüber entscheidet, wer das Verzeichnis pflegt.',
    open: (count) => (count === 1 ? '1 offener Vorschlag' : `${count} offene Vorschläge`),
    none: 'Es ist kein Vorschlag offen.',
    show: 'Ansehen',
    showCommand: (id) => `Vorschlag ${id}`,
    unknown: (id) => `Einen Vorschlag ${id} gibt es nicht oder nicht mehr.`,
    decided: (id, state) => `Vorschlag ${id} ist schon ${state === 'approved' ? 'angenommen' : 'abgelehnt'}.`,
    approved: (id) => `Vorschlag ${id} ist angenommen. Der Patch liegt bereit: \`npm run -s proposals -- export\`.`,
    rejected: (id) => `Vorschlag ${id} ist abgelehnt.`,
    here: 'Neue Vorschläge erscheinen ab jetzt hier. »Vorschläge aus« beendet das.',
    off: 'Neue Vorschläge werden nirgends mehr angekündigt; »Vorschläge« zeigt sie weiter.',
    noPlace: 'Hier kann ich von mir aus nichts schreiben.',
    outcome: (id, what, state) =>
      `${you('Dein', 'Ihr')} Vorschlag ${id} (${what}) wurde ${state === 'approved' ? 'angenommen. Danke! Er kommt mit der nächsten Änderung ins Verzeichnis' : 'abgelehnt'}.`,
    because: 'Begründung',
    whichEntry: (name) =>
      name
        ? `»${name}« steht so nicht im Verzeichnis. Bitte den ganzen Namen: »Stimmt nicht: Name«.`
        : `Wozu? ${you('Schreib', 'Schreiben Sie')} »Stimmt nicht: Name«.`,
    noForm: 'Das Formular dafür kann dieser Chat nicht zeigen; in Teams und auf der Seite /chat geht es.',
  };
};

const english: ProposalTexts = {
  button: 'Not right',
  addButton: 'Add this fact',
  command: (name) => `Not right: ${name}`,
  form: {
    title: 'What is not right?',
    titleMissing: 'What is missing?',
    intro: 'Write what is right and where it says so. The people who keep the registry decide on it.',
    fact: 'Which fact?',
    value: 'It should be',
    valueHint: 'Separate several by a semicolon or line',
    document: 'The document that says so',
    section: 'Section or page',
    sectionHint: 'such as 2.6 or p. 14',
    otherDocument: 'Another document',
    documentTitle: 'Title of the other document',
    documentYear: 'Year',
    send: 'Propose',
    sendCommand: 'Send proposal',
  },
  problem: (problem) => {
    switch (problem.code) {
      case 'empty':
        return 'Please write what is right.';
      case 'too-long':
        return 'That is too long; at most 4000 characters.';
      case 'too-many':
        return 'Those are too many; at most 80.';
      case 'cadence':
        return 'I understand meeting frequency like this: “4 times a year”, “about 3-4 times a year”, “monthly”, “every 2 years”, “on demand”; a season in brackets behind it.';
      case 'status':
        return 'I understand the status like this: “active”, “planned”, “emerging”, “temporary”, “former”.';
      case 'contact':
        return 'I do not understand that as a contact, for example: “Phone 01234 567; office@example.org”.';
      case 'unknown-name':
        return `“${problem.name}” is not in the registry. Here it has to be the name of an entry.`;
      case 'ambiguous-name':
        return `“${problem.name}” may be several. Please write the whole name.`;
      case 'lower-case-name':
        return `Please begin “${problem.name}” with a capital letter.`;
      case 'unchanged':
        return 'The registry says exactly that already.';
      case 'gone':
        return 'The entry or the document has left the registry.';
      case 'by-hand':
        return 'This place of the file can only be changed by hand.';
      case 'invalid':
        return `The registry does not take it like this: ${problem.message}`;
      case 'registry-broken':
        return 'The files of the registry have errors at the moment; please try again later.';
      case 'no-document':
        return 'Which document says so?';
      case 'no-section':
        return 'In which section or on which page?';
      case 'no-fact':
        return 'Which fact is not right?';
      case 'year':
        return 'From which year is the other document? Four digits, please.';
      case 'too-many-open':
        return 'Too many proposals are open; please try again later.';
    }
  },
  before: 'So far',
  nothingBefore: 'nothing stated',
  after: 'Proposed',
  replaces: 'Replaces what is cited from the same place.',
  besides: 'Stands beside what is stated so far; the newest source comes first.',
  newDocument: 'new in the registry',
  added: 'added',
  removed: 'left out',
  yaml: 'Change of the file',
  title: (id) => `Change proposal ${id}`,
  state: { open: 'open', approved: 'approved', rejected: 'rejected' },
  thanks: (id) => `Thank you. This is proposal ${id}.`,
  willBeTold: 'You will read here what becomes of it.',
  askLater: (id) => `“Proposal ${id}” shows what becomes of it.`,
  approve: 'Approve',
  approveCommand: (id) => `Approve proposal ${id}`,
  reject: 'Reject',
  rejectCommand: (id) => `Reject proposal ${id}`,
  reason: 'Reason',
  needsReason: 'Please give a reason, so that the proposal can become better.',
  keepersOnly: 'The people who keep the registry decide on that.',
  open: (count) => (count === 1 ? '1 open proposal' : `${count} open proposals`),
  none: 'No proposal is open.',
  show: 'Look at it',
  showCommand: (id) => `Proposal ${id}`,
  unknown: (id) => `There is no proposal ${id}, or not any more.`,
  decided: (id, state) => `Proposal ${id} is ${state === 'approved' ? 'approved' : 'rejected'} already.`,
  approved: (id) => `Proposal ${id} is approved. Its patch is ready: \`npm run -s proposals -- export\`.`,
  rejected: (id) => `Proposal ${id} is rejected.`,
  here: 'New proposals appear here from now on. “Proposals off” ends that.',
  off: 'New proposals are not announced any more; “proposals” still shows them.',
  noPlace: 'I cannot write here on my own.',
  outcome: (id, what, state) =>
    `Your proposal ${id} (${what}) was ${state === 'approved' ? 'approved. Thank you! It enters the registry with its next change' : 'rejected'}.`,
  because: 'Reason',
  whichEntry: (name) =>
    name
      ? `“${name}” is not in the registry like this. Please write the whole name: “Not right: name”.`
      : 'About what? Please write “Not right: name”.',
  noForm: 'This chat cannot show the form for that; in Teams and on the page /chat it works.',
};

const GERMAN: Readonly<Record<Address, ProposalTexts>> = { du: german('du'), sie: german('sie') };

export const proposalTexts = (language: Language, address: Address = 'sie'): ProposalTexts =>
  language === 'en' ? english : GERMAN[address];
