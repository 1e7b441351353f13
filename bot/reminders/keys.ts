/**
 * Names of posts. They are made from the calendar's rule and the recipient and never from "now": a clock that jumps
 * back, a second process or a restart then cannot plan the same thing under another name.
 */
import { createHash } from 'node:crypto';

/** 80 bits: short enough to be typed by an operator, long enough to be unique. */
export const keyOf = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);

/** The mark in a post's footer by which people tell two posts apart: the same for ever, also after an update. */
export const markOf = (keys: readonly string[]): string =>
  (keys.length === 1 ? keys[0]! : keyOf(...[...keys].sort())).slice(0, 8);
