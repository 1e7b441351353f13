import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../knowledge/language/fold.ts';
import { readFacetWord } from '../../../knowledge/questions/facets/facet-words.ts';
import { findFacets } from '../../../knowledge/questions/facets/facets.ts';
import { PHRASINGS } from '../../../knowledge/questions/facets/phrasings.ts';
import { untoldWish } from '../../../knowledge/questions/words/untold.ts';

const best = (masked: string) => findFacets(foldLetters(masked))[0]?.facet;

describe('what is asked', () => {
  it.each([
    ['wer koordiniert ¤', 'coordination'],
    ['who chairs ¤', 'coordination'],
    ['who presides over ¤', 'coordination'],
    ['who is running the show at ¤', 'coordination'],
    ['wer darf in die ¤', 'members'],
    ['wer ist beauftragte fur ¤', undefined],
    ['wo sitzen ¤ und ¤ zusammen', 'members'],
    ['wo sitzt ¤', 'contact'],
    ['welche vereine planen die ¤', 'coordination'],
    ['gibt es ¤ fur mitarbeitende', undefined],
    ['wer sind die mitarbeitenden von ¤', 'staff'],
    ['wie oft tagt ¤', 'cadence'],
    ['wann tagt ¤ das nächste mal', 'nextMeeting'],
    ['wer ist mitglied bei ¤', 'members'],
    ['who is the ¤ meant for', 'purpose'],
    ['wer is on the ¤', 'members'],
    ['since what year dos ¤ exist', 'status'],
    ['under what title was it documented', 'published'],
    ['how many themes dos ¤ have just the number', 'purpose'],
    ['just call ¤ what is the number', 'contact'],
    ['vom ¤ habe ich noch nie gehört', 'profile'],
    ['wozu gehört ¤ und was steht darüber', 'partOf'],
    ['was sagen die unterlagen darüber zu ¤', undefined],
    ['which documents form the basis of ¤', 'legalBasis'],
    ['how does the paper explain what a ¤ is', 'definition'],
    ['has the county put anything out on it', 'published'],
    ['worum geht es bei ¤', 'purpose'],
    ['auf welcher rechtsgrundlage beruht ¤', 'legalBasis'],
    ['auf welche leitlinien berufen die sich', 'legalBasis'],
    ['wer war da bei uns im vorstand', 'members'],
    ['wozu gehört ¤', 'partOf'],
    ['¤ gehört wozu', 'partOf'],
    ['¤ zählt wozu eigentlich', 'partOf'],
    ['was wird in der ¤ beraten', 'purpose'],
    ['worüber beraten die im ¤', 'purpose'],
    ['welche themen werden im ¤ beraten', 'purpose'],
    ['wen berät der ¤', 'reportsTo'],
    ['where is the ¤ located in the administration', 'partOf'],
    ['where is the ¤ located', 'contact'],
    ['whom do they address', 'purpose'],
    ['what is the address of ¤', 'contact'],
    ['aus welchen themen setzt sich ¤ zusammen', 'purpose'],
    ['aus welchen mitgliedern setzt sich ¤ zusammen', 'members'],
    ['welche berichte des ¤ stammen aus dem jahr 2007', undefined],
    ['in what capacity', 'definition'],
    ['wer darf vorfalle bei ¤ melden', 'purpose'],
    ['an wen kann ich mich bei ¤ wenden', 'contact'],
    ['which trade unions are in the ¤', 'members'],
    ['which networks have the ¤ on board', 'members'],
    ['on which decision is it founded', 'legalBasis'],
    ['which international treaty stands behind its work', 'legalBasis'],
    ['is there a state regulation that demands it', 'legalBasis'],
    ['which decision brought it into being', 'legalBasis'],
    ['which two papers is it built on', 'legalBasis'],
    ['worauf baut das ¤ auf', 'legalBasis'],
    ['on which four principles is ¤ based', 'definition'],
    ['who carried it out', 'coordination'],
    ['von wem kam der auftrag dazu', 'legalBasis'],
    ['signed between whom', 'legalBasis'],
    ['wie ist der eigentlich entstanden', 'profile'],
    ['how was it formed', 'profile'],
    ['which un document is the ¤ built on', 'legalBasis'],
    ['auf welches papier beruft sich ¤', 'legalBasis'],
    ['wer beruft ¤ ein', 'coordination'],
    ['where do the results of the ¤ end up', 'reportsTo'],
    ['where do the results of the survey come from', undefined],
    ['wer nihmt an den ¤ teil', 'members'],
    ['who has the address book', undefined],
    ['do the papers use different names for the ¤', 'profile'],
    ['gibt es etwas wo sich die radfahrer treffen', 'profile'],
    ['gibt es etwas wann sich die radfahrer treffen', 'cadence'],
    ['an wen berichtet ¤', 'reportsTo'],
    ['welche untergruppen hat ¤', 'children'],
    ['wie erreiche ich ¤', 'contact'],
    ['wo steht das', 'source'],
    ['was bedeutet ¤', 'definition'],
    ['wer hat ¤ herausgegeben', 'published'],
    ['gibt es ¤ noch', 'status'],
    ['mit welchem buro zusammen ist der ¤ entstanden', 'members'],
    ['wer hat an ¤ mitgearbeitet', 'members'],
    ['wer ist da alles mg bei ¤', 'members'],
    ['an der ich gerade sitze', undefined],
    ['wie oft wird ¤ aktualisiert', 'cadence'],
    ['they sit how many times per year', 'cadence'],
    ['how many posts does ¤ have', 'staff'],
    ['wem gehen die beschlüsse von ¤ zu', 'reportsTo'],
    ['¤ gegründet weil', 'purpose'],
    ['¤ im kreis versteht man darunter', 'definition'],
    ['ob ¤ in einem fachbereich sitzt', 'partOf'],
    ['is the ¤ under the ¤', 'partOf'],
    ['was kommt unter der ¤', 'children'],
    ['which department does it belong to', 'partOf'],
    ['which network has the ¤ below it', 'partOf'],
    ['welches netzwerk hat die ¤ unter sich', 'partOf'],
    ['dos the ¤ sit under one or the other', 'partOf'],
    ['which company belongs to the ¤', 'members'],
    ['who turns up at ¤', 'members'],
    ['who do i bug about the ¤', 'contact'],
    ['und was ist druber', 'partOf'],
    ['wer hangt da beim ¤ alles drin', 'members'],
    ['who has signed up for the ¤', 'members'],
    ['und der ¤ wer is da', 'members'],
    ['woran hangt das ¤', 'partOf'],
    ['wo in der verwaltung sitzt das ¤', 'partOf'],
    ['wie heisst die kollegin die ¤ macht', 'staff'],
    ['in welchem fachbereich sitzt ¤', 'partOf'],
    ['in which department dos the ¤ sit', 'partOf'],
    ['wer hat der ¤ den auftrag erteilt', 'legalBasis'],
    ['zwischen wem wurde die vereinbarung fur ¤ geschlossen', 'legalBasis'],
    ['in welchem monat sind die ¤', 'cadence'],
    ['¤ in welchen monaten', 'cadence'],
    ['¤ which months', 'cadence'],
    ['gibts ¤ uberhaupt noch', 'status'],
    ['rg der ¤', 'legalBasis'],
    ['was genau machen die kolleginnen im ¤', 'purpose'],
    ['¤ welcher geschaftsbereich', 'partOf'],
    ['¤ which department', 'partOf'],
    ['what time of year is the ¤ held', 'cadence'],
    ['welches amt steht dort hinter der ¤', 'coordination'],
    ['gibt es einen link zum pdf von ¤', 'contact'],
    // Questions come folded, the table is written as people write.
    ['issud by', 'published'],
    ['who is the moderator in the ¤', 'coordination'],
    ['who sits in the driving seat of ¤', 'coordination'],
    ['who sits in ¤', 'members'],
    ['to which body does ¤ give its recommendations', 'reportsTo'],
    ['was steht in ¤ drin', 'definition'],
    ['aus wem besteht ¤', 'members'],
    ['which ¤ belong to the ¤', 'members'],
    ['which network dos the old group belong to', 'partOf'],
    ['which groups dos ¤ run', 'coordination'],
    ['who keeps ¤ up to date', 'coordination'],
    // A gap beside a name.
    ['what does the ¤ do', 'purpose'],
    ['zahl der termine', 'cadence'],
    ['welche vereine haben sitze im ¤', 'members'],
    ['wann startete das projekt', 'status'],
    ['when does ¤ end', 'status'],
    ['¤ in which network do i find these', 'partOf'],
    ['which department is the ¤ in', 'partOf'],
    ['gremien mit treffen nach bedarf', 'cadence'],
    ['what is the role of the members of ¤', 'purpose'],
    ['wo findet man die ¤', 'contact'],
    ['dos ¤ have regular meetings', 'cadence'],
  ])('%s', (masked, facet) => expect(best(masked)).toBe(facet));

  it('finds two facets in one question, with where they stand', () => {
    const hits = findFacets('wer koordiniert ¤ und wie oft tagt sie');
    const places = new Map(hits.map(({ facet, start }) => [facet, start]));
    expect([...places.keys()]).toEqual(expect.arrayContaining(['coordination', 'cadence']));
    expect(places.get('coordination')!).toBeLessThan(places.get('cadence')!);
  });

  it('ends a gap at the first word that fits, so that what comes behind it is found as well', () =>
    expect(findFacets('how often dos the ¤ meet and who convenes it').map(({ facet }) => facet)).toEqual([
      'cadence',
      'coordination',
    ]));

  it.each([
    ['what is ¤ in regular facilities', 'cadence'],
    ['was kann man bei ¤ melden', 'contact'],
    ['auf welchen ebenen ist ¤ vertreten', 'members'],
    ['beteiligt sich der kreis an der finanzierung von ¤', 'members'],
  ])('»%s« is no question for %s', (masked, facet) => expect(best(masked)).not.toBe(facet));

  it('finds nothing where nothing is asked', () => {
    for (const masked of ['¤', '', 'hallo', 'brot und butter']) expect(findFacets(masked)).toEqual([]);
  });

  it('what stands between the words of a phrasing is no evidence of it', () => {
    const masked = 'wen kann ich bei ¤ wegen wanderkarten anrufen';
    const [hit] = findFacets(masked);
    const spoken = hit!.spans.map(([start, end]) => masked.slice(start, end)).join(' ');
    expect(hit!.facet).toBe('contact');
    expect(spoken).not.toContain('wanderkarten');
  });

  it('gives each facet once, best first, inside the text, without overlap between facets', () => {
    const words = fc.constantFrom(
      ...'wer koordiniert leitet wie oft tagt ¤ mitglied ziel gehort zu an wen berichtet telefon quelle bedeutet und the who often member of report'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 10 }), (parts) => {
        const masked = parts.join(' ');
        const hits = findFacets(masked);
        expect(new Set(hits.map(({ facet }) => facet)).size).toBe(hits.length);
        hits.forEach((hit, i) => {
          expect(hit.evidence).toBe(masked.slice(hit.start, hit.end));
          if (i > 0) expect(hit.score).toBeLessThanOrEqual(hits[i - 1]!.score);
          for (const other of hits.slice(i + 1)) expect(hit.end <= other.start || other.end <= hit.start).toBe(true);
        });
      }),
    );
  });

  it('the table knows the facets only by folded words', () => {
    for (const [facet, , text] of PHRASINGS) {
      expect([facet, /[A-ZÄÖÜäöüß]/.exec(text)?.[0]]).toEqual([facet, undefined]);
    }
  });
});

