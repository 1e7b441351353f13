import type { Word } from '../language/words.ts';
import type { Subjects } from '../questions/subjects.ts';
import { signOf } from '../search/lexicon.ts';
import { type Asked, just } from './asked.ts';
import type { Decision } from './decision.ts';

/** Declines what is asked of another county, of a person or of a body of an unknown name, whoever is named beside it. */
export function askedElsewhere({ reading, knowledge }: Asked, subjects: Subjects): Decision | undefined {
  const { entries, ambiguous } = subjects;
  const unknown = (words: readonly Word[], foreign: boolean): Decision =>
    just({
      type: 'unknown',
      terms: words.map(({ text }) => text),
      nearest: entries.slice(0, 3),
      ...(foreign ? { foreign } : {}),
      declined: true,
    });
  // "Die UAG Cybermobbing im Netzwerk …"; but a name behind it explains it: "AK ABC (Anbieter …)".
  const { called } = reading;
  const explained = reading.mentions.some(({ words }) => words[0] === (called.at(-1) ?? -2) + 1);
  // A word that only the thesaurus knows is a topic, but nobody's name.
  const { postings, splitter } = knowledge.lexicon;
  const isName = (word: Word) =>
    [signOf(word.folded), ...splitter.split(word.folded), ...knowledge.topics.meanings(word.text)].some((sign) =>
      postings.has(sign),
    );
  // "… eine Arbeitsgruppe gebildet" calls nobody.
  const definite = !/^(?:eine?[rnms]?|an?)$/.test(reading.words[(called[0] ?? 0) - 2]?.folded ?? '');
  const strange = called
    .map((i) => reading.words[i]!)
    .filter((word) => reading.strangers.unknown.includes(word) || (definite && !isName(word)));
  if (strange.length > 0 && !explained && entries.length > 0) return unknown(strange, false);
  const { foreign, elsewhere, persons, bodies } = reading.strangers;
  if (persons.length > 0) return unknown(persons, false);
  if (bodies.length > 0 && entries.length === 0 && !ambiguous) return unknown(bodies, false);
  if (elsewhere.length > 0) return unknown(elsewhere, true);
  return foreign.length > 0 && (entries.length > 0 || ambiguous) ? unknown(foreign, true) : undefined;
}
