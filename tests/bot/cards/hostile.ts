/** A registry whose every text tries to be something else than text. */
import { createKnowledge, type Knowledge } from '../../../knowledge/knowledge.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';

export const NAME =
  'AG **fett** _kursiv_ [Klick](https://evil.example) <img src=x onerror=alert(1)> {{DATE(2026-01-01T00:00:00Z)}}';
const TEXT =
  '# Titel\\n- [x](javascript:alert(1)) <b>laut</b> <at>Alle</at> `code` ![b](https://evil.example/b.png) Expert*innen und Bürger*innen';
/** U+202E turns the writing direction: what follows would read backwards. */
const TURNED = 'Büro \\u202Egnp.exe';

const FILES = new Map([
  ['registry.yaml', 'name: Kreis <b>Musterau</b>\nshort: Kreis MU\nfederalState: HE\ntimeZone: Europe/Berlin\n'],
  [
    'sources.yaml',
    'plan: { title: "Plan [a](https://evil.example)", short: "Plan **2025**", year: 2025, order: 1 }\nalt: { title: Alt, short: "Alt_2019_", year: 2019, order: 0 }\n',
  ],
  ['fields.yaml', 'umwelt: { de: "Umwelt *neu*", en: "Environment *new*", also: [] }\n'],
  [
    'umwelt/ag-fett-kursiv-klick-https-evil-example-img-src-x-onerror-alert-1-date-2026-01-01t00-00-00z.yaml',
    `name: "${NAME}"
kind: working-group
also: ["${TURNED}"]
mentions: [{ document: plan, at: "1 [b](https://evil.example)" }]
purpose: [{ value: { de: "${TEXT}", en: "${TEXT}" }, source: { document: plan, at: "1" }, note: { de: "${TEXT}" } }]
cadence: [{ value: { perYear: 4 }, source: { document: plan, at: "1" } }, { value: { perYear: 2 }, source: { document: alt, at: "_1_" } }]
coordination: [{ value: { role: lead, by: [buero] }, source: { document: plan, at: "1" } }]
members: [{ value: [${Array.from({ length: 14 }, (_, i) => `"**${i}** [m](https://evil.example)"`).join(', ')}], source: { document: plan, at: "1" } }]
`,
  ],
  [
    'units.yaml',
    `buero:
  name: "${TURNED}"
  kind: office
  mentions: [{ document: plan, at: "1" }]
  contact:
    - value: { phone: "06152 1; javascript:alert(1)", web: "javascript:alert(1)" }
      source: { document: plan, at: "1" }
`,
  ],
]);

export function hostileKnowledge(): Knowledge {
  const { registry, problems } = buildRegistry(FILES);
  if (!registry) throw new Error(JSON.stringify(problems, null, 1));
  return createKnowledge(registry);
}
