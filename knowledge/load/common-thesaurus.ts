import { fileURLToPath } from 'node:url';
import { wordsOf } from '../language/words.ts';
import type { ThesaurusEntry } from '../model.ts';
import { dictionarySchema, thesaurusSchema } from '../schema.ts';
import { readRegistryFiles } from './files.ts';
import { readYamlQuickly } from './quick.ts';

const FOLDER = fileURLToPath(new URL('../common/', import.meta.url));

let common: readonly ThesaurusEntry[] | undefined;

/**
 * The thesaurus that every registry shares: everyday words for what counties deal with, and English words for German
 * ones. Read once from `knowledge/common/`, a part of the program; throws when a file of it is broken.
 */
export function commonThesaurus(): readonly ThesaurusEntry[] {
  common ??= readCommon();
  return common;
}

function readCommon(): readonly ThesaurusEntry[] {
  const { files } = readRegistryFiles(FOLDER);
  const read = (file: string) => {
    const yaml = readYamlQuickly(file, files.get(file) ?? '');
    for (const { message, line } of yaml.problems)
      throw new Error(`knowledge/common/${file}, line ${line}: ${message}`);
    return yaml.value;
  };
  const translated = Object.entries(dictionarySchema.parse(read('english.yaml')));
  return [
    ...thesaurusSchema.parse(read('everyday.yaml')),
    ...translated.map(([word, means]) => ({ words: [word], means, why: 'English' })),
  ];
}

let spelledRight: ReadonlySet<string> | undefined;

/** A word that the shared thesaurus uses, on either side: whatever it resembles, it is no misspelling of that. */
export function isCommonWord(folded: string): boolean {
  spelledRight ??= new Set(
    commonThesaurus().flatMap(({ words, means }) =>
      [...words, ...means].flatMap((text) => wordsOf(text.replace(/[…|]/g, ' ')).map((word) => word.folded)),
    ),
  );
  return spelledRight.has(folded);
}
