// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import type { DueRequest } from './due.js';
import { explain } from './explain.js';
import { nationalTable } from './national.js';

const calendar = compileCalendar(nationalTable, [
  { date: '2026-12-24', name: 'Stadhuis dicht', kind: 'own-day', source: 'Besluit college' },
]);
const inDutch = (request: DueRequest): string[] => explain(calendar.due(request), 'nl');

test('a date that moved is explained day by day', () => {
  expect(inDutch({ from: '2026-11-30', length: 'P3M', rule: 'policy', roll: 'next' })).toEqual([
    '3 maanden na 30 november 2026: zondag 28 februari 2027.',
    'Februari 2027 is te kort: de laatste dag van die maand telt, 28 februari 2027.',
    '28 februari 2027 is een zondag: schuift door naar maandag 1 maart 2027.',
  ]);
});

test('holidays, decree days and own days are named', () => {
  expect(inDutch({ from: '2025-12-25', length: 'P1W', rule: 'statutory' }).slice(1, 3)).toEqual([
    '1 januari 2026 is Nieuwjaarsdag: schuift door naar vrijdag 2 januari 2026.',
    '2 januari 2026 is gelijkgesteld met een feestdag (Koninklijk besluit over 2026–2028, art. 3 lid 3 Atw): schuift door naar zaterdag 3 januari 2026.',
  ]);
  expect(inDutch({ from: '2026-12-31', length: '-P1W', rule: 'policy', roll: 'previous' })).toEqual([
    '1 week eerder dan 31 december 2026: donderdag 24 december 2026.',
    '24 december 2026 is geen werkdag (Stadhuis dicht): schuift terug naar woensdag 23 december 2026.',
  ]);
});

test('hours say the time on the clock', () => {
  expect(inDutch({ from: '2026-12-24T15:30:00.000Z', length: 'PT24H', rule: 'hours' })).toEqual([
    '24 uur na 24 december 2026 om 16:30: vrijdag 25 december 2026 om 16:30.',
  ]);
});

test('working days say which days do not count', () => {
  expect(inDutch({ from: '2026-12-30', length: '2WD', rule: 'policy' })).toEqual([
    '2 werkdagen na 30 december 2026: maandag 4 januari 2027.',
    'Vrijdag 1 januari 2027 telt niet mee als werkdag (Nieuwjaarsdag).',
    'Zaterdag 2 januari 2027 telt niet mee als werkdag.',
    'Zondag 3 januari 2027 telt niet mee als werkdag.',
  ]);
});

test.each<[DueRequest, string, string]>([
  [
    { from: '2026-04-02', length: 'P3D', rule: 'statutory' },
    'Een termijn van drie dagen of meer heeft minstens twee werkdagen (art. 2 Algemene termijnenwet): schuift door naar woensdag 8 april 2026.',
    'A term of three days or more holds at least two working days (art. 2 Algemene termijnenwet): moves on to Wednesday 8 April 2026.',
  ],
  [
    { from: '2026-10-28', length: 'P4M', rule: 'statutory' },
    '28 februari 2027 is een zondag, maar deze termijn valt buiten de Algemene termijnenwet (art. 4): de datum schuift niet.',
    '28 February 2027 is a Sunday, but this term is outside the Algemene termijnenwet (art. 4): the date does not move.',
  ],
  [
    { from: '2027-01-08', length: '-P2W', rule: 'statutory' },
    '25 december 2026 is Eerste kerstdag, maar deze termijn is teruggeteld (art. 1 lid 2 Algemene termijnenwet): de datum schuift niet.',
    '25 December 2026 is Eerste kerstdag, but this term is counted back (art. 1(2) Algemene termijnenwet): the date does not move.',
  ],
  [
    { from: '2027-01-08', length: '-P2W', rule: 'eu-1182-71' },
    '25 december 2026 is Eerste kerstdag, maar deze termijn is teruggeteld (art. 3 lid 4 Verordening 1182/71): de datum schuift niet.',
    '25 December 2026 is Eerste kerstdag, but this term is counted back (art. 3(4) Regulation 1182/71): the date does not move.',
  ],
  [
    { from: '2026-04-02', length: 'P2D', rule: 'eu-1182-71' },
    'Een termijn van twee dagen of meer heeft minstens twee werkdagen (art. 3 lid 5 Verordening 1182/71): schuift door naar woensdag 8 april 2026.',
    'A period of two days or more holds at least two working days (art. 3(5) Regulation 1182/71): moves on to Wednesday 8 April 2026.',
  ],
  [
    { from: '2029-05-01', length: 'P1W', rule: 'statutory' },
    'Voor 2029 staan de extra feestdagen nog niet in de kalender: de datum kan nog schuiven.',
    'The decree days of 2029 are not in the calendar yet: the date may still move.',
  ],
  [
    { from: '2009-02-14', length: 'P18Y', rule: 'policy', dayOfEvent: 'counted' },
    '18 jaar na 14 februari 2009 (die dag telt mee): zaterdag 13 februari 2027.',
    '18 years after 14 February 2009 (that day is counted): Saturday 13 February 2027.',
  ],
])('%j ends with its rule', (request, nl, en) => {
  const due = calendar.due(request);
  expect(explain(due, 'nl').at(-1)).toBe(nl);
  expect(explain(due, 'en').at(-1)).toBe(en);
});

test('a stored explanation without its anchor can still be read', () => {
  const due = { elapsesAt: '2027-03-01T23:00:00.000Z', why: [{ rule: 'count', day: '2027-03-01' }] as const };
  expect(explain(due, 'nl')).toEqual(['De laatste dag is maandag 1 maart 2027.']);
});
