/**
 * "In which round do I meet the others who do the same job?", "wo tausche ich mich mit den anderen aus?": somebody looks for a
 * body of those who do what they do themselves. The folded question, names masked.
 */
export const asksForPeers = (masked: string): boolean => PEERS.test(masked);

const PEERS =
  /\b(?:wo|(?:in|bei) welche[rmn] \w+|welche[rs]? \w+)\b.{0,40}\b(?:treff|tausch|begegn|vernetz)\w* (?:ich|wir|man)\b|\b(?:where|(?:in|at) (?:which|what) \w+)\b.{0,20}\b(?:do|can|could|would) (?:i|we|people|those)\b.{0,40}\b(?:meet|exchange|swap|talk to|network|compare)\b/;
