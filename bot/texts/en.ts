import type { Counted, Quantity } from '../../knowledge/questions/conditions/quantity.ts';
import type { Texts } from './texts.ts';

/** Before a number; before what there is most or least of, without one. */
const AMOUNTS: Readonly<Record<Quantity['op'], string>> = {
  eq: '',
  gt: 'more than ',
  gte: 'at least ',
  lt: 'fewer than ',
  lte: 'at most ',
  most: 'the most ',
  least: 'the fewest ',
};
/** What is counted: of one, of others. */
const COUNTED: Readonly<Record<Counted, readonly [one: string, others: string]>> = {
  members: ['member named', 'members named'],
  groups: ['sub-group', 'sub-groups'],
  coordination: ['coordinating office', 'coordinating offices'],
};

export const english: Texts = {
  facet: {
    coordination: 'coordination',
    cadence: 'meeting frequency',
    nextMeeting: 'dates',
    members: 'members',
    staff: 'people',
    purpose: 'purpose',
    legalBasis: 'legal basis',
    partOf: 'part of',
    reportsTo: 'reports to',
    children: 'sub-groups',
    hierarchy: 'position',
    contact: 'contact',
    status: 'status',
    source: 'sources',
    definition: 'meaning',
    published: 'publication',
    profile: 'overview',
  },
  fact: {
    partOf: 'part of',
    reportsTo: 'reports to',
    coordination: 'coordination',
    cadence: 'meeting frequency',
    members: 'members',
    legalBasis: 'legal basis',
    purpose: 'purpose',
    tasks: 'tasks',
    topics: 'topics',
    contact: 'contact',
    status: 'status',
    definition: 'meaning',
    parts: 'consists of',
    functions: 'function',
    publication: 'publication',
  },
  role: {
    coordination: 'coordination',
    management: 'management/coordination',
    moderation: 'moderation',
    lead: 'lead',
    chair: 'chair',
    organisation: 'organisation',
    steering: 'steering',
    contact: 'contact',
  },
  status: { active: 'active', planned: 'planned', emerging: 'being set up', former: 'former', temporary: 'temporary' },
  cadence(cadence, words) {
    const parts: string[] = [];
    const { perYear, everyYears } = cadence;
    if (perYear) {
      const range =
        perYear.max === undefined
          ? `at least ${perYear.min}`
          : perYear.min === perYear.max
            ? `${perYear.min}`
            : `${perYear.min}-${perYear.max}`;
      parts.push(`${cadence.approx ? 'about ' : ''}${range} × a year`);
    }
    if (everyYears) parts.push(everyYears === 2 ? 'every two years' : `every ${everyYears} years`);
    if (cadence.onDemand) parts.push('as needed');
    if (cadence.planned) parts.push('planned');
    if (words.when) parts.push(parts.length > 0 ? `(${words.when})` : words.when);
    if (words.per) parts.push(words.per);
    if (words.plus) parts.push(parts.length > 0 ? `plus ${words.plus}` : words.plus);
    return parts.join(' ').replace(/ × a year as needed/, ' × a year, as needed');
  },
  source: 'Source',
  sources: 'Sources',
  differing: 'differing',
  also: 'also',
  notNamed: 'not named',
  amongThem: 'among them',
  implied: 'inferred',
  note: 'Note',
  since: 'since',
  inAll: (count) => `${count} in total`,
  aliases: 'also',
  kind: 'kind',
  field: 'field of action',
  subgroups: 'Includes',
  possiblySame: 'Possibly the same as',
  nobody: 'no fixed office',
  missing: (name, facet) =>
    ({
      coordination: `The documents name no coordination for ${name}.`,
      cadence: `The documents name no meeting frequency for ${name}.`,
      nextMeeting: `No date is known for ${name}.`,
      members: `The documents name no members of ${name}.`,
      staff: `The documents name no people at ${name}.`,
      purpose: `The documents name no purpose of ${name}.`,
      legalBasis: `The documents name no legal basis for ${name}.`,
      partOf: `The documents name no parent body of ${name}.`,
      reportsTo: `The documents do not say to whom ${name} reports.`,
      children: `The documents name no sub-groups of ${name}.`,
      hierarchy: `The documents do not say where ${name} belongs.`,
      contact: `The documents give no contact for ${name}.`,
      status: `The documents say nothing about the status of ${name}.`,
      source: `No source is recorded for ${name}.`,
      definition: `The documents do not explain ${name}.`,
      published: `The documents give no publication details of ${name}.`,
      profile: `The documents say nothing about that for ${name}.`,
    })[facet],
  missingAsked: (name, asked) => `The documents say nothing about “${asked}” for ${name}.`,
  parentSays: (name) => `For the parent ${name}`,
  sameSays: (name) => `For ${name}, possibly the same body`,
  contactOf: (name) => `Contact through ${name}`,
  known: (facets) => `Known: ${facets.join(', ')}.`,
  choices: {
    ambiguous: (asked) => `“${asked}” can be several things. Which one do you mean?`,
    unsure: () => 'Did you mean …?',
    'unknown-name': (asked) => `“${asked}” is not in the registry under this name. Did you mean …?`,
  },
  chooseHint: 'Answer with number or name.',
  unknown: (terms) =>
    terms.length > 0
      ? `The registry holds nothing about “${terms.join(' ')}”.`
      : 'The registry holds nothing about that.',
  unknownForeign: (terms, home) => `The registry holds nothing about “${terms.join(' ')}”; it only knows ${home}.`,
  nearest: 'Nearest',
  whichBody: 'Which body or office do you mean?',
  topic: (terms) => `For “${terms}” these fit:`,
  foundBy: (found) => `found by: ${found}`,
  thesaurus: 'thesaurus',
  list: {
    none: (description) => `None: ${description}.`,
    some: (count, description) => `${count} ${description}:`,
    count: (count, description) => `${count} ${description}`,
    nouns: {
      body: (count) => (count === 1 ? 'body' : 'bodies'),
      unit: (count) => (count === 1 ? 'office' : 'offices'),
      person: (count) => (count === 1 ? 'person' : 'people'),
      project: (count) => (count === 1 ? 'project' : 'projects'),
      publication: (count) => (count === 1 ? 'publication' : 'publications'),
      concept: (count) => (count === 1 ? 'term' : 'terms'),
    },
    entries: (count) => (count === 1 ? 'entry' : 'entries'),
    kinds: (kinds) => `(${kinds.join(', ')})`,
    coordinates: (subject) => `coordinated or led by ${subject}`,
    memberOf: (subject) => `with ${subject} as a member`,
    children: (subject) => `belonging to ${subject}`,
    reporters: (subject) => `reporting to ${subject}`,
    published: (subject) => `published by ${subject}`,
    staff: (subject) => `at ${subject}`,
    cadence: (op, count, or) =>
      `with ${AMOUNTS[op]}${count}${or === undefined ? '' : ` or ${or}`} ${count === 1 && or === undefined ? 'meeting' : 'meetings'} a year`,
    times: (op, count, or) => `${AMOUNTS[op]}${count}${or === undefined ? '' : ` or ${or}`} × a year`,
    everyYears: (years) => `meeting every ${years} years`,
    onDemand: 'meeting as needed',
    field: (field) => `in the field ${field}`,
    funded: (by) => (by ? `with funding by ${by}` : 'of which documents tell the funding'),
    law: (law) => `based on ${law}`,
    year: (year) => `from ${year}`,
    topic: (terms) => `on “${terms}”`,
    disputed: (fact) => `on which the documents differ${fact ? ` (${fact})` : ''}`,
    stated: (fact) => `of which a document names: ${fact}`,
    lacking: (fact) => `of which no document names: ${fact}`,
    most: 'with the most meetings',
    least: 'with the fewest meetings',
    without: {
      coordinates: (subject) => `not coordinated or led by ${subject}`,
      memberOf: (subject) => `without ${subject} as a member`,
      children: (subject) => `not below ${subject}`,
    },
    shared: (bodies) => `with a seat in ${bodies.join(' and ')}`,
    allLevels: 'on all levels',
    level: (level) => `level ${level}`,
    beside: (name) => `beside ${name}`,
    others: (names) => `Of another kind: ${names.join('; ')}.`,
    documents: (titles, only) => `named ${only ? 'only ' : ''}in ${titles.join(' and ')}`,
    quantity: ({ of, op, count }, kinds) => {
      const noun = COUNTED[of][count === 1 ? 0 : 1];
      return `with ${AMOUNTS[op]}${count === undefined ? '' : `${count} `}${noun}${kinds}`;
    },
    busiest: (by, { op, count }, kinds) =>
      `with ${AMOUNTS[op]}${count === undefined ? '' : `${count} `}bodies${kinds} ${by === 'coordinates' ? 'that they coordinate or lead themselves' : 'that they are a member of themselves'}`,
    meetings: (min, max, uncounted) =>
      `Together ${min === max ? min : `${min} to ${max}`} ${max === 1 ? 'meeting' : 'meetings'} a year${uncounted > 0 ? ` (${uncounted} without a number not counted)` : ''}.`,
  },
  comparison: {
    winner: (name, direction) => `Meets ${direction === 'more' ? 'more' : 'less'} often: ${name}.`,
    tie: 'Both meet equally often.',
    byAge: (name, direction) => `${direction === 'more' ? 'Newer' : 'Older'}: ${name}.`,
    sameAge: 'Both are of the same year.',
    noData: 'not stated',
  },
  relation: {
    yes: 'Yes, ',
    reversed: 'No, the other way round: ',
    member: (part, whole) => `${part} is a member of ${whole}.`,
    coordination: (part, whole) => `${part} coordinates or leads ${whole}.`,
    partOf: (part, whole) => `${part} belongs to ${whole}.`,
    within: (part, whole) => `${part} stands below ${whole}.`,
    reportsTo: (part, whole) => `${part} reports to ${whole}.`,
    none: (part, whole) => `The documents name no such connection between ${part} and ${whole}.`,
  },
  sourcesOf: (name) => `${name} is named in:`,
  conflictsOf: (name) => `${name}: what the documents say differently`,
  conflictsHint: 'What the documents say differently, the newest first.',
  noConflicts: 'The documents do not contradict one another.',
  courtesy: (courtesy, { county, examples, posts }) => {
    const post = posts
      ? ' I remind you of meetings and give a weekly digest: “subscribe to …” or “settings”; “help subscriptions” lists all commands.'
      : '';
    const list = examples.map((example) => `- ${example}`).join('\n');
    switch (courtesy) {
      case 'greeting':
        return `Hello! I am the Gremienlotse and know what the documents say about committees and networks (${county}).${post} For example:\n${list}`;
      case 'help':
        return `I answer questions about committees, networks, offices, projects and documents (${county}): who coordinates, how often a body meets, who takes part, what for, on what legal basis, to whom it reports, whom to call. Every fact names its source; I show contradictions; what the documents do not say I do not know. I understand English and German.${post} For example:\n${list}`;
      case 'identity':
        return 'I am the Gremienlotse, a program without a language model: I look things up in a registry in which every fact names its source.';
      case 'thanks':
        return 'You are welcome!';
      case 'goodbye':
        return 'Goodbye!';
      case 'doubt':
        return 'I am sorry. I only repeat what the documents say: please check the source that is named, or ask more precisely, best with the name.';
      case 'yes':
      case 'no':
        return 'All right. What would you like to know?';
    }
  },
  documents: 'Everything comes from these documents:',
  languageChanged: 'I will answer in English now.',
  empty: 'Ask me about a body; “help” shows examples.',
  attachment: 'I cannot read files or pictures.',
  tooLong: 'That is too long for me. Please ask a short question.',
  injection: 'I cannot do that. I answer questions about committees and networks from the registry.',
  offTopic: 'I know nothing about that. I answer questions about committees and networks from the registry.',
  failed: 'Something went wrong. Please try again.',
  showAll: 'Show all',
  more: 'more',
  card: {
    ask: {
      coordination: (name) => `Who coordinates: ${name}?`,
      cadence: (name) => `How often does it meet: ${name}?`,
      nextMeeting: (name) => `Next meeting: ${name}?`,
      members: (name) => `Who are the members: ${name}?`,
      staff: (name) => `Who works there: ${name}?`,
      purpose: (name) => `What is the purpose: ${name}?`,
      legalBasis: (name) => `Legal basis: ${name}?`,
      partOf: (name) => `Part of which body: ${name}?`,
      reportsTo: (name) => `To whom does it report: ${name}?`,
      children: (name) => `Which sub-groups are there: ${name}?`,
      hierarchy: (name) => `Hierarchy: ${name}?`,
      contact: (name) => `Contact: ${name}?`,
      status: (name) => `Status: ${name}?`,
      source: (name) => `Sources: ${name}?`,
      definition: (name) => `What is the meaning: ${name}?`,
      published: (name) => `Publication: ${name}?`,
      profile: (name) => `Overview: ${name}`,
    },
    showLess: 'Show less',
    details: 'Show more',
    next: 'Next',
    back: 'Back',
    page: (from, to, total) => (from === to ? `${from} of ${total}` : `${from} to ${to} of ${total}`),
    tapHint: 'Tap a name for its overview.',
    email: 'Email',
    call: 'Call',
    website: 'Website',
    subscribe: 'Subscribe',
    subscribeCommand: (name) => `subscribe to ${name}`,
    nextMeeting: 'Next meeting',
    meetingPage: 'Open the meeting',
    toCalendar: 'Add to calendar',
    planMeeting: 'Schedule a meeting',
    openPage: 'Open in the registry',
    askInstead: 'You can ask me, for example:',
    conflicts: (count) => (count === 1 ? 'See the contradiction' : `See ${count} contradictions`),
    moreButtons: 'More',
  },
  lookup: {
    nothing: (query) => (query === '' ? 'The registry is empty.' : `Nothing found for “${query}”.`),
    noMeeting: 'No upcoming meeting found.',
    sample: 'sample data',
  },
};
