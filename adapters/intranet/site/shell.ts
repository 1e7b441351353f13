/** The one HTML page; everything visible is made by the script. */
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Bundle } from './bundle.ts';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const NO_SCRIPT = {
  de: 'Diese Seite braucht JavaScript. Dieselben Angaben gibt es maschinenlesbar unter',
  en: 'This page needs JavaScript. The same data is available to programs at',
};

/** What the page of the chat is told besides. */
export interface ChatSetup {
  readonly script: string;
  /** Allows the style sheets that Web Chat makes. */
  readonly nonce: string;
  /** It goes through Direct Line. */
  readonly direct: boolean;
}

export function shell(bundle: Bundle, language: Language, title: string, chat?: ChatSetup): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
${chat ? `<meta name="web-chat" content="${chat.script}">\n<meta name="style-nonce" content="${chat.nonce}">\n${chat.direct ? '<meta name="direct-line" content="on">\n' : ''}` : ''}<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${bundle.styles}">
${bundle.preload.map((path) => `<link rel="modulepreload" href="${path}">\n`).join('')}<script type="module" src="${bundle.main}"></script>
</head>
<body>
<div id="app"></div>
<noscript><p>${NO_SCRIPT[language]} <a href="/api/openapi.json">/api/openapi.json</a>.</p></noscript>
</body>
</html>
`;
}
