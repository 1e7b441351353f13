/**
 * Writes into a YAML text without rewriting it: the document is parsed for the places of its nodes, and only the new
 * text is put in. Comments, order, quotes and line breaks of everything else stay as they are, and so does the diff.
 */
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** The place is written in a way that cannot be changed without touching something else. */
export class ByHandError extends Error {
  override readonly name = 'ByHandError';
}

/** Longer values are written as a list, one item a line. */
const MAX_FLOW = 100;

export interface WrittenStatement {
  readonly value: unknown;
  readonly source: { readonly document: string; readonly at: string };
}

/** A statement is added behind the others of its fact; a fact that is missing is added in the order given. */
export function addStatement(
  text: string,
  path: readonly string[],
  fact: string,
  statement: WrittenStatement,
  order: readonly string[],
): string {
  const entry = mapAt(text, path);
  const pair = pairOf(entry, fact);
  if (!pair) return addPair(text, entry, fact, [statement], order);
  const list = pair.value;
  if (!isSeq(list) || list.anchor) throw new ByHandError();
  if (list.flow) return addToFlow(text, list, flow(statement));
  const at = lineAfter(text, endOf(list));
  return insert(text, at, indented(block([statement]), indentOf(list)));
}

/** The value of the statement at `index` is replaced; whatever stands beside it stays. */
export function replaceValue(
  text: string,
  path: readonly string[],
  fact: string,
  index: number,
  value: unknown,
): string {
  const list = pairOf(mapAt(text, path), fact)?.value;
  const item = isSeq(list) ? list.items[index] : undefined;
  const pair = isMap(item) ? pairOf(item, 'value') : undefined;
  const old = pair?.value;
  if (!isMap(item) || !pair || !isNode(old) || isAlias(old) || old.anchor) throw new ByHandError();
  if (item.flow) return splice(text, old.range![0], endOf(old), flow(value));
  const from = (pair.key as Node).range![0];
  const written = indented(block({ value }), indentOf(item)).trimStart();
  const end = endOf(old);
  return splice(text, from, end, text[end - 1] === '\n' ? written : written.trimEnd());
}

/** A further key of a map. `order` says behind which keys it belongs; without one it comes last. */
export function addPair(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
  order: readonly string[] = [],
): string {
  const before = order.slice(0, order.indexOf(key) + 1);
  const behind = map.items.findLast((pair) => before.includes(keyOf(pair))) ?? map.items.at(-1);
  if (map.anchor) throw new ByHandError();
  if (map.flow) {
    const at = behind ? endOfPair(behind) : map.range![0] + 1;
    return splice(text, at, at, `${behind ? ', ' : ' '}${flow({ [key]: value }).replace(/^\{ | \}$/g, '')}`);
  }
  if (!behind) throw new ByHandError();
  return insert(text, lineAfter(text, endOfPair(behind)), indented(block({ [key]: value }), indentOf(map)));
}

/** The map at a path of keys; without a path the whole document. */
export function mapAt(text: string, path: readonly string[]): YAMLMap {
  const doc = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false });
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  if (doc.errors.length > 0 || !isMap(node)) throw new ByHandError();
  return node as YAMLMap;
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
const pairOf = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);

function addToFlow(text: string, list: YAMLSeq, item: string): string {
  const last = list.items.at(-1);
  const at = isNode(last) ? endOf(last) : list.range![0] + 1;
  return splice(text, at, at, isNode(last) ? `, ${item}` : item);
}

/** Where the text of a node ends: of a block, where its last leaf ends, without the comments below. */
function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isMap(node) && last) return endOfPair(last as Pair);
    if (isNode(last)) return endOf(last);
  }
  return node.range![1];
}

function endOfPair({ key, value }: Pair): number {
  return isNode(value) ? endOf(value) : (key as Node).range![1];
}

/** Column of a block's keys or dashes. */
function indentOf(node: YAMLMap | YAMLSeq): number {
  const token = node.srcToken;
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') throw new ByHandError();
  return token.indent;
}

/** The start of the line after an offset; a block scalar ends there already. */
function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Puts whole lines in; a last line without an end gets one, and the new one has none then. */
function insert(text: string, at: number, lines: string): string {
  if (at > 0 && text[at - 1] !== '\n') return splice(text, at, at, `\n${lines.replace(/\n$/, '')}`);
  return splice(text, at, at, lines);
}

function splice(text: string, from: number, to: number, piece: string): string {
  const ends = text.includes('\r\n') ? piece.replaceAll('\n', '\r\n') : piece;
  return text.slice(0, from) + ends + text.slice(to);
}

const indented = (lines: string, columns: number): string => lines.replaceAll(/^(?=.)/gm, ' '.repeat(columns));

/** On one line, without its end. */
function flow(value: unknown): string {
  const doc = new Document(value);
  if (isNode(doc.contents)) asFlow(doc.contents);
  return doc.toString({ lineWidth: 0 }).trimEnd();
}

/** In lines: what is short stands on one, as people write it in these files. */
function block(value: unknown): string {
  const doc = new Document(value);
  shorten(doc.contents);
  return doc.toString({ lineWidth: 0 });
}

/** Lists of statements and the keys of a statement stand below one another; what they hold is flow where it fits. */
function shorten(node: unknown): void {
  if (isSeq(node)) for (const item of node.items) shorten(item);
  else if (isMap(node))
    for (const { key, value } of node.items as Pair<Scalar, Node>[]) {
      if (key.value !== 'value' && key.value !== 'source') shorten(value);
      else if (key.value === 'source' || JSON.stringify(value).length <= MAX_FLOW || isMap(value)) asFlow(value);
      else if (isSeq(value)) for (const item of value.items) asFlow(item);
    }
}

function asFlow(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
  if (isMap(node)) {
    for (const { key, value } of (node as YAMLMap<Scalar, Node>).items) {
      // Sections look like numbers ("2.10"), and people quote them.
      if (key.value === 'at' && isScalar(value)) value.type = Scalar.QUOTE_DOUBLE;
      asFlow(value);
    }
  } else if (isSeq(node)) for (const item of node.items) asFlow(item);
}
