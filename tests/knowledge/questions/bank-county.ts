import type { Answer } from '../../../knowledge/answers/answer.ts';
import { smallKnowledge } from '../../helpers/knowledge.ts';

const at = 'source: { document: neu-2020, at: "1" }';
const mentions = 'mentions: [{ document: neu-2020, at: "1" }]';
const says = (name: string, value: string) => `${name}: [{ value: ${value}, ${at} }]`;
const entry = (id: string, name: string, kind: string, ...facts: string[]) =>
  [`${id}:`, `  name: ${name}`, `  kind: ${kind}`, `  ${mentions}`, ...facts.map((line) => `  ${line}`), ''].join('\n');
const body = (name: string, kind: string, ...facts: string[]) =>
  [`name: ${name}`, `kind: ${kind}`, mentions, ...facts, ''].join('\n');

/** A county in which one body, unit, paper and term have every fact, so that each facet has an answer of its own. */
export const bankCounty = () =>
  smallKnowledge({
    'feld/netzwerk-landleben.yaml': body('Netzwerk Landleben', 'network'),
    'feld/ausschuss-dorf.yaml': body('Ausschuss Dorf', 'committee'),
    'feld/ag-obstwiesen.yaml': body(
      'AG Obstwiesen',
      'working-group',
      says('partOf', '[netzwerk-landleben]'),
      says('reportsTo', '[ausschuss-dorf]'),
      says('coordination', '{ role: coordination, by: [stabsstelle-garten] }'),
      says('cadence', '{ perYear: 4 }'),
      says('members', '[stabsstelle-garten, Imkerei]'),
      says('legalBasis', '["§ 9 ObstG"]'),
      says('purpose', '{ de: Pflegt alte Sorten., en: Keeps old varieties. }'),
      says('contact', '{ phone: "0555 1", email: ag@example.org }'),
      says('status', 'temporary'),
    ),
    'feld/uag-apfel.yaml': body('UAG Apfel', 'sub-working-group', says('partOf', '[ag-obstwiesen]')),
    'units.yaml': entry(
      'stabsstelle-garten',
      'Stabsstelle Garten',
      'staff-unit',
      says('contact', '{ phone: "0555 2" }'),
    ),
    'people.yaml': entry(
      'gesa-blum',
      'Gesa Blum',
      'person',
      says('functions', '{ role: Leiterin der Stabsstelle, unit: stabsstelle-garten }'),
    ),
    'publications.yaml': entry(
      'sortenbuch',
      'Sortenbuch',
      'handbook',
      says('publication', '{ year: "2019", publisher: stabsstelle-garten, price: "3 Euro" }'),
    ),
    'concepts.yaml': entry(
      'hochstamm',
      'Hochstamm',
      'term',
      says('definition', '{ de: Ein hoher Baum., en: A tall tree. }'),
    ),
  });

/** What stands for `{X}`, and which answers count as understood. */
export interface BankFacet {
  readonly about: string;
  readonly understood: (answer: Answer) => boolean;
}

const gives =
  (...names: readonly string[]) =>
  (answer: Answer): boolean =>
    (answer.type === 'facts' || answer.type === 'profile') &&
    names.some(
      (name) =>
        answer.facts[0]?.name === name || (answer.type === 'facts' && answer.facts.some((f) => f.name === name)),
    );
const lists = (relation: string) => (answer: Answer) => answer.type === 'list' && answer.query.relation === relation;

const BODY = 'AG Obstwiesen';
const UNIT = 'Stabsstelle Garten';
export const BANK: Readonly<Record<string, BankFacet>> = {
  coordination: { about: BODY, understood: gives('coordination') },
  cadence: { about: BODY, understood: gives('cadence') },
  nextMeeting: { about: BODY, understood: (a) => a.type === 'missing' && a.facet === 'nextMeeting' },
  members: { about: BODY, understood: gives('members') },
  purpose: { about: BODY, understood: gives('purpose') },
  legalBasis: { about: BODY, understood: gives('legalBasis') },
  partOf: { about: BODY, understood: gives('partOf') },
  reportsTo: { about: BODY, understood: gives('reportsTo') },
  children: { about: BODY, understood: lists('children') },
  contact: { about: BODY, understood: gives('contact') },
  status: { about: BODY, understood: gives('status') },
  source: { about: BODY, understood: (a) => a.type === 'sources' },
  definition: { about: 'Hochstamm', understood: gives('definition') },
  published: { about: 'Sortenbuch', understood: gives('publication') },
  profile: { about: BODY, understood: (a) => a.type === 'profile' },
  unitBodies: { about: UNIT, understood: lists('coordinates') },
  memberOf: { about: UNIT, understood: lists('memberOf') },
  unitLead: { about: UNIT, understood: gives('functions') },
};
