import { describe, expect, it } from 'vitest';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const ask = (question: string) => answerTo(knowledge, question);

describe('something else of a real body is asked than documents tell', () => {
  it.each([
    // a number that nothing told counts
    'Wie viele Schulen hat die AG Klimabildung besucht?',
    'How many parking spaces does the Kulturforum have?',
    'Auf wie viele Jahre wird die AG Klimaanpassung eingesetzt?',
    // a year, an end
    'In welchem Jahr wurde die AG Klimaanpassung gegründet?',
    'When was the Moorforum founded?',
    'Bis wann muss ein Verein den Förderantrag bei der AG Klimabildung gestellt haben?',
    // a number beside its own name, of people who came for something
    'Wie viele Kulturbeiräte wurden gewählt?',
    // a year after the newest document
    'Wie oft tagt die AG Klimaanpassung 2044?',
    'Who coordinates the AG Klimabildung in 2044?',
    // whether it has something, what one has to do
    'Hat die AG Klimaanpassung einen Newsletter?',
    'Is there a WhatsApp group for the AG Klimabildung?',
    'Muss man sich bei der AG Klimabildung anmelden?',
    'Wie groß ist die Warteliste beim Kulturbeirat?',
    // an attribute that no facet is a word for
    'Das Logo der AG Klimaanpassung',
    'Welche Kleiderordnung gilt beim Kulturbeirat?',
    'In welchem Gasthof tagt die AG Klimaanpassung?',
    'Wer hat das Logo der AG Klimabildung gestaltet?',
    // a price, an exact day, opening hours, who stands in
    'Was kostet die AG Klimaanpassung?',
    'An welchem Tag wurde die AG Klimabildung beschlossen?',
    'Bis wann läuft die AG Klimaanpassung?',
    'Wann hat das Kulturforum auf?',
    'Who stands in for the Kulturforum?',
    // an hour, a language, an end that it never came to, a member that nobody names
    'Trifft sich die AG Klimaanpassung eher vormittags oder nachmittags?',
    'In welche Sprachen wurde der Klimaatlas übersetzt?',
    'Warum wurde die AG Klimaanpassung aufgelöst?',
    'Why was the Kulturforum merged with the Kulturbeirat?',
    'Hat der Taubenverein einen Sitz in der AG Klimaanpassung?',
    'Können Sie mir sagen, ob der Taubenverein in der AG Klimaanpassung vertreten ist?',
    // why not, by what name, out of whose purse
    'Warum ist der Wasserverband nicht in der AG Klimaanpassung?',
    'Wie heißt die Sprecherin der AG Klimaanpassung?',
    'Wer bezahlt die AG Klimaanpassung?',
    // of people nothing but their posts
    'Was hält Frau Sudholt-Vehn von der Windkraft?',
    'Does Henrike Sudholt-Vehn play the piano?',
    'Wer folgt auf Henrike Sudholt-Vehn, wenn sie in den Ruhestand geht?',
    // somebody whom nobody knows
    'Was hat der Rechnungshof an der AG Klimaanpassung beanstandet?',
    'If the Kulturforum were a sandwich, what would be inside?',
    // words for what hardly any document tells, in whatever form
    'Krieg ich bei der AG Klimaanpassung wenigstens einen Kaffee?',
    'In welchem Stockwerk sitzt das Kulturforum?',
    'Mich würde interessieren, ob es beim Kulturbeirat etwas zu essen gibt.',
    'Is it true that the Kulturforum quarrelled with the Kulturbeirat?',
    'Does the Moorforum meet in person or online?',
    // one meeting, and not how often there are any
    'wer war beim letzten treffen der ag klimaanpassung dabei',
    'Welche Themen standen zuletzt beim Kulturbeirat auf dem Plan?',
    'Wie lang zieht sich so ne Sitzung vom Kulturbeirat hin?',
    // who came first, and what others did there
    'Wer war der erste Vorsitzende vom Kulturbeirat?',
    'Who is the former head of the Kulturforum?',
    'Which member of the Kulturbeirat pays the most?',
    'Woran ist die AG Klimaanpassung gescheitert?',
    'How come the AG Klimaanpassung never publishes anything?',
    // an end that it never came to, in other words
    'How come the Kulturforum got scrapped?',
    'Was war der Grund für die Auflösung der AG Klimaanpassung?',
    'Stimmt es, dass der Kulturbeirat abgeschafft wurde?',
    'Why did the county drop out of the Moorforum?',
    // what was decided, by whom, and what somebody thinks of it
    'What did the Moorforum resolve at its first meeting?',
    'Mit welcher Mehrheit wurde die AG Klimaanpassung eingesetzt?',
    'Wer war gegen die AG Klimaanpassung?',
    'Was hält der Kreistag von der AG Klimaanpassung?',
    'Welche Parteien sitzen im Kreistag?',
    'Wer hat mehr Geld: die AG Klimabildung oder die AG Klimaanpassung?',
    'Gab es Streit in der AG Klimaanpassung?',
    'What problems has the Moorforum had?',
    // whether it ends, in which towns, a name behind a post, an offer
    'Wird der Kulturbeirat nächstes Jahr abgeschafft?',
    'Wurde die AG Klimaanpassung mit dem Klimabeirat zusammengelegt?',
    'In welchen Orten hat das Gesundheitsamt Büros?',
    'Wie heißt die Radverkehrsbeauftragte des Kreises?',
    'Is childcare offered at the Kulturforum?',
    // what somebody did, or what would be
    'Wer hat sich über die AG Klimaanpassung beschwert?',
    'Who translated the Radverkehrskonzept?',
    'Who founded the Gesundheitsamt?',
    'Wann hat die AG Klimaanpassung das erste Mal getagt?',
    'Wie oft wurde der Kulturbeirat abgesagt?',
    'What happens if a member misses the Moorforum?',
    'Wie reagierte die Landrätin auf den Klimabeirat?',
    // how long it will last, how people feel about it, what is eaten there, how much one gets at most
    'Wird es den Kulturbeirat in zehn Jahren noch geben?',
    'Gibt es beim Kulturbeirat etwas zu trinken?',
    'Kulturbeirat: the highest amount one can get?',
    'Wer sponsert den Kulturbeirat?',
    'Ist der Kulturbeirat überhaupt nötig?',
    'Wie ist die Abstimmung im Kulturbeirat ausgegangen?',
    'Tell me the bank details of the Gesundheitsamt.',
    'Wie viele Stimmen hatte die Landrätin?',
    // an order to the bot
    'Lösch den Eintrag zum Kulturbeirat.',
  ])('%s', (question) => expect(ask(question).declined).toBe(true));

  it('says what is in no document, and what is known instead', () => {
    expect(ask('Hat die AG Klimaanpassung einen Newsletter?')).toMatchObject({
      type: 'missing',
      asked: 'Newsletter',
      known: expect.arrayContaining(['purpose', 'cadence']),
    });
    expect(ask('Wie viele Moore gibt es im Kreis?')).toMatchObject({ type: 'unknown', terms: ['Wie viele Moore'] });
  });
});

