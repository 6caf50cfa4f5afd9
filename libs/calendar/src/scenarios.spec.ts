// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import type { CalendarRule, Roll } from './model.js';
import { nationalTable } from './national.js';
import { rungMoment } from './rung.js';

/** The dates that the acceptance scenarios S1–S12 expect, each as a row a domain expert can check. */

const calendar = compileCalendar(nationalTable);

type Row = readonly [what: string, from: string, length: string, rule: CalendarRule, roll: Roll, dueOn: string];

const ROWS: readonly Row[] = [
  ['S1 weging', '2026-12-24T17:00:00.000Z', 'P3W', 'policy', 'next', '2027-01-14'],
  ['S1 betrokkene-informeren', '2026-12-28', 'P1M', 'eu-1182-71', 'none', '2027-01-28'],
  ['S1 beoordelingen', '2027-01-07', 'P2W', 'policy', 'next', '2027-01-21'],
  ['S2 aanmelden-beslissen', '2027-01-11', 'P2W', 'policy', 'next', '2027-01-25'],
  ['S2 weging', '2027-01-13', 'P3W', 'policy', 'next', '2027-02-03'],
  ['S2 verschil-bespreken', '2027-01-27', 'P2W', 'policy', 'next', '2027-02-10'],
  ['S2 aanmelder-informeren', '2027-02-22', 'P1W', 'policy', 'next', '2027-03-01'],
  ['S2 opschonen', '2027-02-22', 'P6M', 'policy', 'next', '2027-08-23'],
  ['S3 Au2, Au3, A8', '2026-12-07', 'P2D', 'policy', 'none', '2026-12-09'],
  ['S3 Au1', '2026-12-07', 'P1W', 'policy', 'next', '2026-12-14'],
  ['S3 Au5', '2026-12-07', 'P2W', 'policy', 'next', '2026-12-21'],
  ['S3 Au4', '2026-12-07', 'P4W', 'policy', 'next', '2027-01-04'],
  ['S3 Au8', '2026-12-07', 'P8W', 'policy', 'next', '2027-02-01'],
  ['S3 Au7', '2026-11-30', 'P4W', 'policy', 'next', '2026-12-28'],
  ['S3 Au6', '2026-11-30', 'P3M', 'policy', 'next', '2027-03-01'],
  ['S3 Au7 corrected', '2026-11-27', 'P4W', 'policy', 'next', '2026-12-28'],
  ['S3 Au6 corrected', '2026-11-27', 'P3M', 'policy', 'next', '2027-03-01'],
  ['S3 Au6 corrected again', '2026-11-16', 'P3M', 'policy', 'next', '2027-02-16'],
  ['S3 Au6 answer', '2027-02-16', 'P2W', 'policy', 'next', '2027-03-02'],
  ['S3 Au6 asked again', '2027-02-16', 'P6W', 'policy', 'next', '2027-03-30'],
  ['S3 Au6 over Easter', '2026-12-26', 'P3M', 'policy', 'next', '2027-03-30'],
  ['S4 Au4, Au7', '2026-12-26', 'P4W', 'policy', 'next', '2027-01-25'],
  ['S4 Au8', '2026-12-28', 'P8W', 'policy', 'next', '2027-02-22'],
  ['S5 announcement of the birthday', '2027-02-14', '-P3M', 'policy', 'previous', '2026-11-13'],
  ['S6 bericht-bezien', '2027-03-08', 'P4W', 'policy', 'next', '2027-04-05'],
  ['S6 verzoek-mogelijk', '2027-02-20', 'P1Y', 'policy', 'none', '2028-02-20'],
  ['S6 Fc2', '2027-04-05', 'P2W', 'policy', 'next', '2027-04-19'],
  ['S6 Fc3', '2027-04-05', 'P4W', 'policy', 'next', '2027-05-03'],
  ['S6 volgmoment', '2027-05-20', 'P3M', 'policy', 'next', '2027-08-20'],
  ['S7 Au1', '2026-12-28', 'P1W', 'policy', 'next', '2027-01-04'],
  ['S8 grondslag-eindigt', '2027-03-01', '-P3M', 'policy', 'none', '2026-12-01'],
  ['S8 grondslag-eindigt', '2027-03-01', '-P1M', 'policy', 'none', '2027-02-01'],
  ['S8 herbeoordelen', '2027-05-02', '-P1M', 'policy', 'previous', '2027-04-02'],
  ['S9 Rc1', '2027-04-06', 'P2W', 'policy', 'next', '2027-04-20'],
  ['S9 plan-re-integratie', '2027-07-05', 'P4W', 'policy', 'next', '2027-08-02'],
  ['S9 evaluatie', '2027-07-20', 'P3M', 'policy', 'next', '2027-10-20'],
  ['S9 voorbereiden-vrijlating', '2028-05-15', '-P6M', 'policy', 'previous', '2027-11-15'],
  ['S9 evaluatie after 65 suspended days', '2028-05-15', 'P65D', 'policy', 'next', '2028-07-19'],
  ['S10 register entry', '2027-03-01', 'P2Y', 'statutory', 'none', '2029-03-01'],
  ['S10 reminder of it', '2029-03-01', '-P3M', 'policy', 'previous', '2028-12-01'],
  ['S10 voornemen', '2027-03-02', 'P4W', 'statutory', 'none', '2027-03-30'],
  ['S10 deferral', '2027-03-30', 'P2W', 'statutory', 'none', '2027-04-13'],
  ['S10 deferred', '2027-04-12', 'P8W', 'statutory', 'none', '2027-06-07'],
  ['S10 decision', '2027-06-07', 'P4W', 'statutory', 'none', '2027-07-05'],
  ['S10 bezwaar', '2027-06-21', 'P6W', 'statutory', 'none', '2027-08-02'],
  ['S11 bewaren-bezien', '2027-05-31', 'P1Y', 'policy', 'none', '2028-05-31'],
  ['S11 uiterste-bewaartermijn', '2027-05-31', 'P5Y', 'policy', 'none', '2032-05-31'],
  ['S11 informeren', '2028-03-20', 'P1M', 'eu-1182-71', 'none', '2028-04-20'],
  ['S11 bezwaar-inbrenger', '2027-09-06', 'P2W', 'policy', 'next', '2027-09-20'],
  ['S12 benoemen', '2027-01-18', 'P1M', 'policy', 'next', '2027-02-18'],
  ['S12 scan', '2027-02-01', 'P1Y', 'policy', 'next', '2028-02-01'],
  ['S12 contact', '2027-02-05', 'P3M', 'policy', 'next', '2027-05-10'],
  ['S12 raad-bespreken', '2027-04-20', 'P3M', 'policy', 'next', '2027-07-20'],
  ['S12 borgen', '2027-06-10', 'P3M', 'policy', 'next', '2027-09-10'],
];

