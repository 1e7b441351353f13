/** Whether a package would be accepted: the official schema, and the rules that it leaves out. All problems at once. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { iconRules } from './icons/rules.ts';
import { type Fields, localisationRules, manifestRules } from './rules.ts';

export interface PackageFiles {
  readonly manifest: Fields;
  /** Localisation files by name. */
  readonly languages: Readonly<Record<string, Fields>>;
  readonly icons: { readonly color: Buffer; readonly outline: Buffer };
}

/** Every problem as one line; an empty list means that the package is good. */
export function validatePackage({ manifest, languages, icons }: PackageFiles): string[] {
  return [
    ...bySchema(isManifest, 'manifest.json', manifest),
    ...Object.entries(languages).flatMap(([file, content]) => bySchema(isLocalisation, file, content)),
    ...manifestRules(manifest),
    ...localisationRules(manifest, languages),
    ...iconRules(icons),
  ];
}

function compile(schemaFile: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(new URL(`./schema/${schemaFile}`, import.meta.url), 'utf8'));
  // It calls itself draft-04 but uses keywords of draft-06, so it is read as the current draft.
  delete schema.$schema;
  // Its patterns are not valid in unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  return ajv.compile(schema);
}

const isManifest = compile('MicrosoftTeams.schema.json');
const isLocalisation = compile('MicrosoftTeams.Localization.schema.json');

function bySchema(validate: ValidateFunction, name: string, content: Fields): string[] {
  if (validate(content)) return [];
  return (validate.errors ?? []).map((error) => `${name}${error.instancePath}: ${error.message}`);
}
