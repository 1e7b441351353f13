import { isAlias, isCollection, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import { excerptAt, type Problem, type ProblemCode } from './problems.ts';

export const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 40;
const MAX_ALIASES = 50;

/** One YAML file, read: its value, or the reasons why not; and where in the text a path of the value stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A problem at the node that `path` leads to, or at its nearest ancestor. */
  problemAt(path: readonly PropertyKey[], code: ProblemCode, message: string, severity?: Problem['severity']): Problem;
}

/** Parses one file. Every limit is checked before values are expanded, so that a hostile file costs nothing. */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const at = (offset: number, code: ProblemCode, message: string, severity: Problem['severity'] = 'error'): Problem => {
    const { line, col } = lineCounter.linePos(offset);
    const position = { line: Math.max(1, line), column: Math.max(1, col) };
    return { code, severity, file, ...position, message, excerpt: excerptAt(text, position.line, position.column) };
  };
  const failed = (problems: readonly Problem[]): YamlFile => ({
    file,
    value: undefined,
    problems,
    problemAt: (_path, code, message, severity) => at(0, code, message, severity),
  });

  if (Buffer.byteLength(text) > MAX_BYTES)
    return failed([at(0, 'too-large', `larger than ${MAX_BYTES} bytes; split it`)]);
  const steep = tooDeep(text);
  if (steep >= 0) return failed([at(steep, 'too-deep', `nested deeper than ${MAX_DEPTH} levels`)]);

  const doc = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, strict: true });
  if (doc.errors.length > 0) {
    return failed(doc.errors.map((error) => at(error.pos[0], 'yaml-syntax', error.message)));
  }
  const deep = deepest(doc.contents as Node | null, 0);
  if (deep) return failed([at(deep.range?.[0] ?? 0, 'too-deep', `nested deeper than ${MAX_DEPTH} levels`)]);

  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // yaml throws a ReferenceError both for an alias without anchor and for one that expands too far.
    return failed([at(0, 'too-many-aliases', error instanceof Error ? error.message : String(error))]);
  }
  return {
    file,
    value,
    problems: [],
    problemAt(path, code, message, severity) {
      for (let length = path.length; length > 0; length--) {
        const node = doc.getIn(path.slice(0, length) as unknown[], true) as Node | undefined;
        const offset = node?.range?.[0];
        if (offset !== undefined) return at(offset, code, message, severity);
      }
      return at((doc.contents as Node | null)?.range?.[0] ?? 0, code, message, severity);
    },
  };
}

/** Offset of the first bracket that opens too deep a flow collection: the parser recurses on those. */
function tooDeep(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '[' || char === '{') {
      if (++depth > MAX_DEPTH * 2) return i;
    } else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    else if (char === '\n' && depth < MAX_DEPTH) depth = 0;
  }
  return -1;
}

function deepest(node: Node | null | undefined, depth: number): Node | undefined {
  if (!node || isAlias(node) || !isCollection(node)) return undefined;
  if (depth > MAX_DEPTH) return node as Node;
  for (const item of node.items) {
    const child = (isPair(item) ? item.value : item) as Node | null;
    const found = deepest(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}