test.each(ROWS)('%s: %s + %s (%s, %s) is %s', (_what, from, length, rule, roll, dueOn) => {
  expect(calendar.due({ from, length, rule, roll }).dueOn).toBe(dueOn);
});

test('S3 two dates that end on the same day have other reasons', () => {
  const why = (from: string) =>
    calendar.due({ from, length: 'P3M', rule: 'policy', roll: 'next' }).why.map(({ rule }) => rule);
  expect(why('2026-11-30')).toEqual(['count', 'month-end', 'sunday']);
  expect(why('2026-11-27')).toEqual(['count', 'saturday', 'sunday']);
});

test('S1 hours run through Christmas', () => {
  const due = calendar.due({ from: '2026-12-24T15:30:00.000Z', length: 'PT24H', rule: 'hours' });
  expect(due).toMatchObject({ dueOn: '2026-12-25', elapsesAt: '2026-12-25T15:30:00.000Z' });
});

test('S5 a child turns 18 at 00:00 of the birthday', () => {
  const due = calendar.due({ from: '2009-02-14', length: 'P18Y', rule: 'policy', dayOfEvent: 'counted' });
  expect(due).toMatchObject({ dueOn: '2027-02-13', elapsesAt: '2027-02-13T23:00:00.000Z' });
});

describe('S7 the ladder of Au1, due Monday 4 January 2027', () => {
  const due = calendar.due({ from: '2026-12-28', length: 'P1W', rule: 'policy', roll: 'next' });
  test.each([
    ['-2WD', '2026-12-30T08:00:00.000Z'],
    ['P0D', '2027-01-04T08:00:00.000Z'],
    ['3WD', '2027-01-07T08:00:00.000Z'],
    ['5WD', '2027-01-11T08:00:00.000Z'],
    ['10WD', '2027-01-18T08:00:00.000Z'],
    ['15WD', '2027-01-25T08:00:00.000Z'],
    ['20WD', '2027-02-01T08:00:00.000Z'],
  ])('rung %s goes out at %s', (at, moment) => {
    expect(rungMoment(due, at, calendar)).toBe(moment);
  });
});