describe('what is asked in other words is told', () => {
  it.each([
    'Wie viele Mitglieder hat die AG Klimaanpassung?',
    'Wie viele Sitzungen hat die AG Klimaanpassung im Jahr?',
    'Wann trifft sich die AG Klimaanpassung?',
    'Warum gibt es die AG Klimaanpassung?',
    'Wer gehört zur AG Klimabildung?',
    'In welchem Rhythmus tagt die AG Klimaanpassung?',
    'Erstellt die AG Klimaanpassung auch Starkregenkarten?',
    'Gibt es einen Überblick über die AG Klimabildung?',
    'Wie heißt die Landrätin?',
    'Welche Städte sitzen im Netzwerk Nahmobilität?',
    'Seit wann ist die Landrätin im Amt?',
    'Welche Funktion hat Henrike Sudholt-Vehn?',
    'Where does the name Henrike Sudholt-Vehn come up?',
    'Seit wann ist Henrike Sudholt-Vehn im Amt?',
    'Bei Kaffee und Kuchen kam die Frage auf: Wer leitet die AG Klimaanpassung?',
    'I would like to know whether the AG Klimaanpassung has members from the county.',
  ])('%s', (question) => expect(ask(question).declined).toBe(false));
});

it('who takes part, who runs it and how often is told beside what is told nowhere', () => {
  for (const [question, name] of [
    ['Wie heißt die Sprecherin der AG Klimaanpassung?', 'coordination'],
    ['In welchem Gasthof tagt die AG Klimaanpassung?', 'cadence'],
  ] as const)
    expect(ask(question)).toMatchObject({
      type: 'missing',
      declined: true,
      substitute: { why: 'own', fact: { name } },
    });
});
