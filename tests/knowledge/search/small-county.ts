import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

/** A few bodies whose names are hard to type. The county is called Kreis Beispiel. */
export function smallCounty(): Knowledge {
  return smallKnowledge({
    'feld/ag-waldwege.yaml': bodyText('AG Waldwege').replace('kind: round', 'kind: working-group'),
    'feld/forum-stadt-land.yaml': bodyText('Forum Stadt/Land').replace('kind: round', 'kind: forum'),
    'feld/ufer-runde.yaml': bodyText('Ufer-Runde', 'asked: [riverside round table, orchard bank]'),
    'feld/netzwerk-bienen.yaml': bodyText('Netzwerk Bienen im Kreis Beispiel').replace('kind: round', 'kind: network'),
    'feld/beirat-obstbau.yaml': bodyText('Beirat Obstbau (OBA)', 'also: [Obstrat]').replace(
      'kind: round',
      'kind: advisory-board',
    ),
    'feld/ag-toepferinnen.yaml': bodyText('AG Töpfer*innen').replace('kind: round', 'kind: working-group'),
    'feld/runde-moor-und-heide.yaml': bodyText('Runde Moor und Heide'),
    'feld/runde-moor-und-wald.yaml': bodyText('Runde Moor und Wald'),
    'feld/runde-heidewald.yaml': bodyText('Runde Heidewald'),
    'people.yaml': [
      'rieke-sandvoss:',
      '  name: Rieke Sandvoß',
      '  kind: person',
      '  mentions: [{ document: alt-2010, at: "1" }]',
      '  functions:',
      '    - value: { role: { de: Deichgräfin, en: dyke reeve } }',
      '      source: { document: alt-2010, at: "1" }',
      '',
    ].join('\n'),
    'thesaurus.yaml': '- { words: [orchard], means: [Obstbau], why: English }\n',
  });
}
