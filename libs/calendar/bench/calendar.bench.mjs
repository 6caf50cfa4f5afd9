// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Due dates per second, beside the same dates computed with Temporal in the same run.
 *
 *   npx nx build @draaiboek/calendar && npx -c 'node libs/calendar/bench/calendar.bench.mjs'
 *
 * Both sides answer dueOn and elapsesAt; ours also explains the date. Not measured: compiling a calendar for the first
 * time together with the first question to a year's clock changes (shown apart), and anything that waits for a disk.
 */
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { compileCalendar, nationalTable, rungMoment } from '../dist/index.js';

const ZONE = 'Europe/Amsterdam';
const DATES = Array.from({ length: 4_096 }, (_, index) =>
  Temporal.PlainDate.from('2015-01-01').add({ days: index }).toString(),
);
const calendar = compileCalendar(nationalTable);
const holidays = new Set(nationalTable.days.map(({ date }) => date));

/** Calls `work` with every date for about `seconds`; the dates per second of the best of three rounds. */
function perSecond(work, seconds = 0.4) {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    let count = 0;
    const start = performance.now();
    const end = start + seconds * 1_000;
    while (performance.now() < end) for (let left = 256; left > 0; left -= 1) work(DATES[count++ % DATES.length]);
    best = Math.max(best, count / ((performance.now() - start) / 1_000));
  }
  return best;
}

function temporalDue(from, duration) {
  let day = Temporal.PlainDate.from(from).add(duration);
  while (day.dayOfWeek > 5 || holidays.has(day.toString())) day = day.add({ days: 1 });
  const elapses = day.add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
  return { dueOn: day.toString(), elapsesAt: elapses.toString({ smallestUnit: 'millisecond' }) };
}

function temporalWorkingDays(from, count) {
  let day = Temporal.PlainDate.from(from);
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek < 6 && !holidays.has(day.toString())) left -= 1;
  }
  return day.toString();
}

function row(what, ours, theirs) {
  const rate = perSecond(ours);
  const note = `${(1e6 / rate).toFixed(2)} µs each${theirs === undefined ? '' : `; ${Math.round(rate / perSecond(theirs))} × Temporal`}`;
  return { what, value: Math.round(rate), unit: 'per s', note };
}

function compiling() {
  const start = performance.now();
  compileCalendar(nationalTable);
  return { what: 'compile 51 years', value: Number((performance.now() - start).toFixed(2)), unit: 'ms' };
}

/** The rows that the project's benchmark prints. */
export async function run() {
  const policy = /** @type {const} */ ({ length: 'P3M', rule: 'policy', roll: 'next' });
  const due = { dueOn: '2027-01-04', elapsesAt: '2027-01-04T23:00:00.000Z' };
  for (const from of DATES) {
    const ours = calendar.due({ ...policy, from });
    const theirs = temporalDue(from, { months: 3 });
    if (ours.dueOn !== theirs.dueOn || ours.elapsesAt !== theirs.elapsesAt) throw new Error(`${from} differs`);
  }
  return {
    name: 'calendar',
    rows: [
      row(
        'P3M, next working day, with why',
        (from) => calendar.due({ from, length: 'P3M', rule: 'policy', roll: 'next' }),
        (from) => temporalDue(from, { months: 3 }),
      ),
      row(
        'P6W, Algemene termijnenwet, with why',
        (from) => calendar.due({ from, length: 'P6W', rule: 'statutory' }),
        (from) => temporalDue(from, { weeks: 6 }),
      ),
      row(
        'date part only: 10 working days on',
        (from) => calendar.moveByWorkingDays(from, 10),
        (from) => temporalWorkingDays(from, 10),
      ),
      row('date part only: is it a working day', (from) => calendar.isWorkingDay(from)),
      row('rung -2WD at 09:00', () => rungMoment(due, '-2WD', calendar)),
      compiling(),
    ],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { name, rows } = await run();
  console.log(name);
  for (const { what, value, unit, note } of rows) console.log(`  ${what}: ${value} ${unit}${note ? ` (${note})` : ''}`);
}
