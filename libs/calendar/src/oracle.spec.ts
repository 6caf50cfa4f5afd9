// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { compileCalendar } from './calendar.js';
import { civilOf, dayOf, findDay, formatDay, weekdayOf } from './civil.js';
import { easterSunday } from './easter.js';
import { addPeriod, endOfDay, instantAt, localDateOf } from './moment.js';
import { nationalTable } from './national.js';
import { offsetAt } from './zone.js';

/** Everything that is computed with integers here, computed once more with Temporal. */

const ZONE = 'Europe/Amsterdam';
const calendar = compileCalendar(nationalTable);
const holidays = new Set(nationalTable.days.map(({ date }) => date));
const FIRST = dayOf(2015, 1, 1);
const LAST = dayOf(2050, 12, 31);
const RUNS = { numRuns: 2_000 };

const pad = (value: number): string => String(value).padStart(2, '0');
/** Any day, and more often than chance the ends of months, leap days and the Sundays of the clock changes. */
const date = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }).map(formatDay),
  fc
    .tuple(fc.integer({ min: 2015, max: 2050 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString()),
  fc.integer({ min: 4, max: 12 }).map((n) => `${n * 4 + 2000}-02-29`),
  fc.tuple(fc.integer({ min: 2015, max: 2050 }), fc.constantFrom(3, 10)).map(([year, month]) => {
    const end = Temporal.PlainDate.from({ year, month, day: 31 });
    return end.subtract({ days: end.dayOfWeek % 7 }).toString();
  }),
);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${pad(h)}:${pad(m)}`);
const instant = fc.oneof(
  fc
    .integer({ min: FIRST * 86_400_000, max: LAST * 86_400_000 })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
  fc
    .tuple(date, time)
    .map(([day, at]) => Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(ZONE).toInstant()),
);
const iso = (moment: Temporal.Instant): string => moment.toString({ smallestUnit: 'millisecond' });
const isWorking = (day: Temporal.PlainDate): boolean => day.dayOfWeek < 6 && !holidays.has(day.toString());
const length = fc
  .record({
    years: fc.integer({ min: 0, max: 4 }),
    months: fc.integer({ min: 0, max: 30 }),
    weeks: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 0, max: 400 }),
  })
  .map((parts) => ({ parts, text: `P${parts.years}Y${parts.months}M${parts.weeks}W${parts.days}D` }));

test('every day of 2010–2060 is read, written and named as Temporal does', () => {
  let day = Temporal.PlainDate.from('2010-01-01');
  for (let epochDay = dayOf(2010, 1, 1); day.year <= 2060; epochDay += 1, day = day.add({ days: 1 })) {
    const text = day.toString();
    if (formatDay(epochDay) !== text || findDay(text) !== epochDay || weekdayOf(epochDay) !== day.dayOfWeek) {
      throw new Error(`${text} differs`);
    }
  }
});

test('any year from 1 to 9999 is counted as Temporal does', () => {
  const earliest = Temporal.PlainDate.from('0001-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_652_058 }), (days) => {
      const day = earliest.add({ days });
      const epochDay = dayOf(day.year, day.month, day.day);
      expect(civilOf(epochDay)).toEqual({ year: day.year, month: day.month, day: day.day });
      expect(formatDay(epochDay)).toBe(day.toString());
    }),
    RUNS,
  );
});

test('Easter is the Sunday after the ecclesiastical full moon in years that are known', () => {
  const known = ['2008-03-23', '2011-04-24', '2016-03-27', '2019-04-21', '2027-03-28', '2038-04-25', '2049-04-18'];
  expect(known.map((day) => formatDay(easterSunday(Number(day.slice(0, 4)))))).toEqual(known);
});

test('counting years, months, weeks and days agrees with Temporal', () => {
  fc.assert(
    fc.property(date, length, fc.boolean(), (from, { parts, text }, back) => {
      const start = Temporal.PlainDate.from(from);
      const end = back ? start.subtract(parts) : start.add(parts);
      fc.pre(end.year >= 2010 && end.year <= 2060);
      const due = calendar.due({ from, length: back ? `-${text}` : text, rule: 'policy' });
      expect(due.dueOn).toBe(end.toString());
      expect(due.elapsesAt).toBe(iso(end.add({ days: 1 }).toZonedDateTime(ZONE).toInstant()));
    }),
    RUNS,
  );
});

test('working days agree with a naive walk', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -60, max: 60 }), (from, n) => {
      let day = Temporal.PlainDate.from(from);
      for (let left = Math.abs(n); left > 0;) {
        day = day.add({ days: Math.sign(n) });
        if (isWorking(day)) left -= 1;
      }
      expect(calendar.moveByWorkingDays(from, n)).toBe(day.toString());
      expect(calendar.due({ from, length: `${n}WD`, rule: 'policy' }).dueOn).toBe(day.toString());
    }),
    RUNS,
  );
});

test('a statutory term is the first day from its nominal end that satisfies articles 1 and 2', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 90 }), (from, days) => {
      const start = Temporal.PlainDate.from(from);
      let end = start.add({ days });
      const workingDays = (last: Temporal.PlainDate): number => {
        let count = 0;
        for (let day = start.add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
          if (isWorking(day)) count += 1;
        return count;
      };
      while (!isWorking(end) || (days >= 3 && workingDays(end) < 2)) end = end.add({ days: 1 });
      expect(calendar.due({ from, length: `P${days}D`, rule: 'statutory' }).dueOn).toBe(end.toString());
    }),
    { numRuns: 500 },
  );
});

test('the links of an explanation join: each move starts where the one before ended, the last ends on dueOn', () => {
  const rule = fc.constantFrom('statutory', 'eu-1182-71', 'policy');
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 100 }), rule, (from, days, by) => {
      const due = calendar.due({ from, length: `P${days}D`, rule: by, ...(by === 'policy' ? { roll: 'next' } : {}) });
      let at = due.why[0]?.day;
      for (const { day, to } of due.why) {
        if (to === undefined) continue;
        expect(day).toBe(at);
        at = to;
      }
      expect(at).toBe(due.dueOn);
    }),
    RUNS,
  );
});

test('hours are elapsed time, to the minute and never early', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 10_000 }), (from, minutes) => {
      const exact = from.add({ minutes });
      const due = calendar.due({ from: iso(from), length: `PT${minutes}M`, rule: 'hours' });
      const elapses = Temporal.Instant.from(due.elapsesAt);
      expect(elapses.epochMilliseconds % 60_000).toBe(0);
      expect(elapses.epochMilliseconds - exact.epochMilliseconds).toBeGreaterThanOrEqual(0);
      expect(elapses.epochMilliseconds - exact.epochMilliseconds).toBeLessThan(60_000);
    }),
    RUNS,
  );
});

test('offsets, local dates and ends of days agree with Temporal', () => {
  fc.assert(
    fc.property(instant, date, (moment, day) => {
      const local = moment.toZonedDateTimeISO(ZONE);
      expect(offsetAt(moment.epochMilliseconds) * 1_000_000).toBe(local.offsetNanoseconds);
      expect(localDateOf(iso(moment))).toBe(local.toPlainDate().toString());
      const next = Temporal.PlainDate.from(day).add({ days: 1 });
      expect(endOfDay(day)).toBe(iso(next.toZonedDateTime(ZONE).toInstant()));
    }),
    RUNS,
  );
});

test('a time of day is found in gaps and overlaps as Temporal finds it', () => {
  fc.assert(
    fc.property(date, time, (day, at) => {
      const expected = Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(ZONE, {
        disambiguation: 'compatible',
      });
      expect(instantAt(day, at)).toBe(iso(expected.toInstant()));
    }),
    RUNS,
  );
});

test('moving a clock by local time agrees with Temporal', () => {
  fc.assert(
    fc.property(instant, length, fc.boolean(), (moment, { parts, text }, back) => {
      const local = moment.toZonedDateTimeISO(ZONE);
      const end = back ? local.subtract(parts) : local.add(parts);
      expect(addPeriod(iso(moment), back ? `-${text}` : text)).toBe(iso(end.toInstant()));
    }),
    RUNS,
  );
});
