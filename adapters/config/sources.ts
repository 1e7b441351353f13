/** Where settings come from: flags before environment before file before default. All errors are collected. */
import { parseArgs } from 'node:util';
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ConfigError } from './config.ts';
import { SETTING_LIST, SETTINGS, type Setting, type SettingName } from './settings.ts';

/** A value as it was written, and where. */
export interface Written {
  readonly value: string;
  readonly origin: string;
  /** Where a part of a structured value stands. */
  readonly originOf?: (path: readonly PropertyKey[]) => string;
}

export type WrittenSettings = Map<SettingName, Written>;
export type Environment = Readonly<Record<string, string | undefined>>;

/** Flags of the command line; `help` says whether `--help` was among them. */
export function fromArguments(
  argv: readonly string[],
  errors: ConfigError[],
): { help: boolean; found: WrittenSettings } {
  const found: WrittenSettings = new Map();
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [, setting] of SETTING_LIST) if (setting.flag) options[setting.flag] = { type: 'string' };
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      errors.push({ setting: token.rawName, origin: 'command line', problem: 'There is no such flag; see --help.' });
    } else if (token.kind === 'positional') {
      errors.push({ setting: token.value, origin: 'command line', problem: 'Not understood; flags begin with --.' });
    }
  }
  for (const [name, setting] of SETTING_LIST) {
    const value = setting.flag ? values[setting.flag] : undefined;
    if (typeof value === 'string') found.set(name, { value, origin: `flag --${setting.flag}` });
    else if (value === true) {
      errors.push({ setting: `--${setting.flag}`, origin: 'command line', problem: 'Needs a value.' });
    }
  }
  return { help: values.help === true, found };
}

/** Environment variables; an empty one counts as not set, as `.env` files usually list them empty. */
export function fromEnvironment(env: Environment): WrittenSettings {
  const found: WrittenSettings = new Map();
  for (const [name, setting] of SETTING_LIST) {
    const value = env[setting.env]?.trim();
    if (value) found.set(name, { value, origin: `environment ${setting.env}` });
  }
  return found;
}

/** The YAML file. Every key that is not a setting is an error, since a misspelt one would otherwise do nothing. */
export function fromYaml(text: string, path: string, errors: ConfigError[]): WrittenSettings {
  const found: WrittenSettings = new Map();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset = 0) => `${path}:${lines.linePos(offset).line}:${lines.linePos(offset).col}`;
  for (const error of document.errors) {
    errors.push({
      setting: 'GREMIENLOTSE_CONFIG',
      origin: at(error.pos[0]),
      problem: `Not valid YAML: ${error.message}`,
    });
  }
  if (document.errors.length > 0 || document.contents === null) return found;

  const known = new Map<string, SettingName>();
  for (const [name, setting] of SETTING_LIST) if (setting.yaml) known.set(setting.yaml, name);
  const walk = (written: unknown, path: string, offset: number): void => {
    const name = known.get(path);
    const node = isAlias(written) ? written.resolve(document) : written;
    if (isAlias(written) && !node) {
      errors.push({ setting: path, origin: at(offset), problem: `There is no anchor &${written.source}.` });
      return;
    }
    if (name !== undefined && (SETTINGS[name] as Setting).structured) {
      try {
        found.set(name, structuredValue(node, offset, at, document));
      } catch (error) {
        // An alias without an anchor, or aliases of aliases that would fill the memory.
        const problem = `Not valid YAML: ${error instanceof Error ? error.message : String(error)}`;
        errors.push({ setting: SETTINGS[name].env, origin: at(offset), problem });
      }
      return;
    }
    if (name !== undefined) {
      const value = isSeq(node) ? node.items.map((item) => scalarText(item)).join(',') : scalarText(node);
      if (value === undefined) errors.push({ setting: path, origin: at(offset), problem: 'Needs a plain value.' });
      else if (value !== '') found.set(name, { value, origin: at(offset) });
      return;
    }
    if (!isMap(node)) {
      errors.push({
        setting: path || 'GREMIENLOTSE_CONFIG',
        origin: at(offset),
        problem: 'Not a setting; see --help.',
      });
      return;
    }
    for (const item of node.items) {
      const key = scalarText(item.key) ?? '?';
      const start = isScalar(item.key) ? item.key.range?.[0] : undefined;
      walk(item.value, path ? `${path}.${key}` : key, start ?? offset);
    }
  };
  walk(document.contents, '', 0);
  return found;
}

/** A list or map as JSON; a part that is missing is found where its nearest whole stands. */
function structuredValue(node: unknown, offset: number, at: (offset?: number) => string, document: Document): Written {
  const place = (path: readonly PropertyKey[]): string => {
    for (let length = path.length; length > 0; length--) {
      const part = isCollection(node) ? node.getIn(path.slice(0, length), true) : undefined;
      if (isNode(part) && part.range) return at(part.range[0]);
    }
    return at(offset);
  };
  const value = isNode(node) ? node.toJS(document, { maxAliasCount: 100 }) : node;
  return { value: JSON.stringify(value ?? []), origin: at(offset), originOf: place };
}

/** Text of a scalar; `on`/`off` and `true`/`false` mean the same in a YAML file. Undefined: not a scalar. */
function scalarText(node: unknown): string | undefined {
  if (node === null) return '';
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'boolean') return node.value ? 'on' : 'off';
  return node.value === null ? '' : String(node.value).trim();
}

/** Defaults of the table. */
export function defaults(): WrittenSettings {
  const found: WrittenSettings = new Map();
  for (const [name, setting] of SETTING_LIST) {
    if (setting.default !== undefined) found.set(name, { value: setting.default, origin: 'default' });
  }
  return found;
}

/** How a setting is called in messages. */
export function nameOf(name: SettingName): string {
  return SETTINGS[name].env;
}
