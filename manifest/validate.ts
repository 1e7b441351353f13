/** Whether a package would be accepted: the official schema, and the rules that it leaves out. All problems at once. */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
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
    ...bySchema('MicrosoftTeams.schema.json', 'manifest.json', manifest),
    ...Object.entries(languages).flatMap(([file, content]) =>
      bySchema('MicrosoftTeams.Localization.schema.json', file, content),
    ),
    ...manifestRules(manifest),
    ...localisationRules(manifest, languages),
    ...iconRules(icons),
  ];
}

function bySchema(schemaFile: string, name: string, content: Fields): string[] {
  const schema = JSON.parse(readFileSync(new URL(`./schema/${schemaFile}`, import.meta.url), 'utf8'));
  // It calls itself draft-04 but uses keywords of draft-06, so it is read as the current draft.
  delete schema.$schema;
  // Its patterns are not valid in unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  if (ajv.validate(schema, content)) return [];
  return (ajv.errors ?? []).map((error: ErrorObject) => `${name}${error.instancePath}: ${error.message}`);
}
