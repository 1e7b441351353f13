/** "What is it based on, a law or a contract?": what the answer might be is offered, and names nobody. */

/**
 * The text without two sorts of answers that are offered behind a whole question, each with an indefinite article. What is asked
 * stands before them; a law that may be meant is not the one that is asked about.
 */
export function withoutAlternatives(text: string): string {
  const match = OFFERED.exec(text);
  return match && ASKS.test(match[1]!) ? `${match[1]}?` : text;
}
const OFFERED =
  /^(.{12,}?)\s*[,–-]\s+(?:(?:also|etwa|eher|maybe|like|is it|ist es|auf|on|by|von|durch|mit|with)\s+)*(?:eine?[nmr]?|an?)\s+[\p{L}-]+\s+(?:oder|or)\s+(?:(?:auf|on|by|von|durch|mit|with)\s+)?(?:eine?[nmr]?|an?)\s+[\p{L}-]+\s*\?*\s*$/iu;
const ASKS = /\b(?:what|who|whom|which|how|where|was|wer|wem|wen|welche\w*|wie|wo\w*)\b/i;
