/** The registries of this repository: the real one, and invented ones of other counties. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../knowledge/json-schema.ts';
import { readRegistryFiles } from '../../../knowledge/load/files.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { formatProblem } from '../../../knowledge/load/problems.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const others = readdirSync(`${root}/tests/registries`).map((name) => `tests/registries/${name}`);
const schemas = jsonSchemas();

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map(Array.from(schemas, ([name, text]) => [name, ajv.compile(JSON.parse(text))]));

/** The schema that an editor takes for a file. */
const schemaOf = (file: string) => (file.includes('/') ? 'body.schema.json' : file.replace('.yaml', '.schema.json'));

describe.each(['knowledge/registry', ...others])('%s', (directory) => {
  const { files } = readRegistryFiles(`${root}/${directory}`);
  const known = [...files].filter(([file]) => validators.has(schemaOf(file)));

  it('loads without an error', () => {
    const { problems } = loadRegistry(`${root}/${directory}`);
    expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
  });

  it('an editor with the JSON Schemas finds nothing to mark', () => {
    expect(known.length).toBeGreaterThan(9);
    const marked = known.flatMap(([file, text]) => {
      const validate = validators.get(schemaOf(file))!;
      return validate(parse(text)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(marked).toEqual([]);
  });
});

describe('the JSON Schemas', () => {
  it('are written as they are generated (npm run -s registry -- schemas)', () => {
    const folder = `${root}/knowledge/schemas`;
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
    for (const [name, text] of schemas) expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toBe(text);
  });

  it('are named in the first line of each file of the registry', () => {
    const { files } = readRegistryFiles(`${root}/knowledge/registry`);
    const wrong = [...files].filter(([file, text]) => {
      const path = `${file.includes('/') ? '../../' : '../'}schemas/${schemaOf(file)}`;
      return validators.has(schemaOf(file)) && !text.startsWith(`# yaml-language-server: $schema=${path}\n`);
    });
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  it.each<[what: string, file: string, yaml: string]>([
    ['an unknown key', 'body.schema.json', 'name: A\nkind: round\ncadense: []'],
    ['an unknown kind', 'body.schema.json', 'name: A\nkind: rund'],
    ['a kind of another class', 'units.schema.json', 'a: { name: A, kind: round }'],
    ['a statement without source', 'body.schema.json', 'name: A\nkind: round\nstatus: [{ value: planned }]'],
    ['a section that YAML shortens', 'body.schema.json', 'name: A\nkind: round\nmentions: [{ document: d, at: 2.10 }]'],
    ['an id with capitals', 'units.schema.json', 'Amt: { name: A, kind: office }'],
  ])('mark %s', (_what, file, yaml) => expect(validators.get(file)!(parse(yaml))).toBe(false));

  it('know how parts are written', () => {
    const yaml =
      'name: A\nkind: round\nparts: [{ value: [a, { de: b }], ordered: true, title: T, source: { document: d, at: 1 } }]';
    expect(validators.get('body.schema.json')!(parse(yaml))).toBe(true);
  });
});
