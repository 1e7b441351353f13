import { wideEncoding } from '../../utf16.ts';

/**
 * The content lines of an iCalendar file (RFC 5545 3.1), with the line numbers that a report needs. A library that reads
 * ICS in one go loses them, and loses the time zone as it was written: node-ical turns an unknown TZID into UTC and
 * »Customized Time Zone« into the zone of the machine. So the file is read here and only the tables are taken from it.
 */
export interface ContentLine {
  /** 1-based number of the physical line on which it begins. */
  readonly line: number;
  /** Upper case. */
  readonly name: string;
  /** Upper-case names; a list of values stays one text. */
  readonly params: ReadonlyMap<string, string>;
  /** As written: escapes are resolved by whoever knows the type. */
  readonly value: string;
}

/** A line that is none. */
export interface BadLine {
  readonly line: number;
  readonly bad: string;
}

export interface Lines {
  readonly lines: readonly (ContentLine | BadLine)[];
  /** False when some line is not UTF-8 and was read as Windows-1252. */
  readonly utf8: boolean;
}

/** Unfolds before it decodes: a fold may lie between the bytes of one letter. */
export function readLines(bytes: Uint8Array): Lines {
  const raw = asUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const logical: { line: number; parts: string[] }[] = [];
  raw.split(/\r\n|\n|\r/).forEach((text, i) => {
    if (/^[ \t]/.test(text) && logical.length > 0) logical.at(-1)!.parts.push(text.slice(1));
    else logical.push({ line: i + 1, parts: [text] });
  });
  let utf8 = true;
  const lines = logical.flatMap(({ line, parts }) => {
    const joined = parts.join('');
    if (joined.trim() === '') return [];
    const decoded = decode(Buffer.from(joined, 'latin1'));
    utf8 &&= decoded.utf8;
    return [parseLine(decoded.text, line)];
  });
  return { lines, utf8 };
}

/** A file that says by its first two bytes that it is UTF-16, as Windows programs like to write. */
function asUtf8(bytes: Buffer): Buffer {
  const encoding = wideEncoding(bytes);
  return encoding ? Buffer.from(new TextDecoder(encoding).decode(bytes)) : bytes;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS = new TextDecoder('windows-1252');

function decode(bytes: Buffer): { readonly text: string; readonly utf8: boolean } {
  try {
    return { text: UTF8.decode(bytes), utf8: true };
  } catch {
    return { text: WINDOWS.decode(bytes), utf8: false };
  }
}

function parseLine(text: string, line: number): ContentLine | BadLine {
  const name = /^[A-Za-z0-9-]+/.exec(text)?.[0];
  if (!name) return { line, bad: text.slice(0, 60) };
  const params = new Map<string, string>();
  let at = name.length;
  while (text[at] === ';') {
    const match = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)/y;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) return { line, bad: text.slice(0, 60) };
    params.set(found[1]!.toUpperCase(), unquote(found[2]!));
    at = match.lastIndex;
  }
  if (text[at] !== ':') return { line, bad: text.slice(0, 60) };
  return { line, name: name.toUpperCase(), params, value: text.slice(at + 1) };
}

/** Quotes off, and the carets of RFC 6868 resolved. */
const unquote = (value: string): string =>
  value
    .replaceAll('"', '')
    .replace(/\^([n^'])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'));
