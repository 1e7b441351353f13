import { readIcs } from './adapters/calendars/ics/read.ts';
const event = (i:number) => `BEGIN:VEVENT\r\nUID:e${i}\r\nSUMMARY:AG Wasser\r\nDTSTART;TZID=Europe/Berlin:2026${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}T090000\r\nRRULE:FREQ=MONTHLY\r\nEND:VEVENT`;
const many = ['BEGIN:VCALENDAR', ...Array.from({length:2000},(_, i)=>event(i)), 'END:VCALENDAR',''].join('\r\n');
let t=performance.now(); const r = readIcs(many,{name:'x',zone:'Europe/Berlin',window:{from:new Date('2026-01-01'),to:new Date('2028-01-01')}}); console.log(r.events.length, r.problems.length, performance.now()-t);
