import { fileURLToPath } from 'node:url';
import { wordsOf } from '../language/words.ts';
import type { ThesaurusEntry } from '../model.ts';
import { dictionarySchema, thesaurusSchema } from '../schema.ts';
import { readRegistryFiles } from './files.ts';
import { readYamlQuickly } from './quick.ts';

const FOLDER = fileURLToPath(new URL('../common/', import.meta.url));

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
  const { files } = readRegistryFiles(FOLDER);
  const read = (file: string) => {
    const yaml = readYamlQuickly(file, files.get(file) ?? '');
    for (const { message, line } of yaml.problems)
      throw new Error(`knowledge/common/${file}, line ${line}: ${message}`);
    return yaml.value;
  };
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
        [...words, ...means].flatMap((text) => wordsOf(text.replace(/[…|]/g, ' ')).map((word) => word.folded)),
      ),
  );
  return spelledRight.has(folded);
}