describe('a misspelled word of a question', () => {
  it.each([
    ['koordienert', 'koordiniert'],
    ['mitgleider', 'mitglieder'],
    ['rechtsgrundlge', 'rechtsgrundlage'],
    ['cordinates', 'coordinates'],
    ['oftn', 'often'],
    ['prat', 'part'],
    ['gestze', 'gesetze'],
  ])('%s is read as %s', (typed, word) => expect(readFacetWord(foldLetters(typed))).toBe(foldLetters(word)));

  it.each(['moor', 'wolf', 'ofen', 'port', 'tag', 'chat', 'koordiniert', 'telefonnumer', 'butterbrot', 'radweg'])(
    '%s stays: known, short, or its beginning says enough',
    (word) => expect(readFacetWord(word)).toBe(word),
  );
});

describe('what no registry holds', () => {
  it.each([
    'welches budget hat ¤',
    'budget ¤ 2019 euro',
    'haushalt fur den ¤ 2020',
    'in welchem raum tagt ¤',
    'um wie viel uhr beginnt ¤',
    'wo finde ich das protokoll von ¤',
    'wie alt ist ¤',
    'what time dos ¤ start',
    'how much money dos ¤ have',
    'what is the salary of ¤',
    'wer ist die stellvertretung von ¤',
    'who was the predecessor of ¤',
    'was steht auf der tagesordnung von ¤',
    'what is on the agenda of ¤',
    'how many weekly hours dos ¤ work',
    'wer hat denn beim letzten ¤ gefehlt',
    'who was absent at the last ¤',
    'wer war beim letzten ¤ nicht da',
    'wer bei ¤ arbeitet weniger stunden',
    'findest du dass der ¤ etwas taugt',
    'bringt die ¤ was',
    'was halst du von der ¤',
    'was kam in der letzten sitzung von ¤ heraus',
    'what were the results of the last meeting of ¤',
    'wer wird 2031 ¤',
    'do you think the ¤ is useful',
    'are the meetings of ¤ public',
    'tagt ¤ offentlich',
    'how do i get to the town hall',
    'where can visitors park at the town hall',
    'gibt es besucherparkplatze',
    'wie viele stellen sind im ¤ unbesetzt',
    'sind im ¤ gerade stellen frei',
    'are any positions in the ¤ vacant',
    'what is the motto of ¤',
    'wie viele stunden hat ¤ pro woche',
    'wer hat am samstag die mannschaft geschlagen',
  ])('%s', (masked) => expect(untoldWish(masked, masked)).toBeDefined());

  it.each([
    'wer koordiniert ¤',
    'welche stellen gehoren zu ¤',
    'which offices are open to volunteers',
    'wie oft tagt ¤',
    'wie viele mitglieder hat ¤',
    'which purpose dos ¤ have',
    'what time of the year is ¤',
    'was bringt uns ¤ uberhaupt',
    'wer wird in die ¤ eingeladen',
    'handy jugendschutz welches netzwerk',
    'aufgaben von ¤ fur ein protokoll',
    'what is the motto in the title of ¤',
    'my predecessor ran ¤ and how often dos it meet',
    'mein nachfolger sucht ¤',
    'wann war die letzte sitzung von ¤',
    'i want to put it on the agenda of ¤ who leads it',
    'ich will es auf die tagesordnung von ¤ setzen',
  ])('»%s« may be known', (masked) => expect(untoldWish(masked, masked)).toBeUndefined());
});
