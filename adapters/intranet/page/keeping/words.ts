import type { Lang } from '../app/texts.ts';

const de = {
  intro: 'Für alle, die das Register pflegen: was sich widerspricht, was fehlt, was alt ist.',
  parts: 'Bereiche',
  contradictions: 'Widersprüche',
  possible: (n: number) => `dazu ${n} mögliche`,
  missing: 'Fehlende Angaben',
  missingNote: (n: number) => (n === 1 ? 'bei 1 Gremium' : `bei ${n} Gremien`),
  stale: 'Veraltete Angaben',
  staleNote: (years: number) => `älter als ${years === 1 ? '1 Jahr' : `${years} Jahre`}`,
  missingIntro: 'Zu diesen Gremien sagt kein Dokument etwas über die genannten Angaben.',
  staleIntro:
    'Von diesen Gremien ist selbst die neueste Angabe alt: weder ein neueres Dokument noch eine Prüfung bestätigt sie.',
  fact: 'Was fehlt',
  olderThan: 'Älter als',
  years: (n: number) => (n === 1 ? '1 Jahr' : `${n} Jahre`),
  body: 'Gremium',
  newest: 'Neueste Angabe',
  age: 'Alter',
  statements: 'Aussagen',
  count: (n: number) => (n === 1 ? '1 Gremium' : `${n} Gremien`),
  none: 'Nichts zu tun.',
};

const en: typeof de = {
  intro: 'For those who keep the registry: what contradicts itself, what is missing, what is old.',
  parts: 'Parts',
  contradictions: 'Contradictions',
  possible: (n) => `and ${n} possible ones`,
  missing: 'Missing facts',
  missingNote: (n) => (n === 1 ? 'of 1 body' : `of ${n} bodies`),
  stale: 'Old facts',
  staleNote: (years) => `older than ${years === 1 ? '1 year' : `${years} years`}`,
  missingIntro: 'No document says anything about these facts of these bodies.',
  staleIntro: 'Of these bodies even the newest fact is old: neither a newer document nor a check confirms it.',
  fact: 'What is missing',
  olderThan: 'Older than',
  years: (n) => (n === 1 ? '1 year' : `${n} years`),
  body: 'Body',
  newest: 'Newest fact',
  age: 'Age',
  statements: 'Statements',
  count: (n) => (n === 1 ? '1 body' : `${n} bodies`),
  none: 'Nothing to do.',
};

export const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };
