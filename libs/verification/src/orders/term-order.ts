// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which of two terms that are counted from the same moment elapses first, whatever day that is. The calendar is
 * asked for every day of 2020–2050, unless the lengths are so far apart that no weekend or holiday can matter.
 */
import { compileCalendar, nationalTable, parsePeriod, type Calendar, type Period } from '@draaiboek/calendar';
import type { TermDocument } from '@draaiboek/definition';

/** `before`: always earlier. `not-after`: never later, sometimes at the same moment. `open`: it depends on the day, or later. */
export type Order = 'before' | 'not-after' | 'open';
export type TermOrder = (first: TermDocument, then: TermDocument) => Order;

const FIRST_DAY = Date.UTC(2020, 0, 1);
const LAST_DAY = Date.UTC(2050, 11, 31);
const MS_PER_DAY = 86_400_000;
/** No rule moves a last day further than this: Christmas to after New Year, or Good Friday to after Easter Monday. */
const ROLLED_AT_MOST = 14;

type Spec = Pick<TermDocument, 'length' | 'calendar' | 'roll' | 'dayOfEvent'>;

const calendar: { compiled?: Calendar } = {};
const known = new Map<string, Order>();

export const termOrder: TermOrder = (first, then) => {
  const [a, b] = [nameOf(first), nameOf(then)];
  if (a === b) return 'not-after';
  const key = `${a} ${b}`;
  const order = known.get(key) ?? compare(first, then);
  known.set(key, order);
  return order;
};

const nameOf = ({ length, calendar: rule, roll, dayOfEvent }: Spec): string =>
  [length, rule, roll ?? 'none', dayOfEvent ?? ''].join('/');

function compare(first: Spec, then: Spec): Order {
  const [a, b] = [boundsOf(parsePeriod(first.length)), boundsOf(parsePeriod(then.length))];
  if (a.most + ROLLED_AT_MOST < b.least - ROLLED_AT_MOST) return 'before';
  if (a.least - ROLLED_AT_MOST > b.most + ROLLED_AT_MOST) return 'open';
  return compareOnAllDays(first, then);
}

function compareOnAllDays(first: Spec, then: Spec): Order {
  const [a, b] = [endsOf(first), endsOf(then)];
  let strict = true;
  for (const [index, end] of a.entries()) {
    const other = b[index] ?? end;
    if (end > other) return 'open';
    if (end === other) strict = false;
  }
  return strict ? 'before' : 'not-after';
}

/** When a term ends that begins early or late on each day, in milliseconds. */
function endsOf(spec: Spec): Float64Array {
  const key = nameOf(spec);
  const found = ends.get(key);
  if (found) return found;
  const { length, calendar: rule, roll, dayOfEvent } = spec;
  const compiled = (calendar.compiled ??= compileCalendar(nationalTable));
  const all: number[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += MS_PER_DAY) {
    for (const time of rule === 'hours' || parsePeriod(length).kind === 'time' ? EARLY_AND_LATE : ANY_TIME) {
      const from = new Date(day + time).toISOString();
      const due = compiled.due({ from, length, rule, ...(roll && { roll }), ...(dayOfEvent && { dayOfEvent }) });
      const end = Date.parse(due.elapsesAt);
      all.push(end, ...(time === NOON ? [end] : []));
    }
  }
  const computed = Float64Array.from(all);
  ends.set(key, computed);
  return computed;
}

const ends = new Map<string, Float64Array>();
/** What is counted in days does not depend on the time of day; what is counted in hours lies in between these. */
const NOON = 12 * 3_600_000;
const ANY_TIME = [NOON];
const EARLY_AND_LATE = [0, 21 * 3_600_000 + 59 * 60_000];

/** The least and the most days that a length can be before any rule moves its last day. */
function boundsOf(period: Period): { readonly least: number; readonly most: number } {
  const [least, most] = magnitudeOf(period);
  return period.sign < 0 ? { least: -most, most: -least } : { least, most };
}

function magnitudeOf(period: Period): readonly [number, number] {
  switch (period.kind) {
    case 'time':
      return [Math.floor(period.minutes / 1440), Math.ceil(period.minutes / 1440)];
    case 'working-days':
      return [period.days, Math.ceil(period.days / 5) * 7 + 10 + Math.ceil(period.days / 20)];
    case 'calendar': {
      const { years, months, weeks, days } = period;
      const rest = weeks * 7 + days;
      return [years * 365 + months * 28 + rest, years * 366 + months * 31 + rest];
    }
  }
}
