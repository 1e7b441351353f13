import { loadRegistry } from './knowledge/load/load.ts';
import { createKnowledge } from './knowledge/knowledge.ts';
import { sampleMeetings } from './knowledge/meetings/sample.ts';
import { createCalendar } from './knowledge/meetings/calendar.ts';
import { readMeetingQuestion } from './knowledge/questions/meeting-question.ts';
import { readQuestion } from './knowledge/questions/read.ts';
import { meetingsAnswer, subjectsOfMeetings } from './knowledge/answers/meetings.ts';
import { meetingsText } from './bot/render/meetings-text.ts';
const registry = loadRegistry('knowledge/registry').registry!;
const knowledge = createKnowledge(registry);
const now = new Date('2026-11-21T09:00:00Z');
const calendar = createCalendar(sampleMeetings(registry, '2026-11-21'));
console.log(calendar.meetings.length, 'sample');
for (const [i,text] of ['wann tagt die AG Migration das nächste Mal?','which meetings are next week?','was war die letzte Sitzung der AG Migration?','Termine im Dezember','KW 48','Was ist in KW 48 los?','Termine der AG Migration','Wann trifft sich das Forum Sprache, Bildung und Arbeit?','when does the Jugendhilfeausschuss meet next?','Termine im Bereich Integration im Januar','Welche Ausschüsse tagen im Dezember?','Termine des Büros für Integration im Dezember','Termine zum Thema Demenz nächstes Quartal','Termine in Entenhausen nächste Woche','Wie oft tagt die AG Migration dieses Jahr?','Wann tagt die AG Klimaschutz?','Who coordinates the AG Migration this year?','Wann tagt die UAG Kooperation?','Wie oft tagt die AG Migration?','Tagt morgen jemand?','Wann tagt der Kreistag?', 'was steht nächste Woche an?'].entries()) {
  const asked = readMeetingQuestion(text, '2026-11-21');
  console.log('\n#', text, '→', asked && [asked.when, asked.period?.evidence, asked.rest].join(' | '));
  if (!asked) continue;
  const reading = readQuestion(asked.rest, knowledge, /\b(which|when|who)\b/.test(text)?'en':'de');
  const s = subjectsOfMeetings(reading, knowledge);
  const a = meetingsAnswer(asked, reading, s.entries, calendar, knowledge, now);
  console.log(a ? `declined=${a.declined} ` + meetingsText(a, reading.language, registry) : `none; content=${reading.content.map(w=>w.text)} foreign=${reading.foreign.map(w=>w.text)} amb=${s.ambiguous?.entries.map(e=>e.id)}`);
}
