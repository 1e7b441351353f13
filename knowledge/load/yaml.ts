import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { tooDeepAt } from './depth.ts';
import { placesOf } from './places.ts';
import { capped, excerptOf, type Problem, type ProblemCode } from './problems.ts';

export const MAX_BYTES = 1024 * 1024;
export const MAX_DEPTH = 40;
const MAX_ALIASES = 50;
const CONFLICT = 'Git could not join two changes here; keep what is right and remove the three marks';
const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;

/** One YAML file, read: its value, or the reasons why not; and where in the text a path of the value stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A problem at the node that `path` leads to, or at its nearest ancestor; of what begins below its key, at the key. */
  problemAt(path: readonly PropertyKey[], code: ProblemCode, message: string, severity?: Problem['severity']): Problem;
}

/** Something wrong at an offset of the text. */
interface Finding {
  readonly offset: number;
  readonly code: ProblemCode;
  readonly message: string;
}

/** Parses one file. Every limit is checked before values are expanded, so that a hostile file costs nothing. */
export function readYaml(file: string, text: string): YamlFile {
  const places = placesOf(text);
  const at = (finding: Finding, severity: Problem['severity'] = 'error'): Problem => {
    const place = places.at(finding.offset);
    const excerpt = excerptOf(places.line(place.line), place.column);
    return { code: finding.code, severity, file, ...place, message: finding.message, excerpt };
  };
  const failed = (findings: readonly Finding[]): YamlFile => ({
    file,
    value: undefined,
    problems: capped(findings, at, (left, last) => at({ ...last, message: `and ${left} more in this file` })),
    problemAt: (_path, code, message, severity) => at({ offset: 0, code, message }, severity),
  });

  if (Buffer.byteLength(text) > MAX_BYTES) {
    return failed([{ offset: 0, code: 'too-large', message: `larger than ${MAX_BYTES} bytes; split it` }]);
  }
  const deep = tooDeepAt(text, MAX_DEPTH);
  if (deep >= 0) return failed([{ offset: deep, code: 'too-deep', message: TOO_DEEP }]);

  const conflict = /^<{7} /m.exec(text);
  if (conflict) return failed([{ offset: conflict.index, code: 'yaml-syntax', message: CONFLICT }]);

  // The parser compares each key with every other of its map, which takes minutes for a large file: done below instead.
  const doc = parseDocument(text, { prettyErrors: false, uniqueKeys: false, strict: true });
  if (doc.errors.length > 0) {
    return failed(doc.errors.map(({ pos, message }) => ({ offset: pos[0], code: 'yaml-syntax', message })));
  }
  const findings = inspect(doc.contents as Node | null, 1);
  if (findings.length > 0) return failed(findings);

  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // yaml throws a ReferenceError both for an alias without anchor and for one that expands too far.
    const message = error instanceof Error ? error.message : String(error);
    return failed([{ offset: 0, code: 'too-many-aliases', message }]);
  }
  return {
    file,
    value,
    problems: [],
    problemAt(path, code, message, severity) {
      for (let length = path.length; length > 0; length--) {
        const node = doc.getIn(path.slice(0, length) as unknown[], true) as Node | undefined;
        const offset = node?.range?.[0];
        if (offset === undefined) continue;
        const key = keyOf(doc, path.slice(0, length))?.range?.[0] ?? offset;
        const below = isCollection(node) && places.at(key).line < places.at(offset).line;
        return at({ offset: below ? key : offset, code, message }, severity);
      }
      return at({ offset: (doc.contents as Node | null)?.range?.[0] ?? 0, code, message }, severity);
    },
  };
}

/** The key under which the last step of a path stands; undefined for an item of a list. */
function keyOf(doc: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = doc.getIn(path.slice(0, -1) as unknown[], true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair?.key as Node | undefined;
}

/** Keys that stand twice in one map, and what is nested too deep, anywhere below a node. */
function inspect(node: Node | null | undefined, depth: number): Finding[] {
  if (!node || isAlias(node) || !isCollection(node)) return [];
  if (depth > MAX_DEPTH) return [{ offset: node.range?.[0] ?? 0, code: 'too-deep', message: TOO_DEEP }];
  const own = isMap(node) ? repeatedIn(node as YAMLMap) : [];
  const below = node.items.flatMap((item) =>
    isPair(item)
      ? [item.key, item.value].flatMap((part) => inspect(part as Node | null, depth + 1))
      : inspect(item as Node, depth + 1),
  );
  return [...own, ...below];
}

function repeatedIn(map: YAMLMap): Finding[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const twice = seen.has(key.value);
    seen.add(key.value);
    return twice
      ? [{ offset: key.range?.[0] ?? 0, code: 'yaml-syntax' as const, message: `repeats the key »${key.value}«` }]
      : [];
  });
}
