import type { Counted, Quantity } from '../../knowledge/questions/conditions/quantity.ts';
import type { Address, Texts } from './texts.ts';

/** Before a number; before what there is most or least of, without one. */
const AMOUNTS: Readonly<Record<Quantity['op'], string>> = {
  eq: '',
  gt: 'mehr als ',
  gte: 'mindestens ',
  lt: 'weniger als ',
  lte: 'höchstens ',
  most: 'den meisten ',
  least: 'den wenigsten ',
};
/** What is counted, in the dative: of one, of others. */
const COUNTED: Readonly<Record<Counted, readonly [one: string, others: string]>> = {
  members: ['genanntem Mitglied', 'genannten Mitgliedern'],
  groups: ['Untergruppe', 'Untergruppen'],
  coordination: ['koordinierenden Stelle', 'koordinierenden Stellen'],
};

/** German texts; `address` chooses between Du and Sie. */
export const german = (address: Address): Texts => {
  const you = (du: string, sie: string) => (address === 'du' ? du : sie);
  return {
    facet: {
      coordination: 'Koordination',
      cadence: 'Sitzungsturnus',
      nextMeeting: 'Termine',
      members: 'Mitglieder',
      staff: 'Personen',
      purpose: 'Aufgabe',
      legalBasis: 'Rechtsgrundlage',
      partOf: 'Teil von',
      reportsTo: 'Berichtet an',
      children: 'Untergruppen',
      hierarchy: 'Einordnung',
      contact: 'Kontakt',
      status: 'Stand',
      source: 'Quellen',
      definition: 'Bedeutung',
      published: 'Veröffentlichung',
      profile: 'Überblick',
    },
    fact: {
      partOf: 'Teil von',
      reportsTo: 'Berichtet an',
      coordination: 'Koordination',
      cadence: 'Sitzungsturnus',
      members: 'Mitglieder',
      legalBasis: 'Rechtsgrundlage',
      purpose: 'Zweck',
      tasks: 'Aufgaben',
      topics: 'Themen',
      contact: 'Kontakt',
      status: 'Stand',
      definition: 'Bedeutung',
      parts: 'Bestandteile',
      functions: 'Funktion',
      publication: 'Veröffentlichung',
    },
    role: {
      coordination: 'Koordination',
      management: 'Geschäftsführung/Koordination',
      moderation: 'Moderation',
      lead: 'Leitung',
      chair: 'Vorsitz',
      organisation: 'Organisation',
      steering: 'Steuerung',
      contact: 'Ansprechstelle',
    },
    status: {
      active: 'aktiv',
      planned: 'in Planung',
      emerging: 'im Aufbau',
      former: 'ehemalig',
      temporary: 'befristet',
    },
    cadence(cadence, words) {
      const parts: string[] = [];
      const { perYear, everyYears } = cadence;
      if (perYear) {
        const range =
          perYear.max === undefined
            ? `mindestens ${perYear.min}`
            : perYear.min === perYear.max
              ? `${perYear.min}`
              : `${perYear.min}-${perYear.max}`;
        parts.push(`${cadence.approx ? 'ca. ' : ''}${range} × im Jahr`);
      }
      if (everyYears) parts.push(everyYears === 2 ? 'alle zwei Jahre (zweijährlich)' : `alle ${everyYears} Jahre`);
      if (cadence.onDemand) parts.push('nach Bedarf');
      if (cadence.planned) parts.push('in Planung');
      if (words.when) parts.push(parts.length > 0 ? `(${words.when})` : words.when);
      if (words.per) parts.push(words.per);
      if (words.plus) parts.push(parts.length > 0 ? `plus ${words.plus}` : words.plus);
      return parts.join(' ').replace(/ × im Jahr nach Bedarf/, ' × im Jahr, nach Bedarf');
    },
    source: 'Quelle',
    sources: 'Quellen',
    differing: 'abweichend',
    also: 'außerdem',
    notNamed: 'nicht genannt',
    amongThem: 'darunter',
    implied: 'erschlossen',
    note: 'Hinweis',
    since: 'seit',
    inAll: (count) => `insgesamt ${count}`,
    aliases: 'auch',
    kind: 'Art',
    field: 'Handlungsfeld',
    subgroups: 'Dazu gehören',
    possiblySame: 'Möglicherweise dasselbe wie',
    nobody: 'keine feste Stelle',
    missing: (name, facet) =>
      ({
        coordination: `Zu ${name} nennen die Dokumente keine Koordination.`,
        cadence: `Zu ${name} nennen die Dokumente keinen Sitzungsturnus.`,
        nextMeeting: `Zu ${name} ist kein Termin bekannt.`,
        members: `Zu ${name} nennen die Dokumente keine Mitglieder.`,
        staff: `Zu ${name} nennen die Dokumente keine Personen.`,
        purpose: `Zu ${name} nennen die Dokumente keine Aufgabe.`,
        legalBasis: `Zu ${name} nennen die Dokumente keine Rechtsgrundlage.`,
        partOf: `Zu ${name} nennen die Dokumente kein übergeordnetes Gremium.`,
        reportsTo: `Die Dokumente nennen nicht, an wen ${name} berichtet.`,
        children: `Zu ${name} nennen die Dokumente keine Untergruppen.`,
        hierarchy: `Zu ${name} nennen die Dokumente keine Einordnung.`,
        contact: `Zu ${name} steht in den Dokumenten kein Kontakt.`,
        status: `Zu ${name} sagen die Dokumente nichts über den Stand.`,
        source: `Zu ${name} ist keine Quelle hinterlegt.`,
        definition: `Zu ${name} geben die Dokumente keine Erklärung.`,
        published: `Zu ${name} nennen die Dokumente keine Angaben zur Veröffentlichung.`,
        profile: `Dazu sagen die Dokumente bei ${name} nichts.`,
      })[facet],
    missingAsked: (name, asked) => `Zu »${asked}« sagen die Dokumente bei ${name} nichts.`,
    parentSays: (name) => `Übergeordnet gilt für ${name}`,
    sameSays: (name) => `Bei ${name}, möglicherweise demselben Gremium, steht`,
    contactOf: (name) => `Kontakt über ${name}`,
    known: (facets) => `Bekannt ist: ${facets.join(', ')}.`,
    choices: {
      ambiguous: (asked) => `»${asked}« kann mehreres sein. Was ${you('meinst du', 'meinen Sie')}?`,
      unsure: () => `${you('Meintest du', 'Meinten Sie')} …?`,
      'unknown-name': (asked) => `»${asked}« steht so nicht im Verzeichnis. ${you('Meintest du', 'Meinten Sie')} …?`,
    },
    chooseHint: you('Antworte mit Nummer oder Name.', 'Antworten Sie mit Nummer oder Name.'),
    unknown: (terms) =>
      terms.length > 0 ? `Zu »${terms.join(' ')}« steht nichts im Verzeichnis.` : 'Dazu steht nichts im Verzeichnis.',
    unknownForeign: (terms, home) => `Zu »${terms.join(' ')}« steht nichts im Verzeichnis; es kennt nur ${home}.`,
    nearest: 'Am nächsten kommt',
    whichBody: you('Welches Gremium oder welche Stelle meinst du?', 'Welches Gremium oder welche Stelle meinen Sie?'),
    topic: (terms) => `Zu »${terms}« passen:`,
    foundBy: (found) => `gefunden über: ${found}`,
    thesaurus: 'Thesaurus',
    list: {
      none: (description) => `Die Dokumente nennen keine: ${description}.`,
      some: (count, description) => `${count} ${description}:`,
      count: (count, description) => `${count} ${description}`,
      nouns: {
        body: (count) => (count === 1 ? 'Gremium' : 'Gremien'),
        unit: (count) => (count === 1 ? 'Stelle' : 'Stellen'),
        person: (count) => (count === 1 ? 'Person' : 'Personen'),
        project: (count) => (count === 1 ? 'Projekt' : 'Projekte'),
        publication: (count) => (count === 1 ? 'Veröffentlichung' : 'Veröffentlichungen'),
        concept: (count) => (count === 1 ? 'Begriff' : 'Begriffe'),
      },
      entries: (count) => (count === 1 ? 'Eintrag' : 'Einträge'),
      kinds: (kinds) => `(${kinds.join(', ')})`,
      coordinates: (subject) => `koordiniert oder geleitet von ${subject}`,
      memberOf: (subject) => `mit ${subject} als Mitglied`,
      children: (subject, count) => `${count === 1 ? 'gehört' : 'gehören'} zu ${subject}`,
      reporters: (subject, count) => `${count === 1 ? 'berichtet' : 'berichten'} an ${subject}`,
      published: (subject) => `veröffentlicht von ${subject}`,
      staff: (subject) => `bei ${subject}`,
      cadence: (op, count, or) =>
        `mit ${AMOUNTS[op]}${count}${or === undefined ? '' : ` oder ${or}`} ${count === 1 && or === undefined ? 'Sitzung' : 'Sitzungen'} im Jahr`,
      times: (op, count, or) => `${AMOUNTS[op]}${count}${or === undefined ? '' : ` oder ${or}`} × im Jahr`,
      everyYears: (years) => `mit einer Sitzung alle ${years} Jahre`,
      onDemand: 'mit Sitzungen nach Bedarf',
      field: (field) => `im Handlungsfeld ${field}`,
      funded: (by) => (by ? `mit Förderung durch ${by}` : 'mit Angaben der Dokumente zur Förderung'),
      law: (law) => `mit der Grundlage ${law}`,
      year: (year) => `von ${year}`,
      topic: (terms) => `zu »${terms}«`,
      disputed: (fact) => `mit abweichenden Angaben der Dokumente${fact ? ` (${fact})` : ''}`,
      stated: (fact) => `mit Angabe der Dokumente zu: ${fact}`,
      lacking: (fact) => `ohne Angabe der Dokumente zu: ${fact}`,
      most: 'mit den meisten Sitzungen',
      least: 'mit den wenigsten Sitzungen',
      without: {
        coordinates: (subject) => `nicht koordiniert oder geleitet von ${subject}`,
        memberOf: (subject) => `ohne ${subject} als Mitglied`,
        children: (subject) => `nicht unter ${subject}`,
      },
      shared: (bodies) => `mit Sitz in ${bodies.join(' und ')}`,
      allLevels: 'über alle Ebenen',
      level: (level) => `Ebene ${level}`,
      beside: (name) => `neben ${name}`,
      others: (names) => `Von anderer Art: ${names.join('; ')}.`,
      documents: (titles, only) => `${only ? 'nur ' : ''}genannt in ${titles.join(' und ')}`,
      quantity: ({ of, op, count }, kinds) => {
        const noun = COUNTED[of][count === 1 ? 0 : 1];
        return `mit ${AMOUNTS[op]}${count === undefined ? '' : `${count} `}${noun}${kinds}`;
      },
      busiest: (by, { op, count }, kinds) =>
        `mit ${AMOUNTS[op]}${count === undefined ? '' : `${count} `}Gremien${kinds}, ${by === 'coordinates' ? 'die sie selbst koordinieren oder leiten' : 'in denen sie selbst Mitglied sind'}`,
      meetings: (min, max, uncounted) =>
        `Zusammen ${min === max ? min : `${min} bis ${max}`} ${max === 1 ? 'Sitzung' : 'Sitzungen'} im Jahr${uncounted > 0 ? ` (${uncounted} ohne Zahl nicht mitgezählt)` : ''}.`,
    },
    comparison: {
      winner: (name, direction) => `${direction === 'more' ? 'Öfter' : 'Seltener'} tagt: ${name}.`,
      tie: 'Beide tagen gleich oft.',
      byAge: (name, direction) => `${direction === 'more' ? 'Neuer' : 'Älter'} ist: ${name}.`,
      sameAge: 'Beide sind aus demselben Jahr.',
      noData: 'keine Angabe',
    },
    relation: {
      yes: 'Ja, ',
      reversed: 'Nein, umgekehrt: ',
      member: (part, whole) => `${part} ist Mitglied: ${whole}.`,
      coordination: (part, whole) => `${part} koordiniert oder leitet: ${whole}.`,
      partOf: (part, whole) => `${part} gehört zu: ${whole}.`,
      within: (part, whole) => `${part} steht in der Gliederung unter: ${whole}.`,
      reportsTo: (part, whole) => `${part} berichtet an: ${whole}.`,
      none: (part, whole) => `Die Dokumente nennen keine solche Verbindung zwischen ${part} und ${whole}.`,
    },
    sourcesOf: (name) => `${name} steht in:`,
    conflictsOf: (name) => `${name}: Darin unterscheiden sich die Dokumente`,
    conflictsHint: 'Darin unterscheiden sich die Dokumente; das neueste steht oben.',
    noConflicts: 'Die Dokumente widersprechen einander nicht.',
    courtesy: (courtesy, { county, examples, posts }) => {
      const post = posts
        ? ' Vor Sitzungen erinnere ich, und jede Woche gebe ich eine Übersicht: »abonniere …« oder »einstellungen«; »hilfe abos« nennt alle Befehle.'
        : '';
      const list = examples.map((example) => `- ${example}`).join('\n');
      switch (courtesy) {
        case 'greeting':
          return `Hallo! Ich bin der Gremienlotse und weiß, was die Dokumente über Gremien und Netzwerke sagen (${county}).${post} ${you('Frag', 'Fragen Sie')} zum Beispiel:\n${list}`;
        case 'help':
          return `Ich beantworte Fragen zu Gremien, Netzwerken, Stellen, Projekten und Dokumenten (${county}): wer koordiniert, wie oft getagt wird, wer dabei ist, wozu, auf welcher Grundlage, an wen berichtet wird, wen man anruft. Jede Angabe nennt ihre Quelle; Widersprüche zeige ich; was nicht in den Dokumenten steht, weiß ich nicht. Ich verstehe Deutsch und Englisch.${post} Zum Beispiel:\n${list}`;
        case 'identity':
          return 'Ich bin der Gremienlotse, ein Programm ohne Sprachmodell: Ich suche in einem Verzeichnis, in dem jede Angabe ihre Quelle nennt.';
        case 'thanks':
          return you('Gern! Frag jederzeit wieder.', 'Gern! Fragen Sie jederzeit wieder.');
        case 'goodbye':
          return 'Auf Wiedersehen!';
        case 'doubt':
          return you(
            'Das tut mir leid. Ich gebe nur wieder, was in den Dokumenten steht: Prüf bitte die genannte Quelle, oder frag genauer, am besten mit dem Namen.',
            'Das tut mir leid. Ich gebe nur wieder, was in den Dokumenten steht: Prüfen Sie bitte die genannte Quelle, oder fragen Sie genauer, am besten mit dem Namen.',
          );
        case 'yes':
        case 'no':
          return you('In Ordnung. Was möchtest du wissen?', 'In Ordnung. Was möchten Sie wissen?');
      }
    },
    documents: 'Alle Angaben stammen aus diesen Dokumenten:',
    languageChanged: 'Ich antworte jetzt auf Deutsch.',
    empty: you(
      'Stell mir eine Frage zu einem Gremium; »hilfe« zeigt Beispiele.',
      'Stellen Sie mir eine Frage zu einem Gremium; »hilfe« zeigt Beispiele.',
    ),
    attachment: 'Dateien und Bilder kann ich nicht lesen.',
    tooLong: you(
      'Das ist zu lang für mich. Stell bitte eine kurze Frage.',
      'Das ist zu lang für mich. Stellen Sie bitte eine kurze Frage.',
    ),
    injection: 'Das kann ich nicht. Ich beantworte Fragen zu Gremien und Netzwerken aus dem Verzeichnis.',
    offTopic: 'Dazu weiß ich nichts. Ich beantworte Fragen zu Gremien und Netzwerken aus dem Verzeichnis.',
    failed: you(
      'Da ist etwas schiefgegangen. Bitte versuch es noch einmal.',
      'Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    ),
    showAll: 'Alle zeigen',
    more: 'weitere',
    card: {
      ask: {
        coordination: (name) => `Wer koordiniert: ${name}?`,
        cadence: (name) => `Wie oft tagt: ${name}?`,
        nextMeeting: (name) => `Nächster Termin: ${name}?`,
        members: (name) => `Wer ist Mitglied: ${name}?`,
        staff: (name) => `Wer arbeitet dort: ${name}?`,
        purpose: (name) => `Welche Aufgabe hat: ${name}?`,
        legalBasis: (name) => `Rechtsgrundlage: ${name}?`,
        partOf: (name) => `Teil von welchem Gremium: ${name}?`,
        reportsTo: (name) => `An wen berichtet: ${name}?`,
        children: (name) => `Untergruppen: ${name}?`,
        hierarchy: (name) => `Einordnung: ${name}?`,
        contact: (name) => `Kontakt: ${name}?`,
        status: (name) => `Status: ${name}?`,
        source: (name) => `Quellen: ${name}?`,
        definition: (name) => `Was bedeutet: ${name}?`,
        published: (name) => `Veröffentlichung: ${name}?`,
        profile: (name) => `Überblick: ${name}`,
      },
      showLess: 'Weniger zeigen',
      details: 'Mehr zeigen',
      next: 'Weiter',
      back: 'Zurück',
      page: (from, to, total) => (from === to ? `${from} von ${total}` : `${from} bis ${to} von ${total}`),
      tapHint: you('Tipp auf einen Namen für den Überblick.', 'Tippen Sie auf einen Namen für den Überblick.'),
      email: 'E-Mail',
      call: 'Anrufen',
      website: 'Webseite',
      subscribe: 'Abonnieren',
      subscribeCommand: (name) => `abonniere ${name}`,
      nextMeeting: 'Nächster Termin',
      meetingPage: 'Zum Termin',
      toCalendar: 'In den Kalender',
      planMeeting: 'Besprechung planen',
      openPage: 'Im Verzeichnis öffnen',
      askInstead: you('Das kannst du mich zum Beispiel fragen:', 'Das können Sie mich zum Beispiel fragen:'),
      conflicts: (count) => (count === 1 ? 'Widerspruch ansehen' : `${count} Widersprüche ansehen`),
      moreButtons: 'Weitere',
    },
    lookup: {
      nothing: (query) => (query === '' ? 'Das Verzeichnis ist leer.' : `Nichts gefunden zu »${query}«.`),
      noMeeting: 'Kein kommender Termin gefunden.',
      sample: 'Beispieldaten',
    },
  };
};
