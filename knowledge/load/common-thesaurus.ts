import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { foldedWords } from '../language/words.ts';
import type { ThesaurusEntry } from '../model.ts';
import { dictionarySchema, thesaurusSchema } from '../schema.ts';
import { readRegistryFiles } from './files.ts';

/** Beside this file; a program bundled into one file lies elsewhere, and is started in the project's folder. */
const FOLDER = [fileURLToPath(new URL('../common/', import.meta.url)), 'knowledge/common/'].find(existsSync);

/** Rows that hold for any county, from those that were tried on real questions to those that name every idea they can. */
export interface CommonThesaurus {
  readonly everyday: readonly ThesaurusEntry[];
  /** English words, one in a row. */
  readonly english: readonly ThesaurusEntry[];
  /** Whatever a county may deal with. */
  readonly wide: readonly ThesaurusEntry[];
}

let common: CommonThesaurus | undefined;

/**
 * The thesaurus that every registry shares: everyday words for what counties deal with, and English words for German
 * ones. Read once from `knowledge/common/`, a part of the program; throws when a file of it is broken.
 */
export function commonThesaurus(): CommonThesaurus {
  common ??= readCommon();
  return common;
}

function readCommon(): CommonThesaurus {
  if (!FOLDER) throw new Error('knowledge/common is missing: start the program in its own folder');
  const { files } = readRegistryFiles(FOLDER);
  // Written by the program's own authors and only of texts: without the checks of what keepers write it is read in half the time.
  const read = (file: string) =>
    load(files.get(file) ?? '', { filename: `knowledge/common/${file}`, schema: FAILSAFE_SCHEMA });
  const translated = Object.entries(dictionarySchema.parse(read('english.yaml')));
  const rows = (file: string) => thesaurusSchema.parse(read(file));
  return {
    everyday: rows('everyday.yaml'),
    english: translated.map(([word, means]) => ({ words: [word], means, why: 'English' })),
    wide: ['people.yaml', 'places.yaml', 'environment.yaml'].flatMap(rows),
  };
}

let spelledRight: ReadonlySet<string> | undefined;

/** A word that the shared thesaurus uses, on either side: whatever it resembles, it is no misspelling of that. */
export function isCommonWord(folded: string): boolean {
  spelledRight ??= new Set(
    Object.values(commonThesaurus())
      .flat()
      .flatMap(({ words, means }: ThesaurusEntry) =>
        [...words, ...means].flatMap((text) => foldedWords(text.replace(/[…|]/g, ' '))),
      ),
  );
  return spelledRight.has(folded);
}
