import { expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'document: alt-2010, at: "1"';
const office = (id: string, name: string) => `${id}:
  name: ${name}
  kind: office
  mentions: [{ ${at} }]
`;
const members = (...ids: string[]) => `members: [{ value: [${ids.join(', ')}], source: { ${at} } }]`;
const county = smallKnowledge({
  'units.yaml':
    office('forstamt', 'Forstamt') +
    office('bauhof', 'Bauhof') +
    office('musikschule', 'Musikschule') +
    office('tierheim', 'Tierheim'),
  'feld/lichtung.yaml': bodyText('Lichtung', members('forstamt', 'bauhof', 'musikschule')),
  'feld/rat.yaml': bodyText('Wegerat', members('tierheim'), `reportsTo: [{ value: [bauhof], source: { ${at} } }]`),
  'feld/quelle.yaml': bodyText('Quelle', members('forstamt', 'bauhof')),
});
const about = (question: string) => entriesOf(answerTo(county, question)).map(({ id }) => id);

it('three that are named describe the body in which all of them sit', () => {
  expect(about('Was wird zwischen Forstamt, Bauhof und Musikschule besprochen?')).toEqual(['lichtung']);
  expect(about('Who is in the exchange of Forstamt, Bauhof and Musikschule?')).toEqual(['lichtung']);
});

it('two describe none, nor do three of which one sits nowhere', () => {
  expect(about('Was wird zwischen Forstamt und Bauhof besprochen?')).not.toContain('lichtung');
  expect(about('Was wird zwischen Forstamt, Bauhof und Tierheim besprochen?')).not.toEqual(['lichtung']);
});

it('two behind a word for its kind describe the only one of that kind', () => {
  const two = smallKnowledge({
    'units.yaml': office('forstamt', 'Forstamt') + office('bauhof', 'Bauhof') + office('tierheim', 'Tierheim'),
    'feld/treff.yaml': bodyText('Wegetreff', members('forstamt', 'bauhof')),
    'feld/ag.yaml': bodyText('AG Wald', members('forstamt', 'bauhof')).replace('kind: round', 'kind: working-group'),
    'feld/runde.yaml': bodyText('Runde Tierheim', members('bauhof')),
  });
  const told = (question: string) => entriesOf(answerTo(two, question)).map(({ id }) => id);
  expect(told('Wie oft tagt die Runde mit Forstamt und Bauhof?')).toEqual(['treff']);
  expect(told('Wer leitet die Runde mit Tierheim und Bauhof?')).toEqual(['runde']);
});

it('the one in which somebody advises another', () => {
  expect(about('Gibt es ein Gremium, in dem das Tierheim den Bauhof berät?')).toEqual(['rat']);
  expect(about('Is there a body where the Tierheim gets to advise the Bauhof?')).toEqual(['rat']);
  expect(about('Is there a body where the Musikschule gets to advise the Bauhof?')).not.toContain('rat');
});
