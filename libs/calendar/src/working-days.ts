// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { dayOf, findDay, formatDay, weekdayOf, yearOf, type EpochDay } from './civil.js';
import { CalendarError } from './error.js';
import type { CalendarDay, CalendarTable, Why } from './model.js';

/** Why a day is no working day. A holiday on a Saturday is a holiday. */
export type ClosedBecause = Extract<Why['rule'], 'saturday' | 'sunday' | CalendarDay['kind']>;

const SATURDAY = 6;

/**
 * The working days of the covered years, compiled so that every question is an array lookup.
 *
 * `ordinals[i]` counts the working days up to and including day i, `working` lists them: the n-th working day after
 * any day is two lookups, however far away it lies.
 */
export class WorkingDays {
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly #id: string;
  readonly #ordinals: Int32Array;
  readonly #working: Int32Array;
  readonly #entries: ReadonlyMap<EpochDay, CalendarDay>;
  readonly #incomplete: ReadonlySet<number>;

  constructor(table: CalendarTable, days: readonly CalendarDay[]) {
    this.#id = table.id;
    this.first = dayOf(table.from, 1, 1);
    this.last = dayOf(table.to, 12, 31);
    this.#incomplete = new Set(table.incomplete);
    this.#entries = new Map(
      days.flatMap((entry) => {
        const day = findDay(entry.date);
        return day === undefined ? [] : [[day, entry] as const];
      }),
    );
    const working: EpochDay[] = [];
    this.#ordinals = new Int32Array(this.last - this.first + 1);
    for (let day = this.first; day <= this.last; day += 1) {
      if (weekdayOf(day) < SATURDAY && !this.#entries.has(day)) working.push(day);
      this.#ordinals[day - this.first] = working.length;
    }
    this.#working = Int32Array.from(working);
  }

  isWorking(day: EpochDay): boolean {
    return this.#ordinal(day) !== this.#ordinal(day - 1);
  }

  /** How many working days lie between these two, both included. */
  countBetween(from: EpochDay, to: EpochDay): number {
    return this.#ordinal(to) - this.#ordinal(from - 1);
  }

  /** The n-th working day after this day, before it where n is negative; n = 0 is the day itself. */
  move(day: EpochDay, n: number): EpochDay {
    if (n === 0) return this.covered(day);
    const position = n > 0 ? this.#ordinal(day) + n - 1 : this.#ordinal(day - 1) + n;
    const found = this.#working[position];
    if (found === undefined) throw this.#outside(`${Math.abs(n)} working days from ${formatDay(day)}`);
    return found;
  }

  entryOf(day: EpochDay): CalendarDay | undefined {
    return this.#entries.get(day);
  }

  /** For a day that is no working day. */
  closedBecause(day: EpochDay): ClosedBecause {
    return this.#entries.get(day)?.kind ?? (weekdayOf(day) === SATURDAY ? 'saturday' : 'sunday');
  }

  /** Whether the decree of this year is not in the table. */
  isIncomplete(year: number): boolean {
    return this.#incomplete.has(year);
  }

  get hasIncompleteYears(): boolean {
    return this.#incomplete.size > 0;
  }

  /** The day itself. @throws CalendarError DRB-1114 where it lies outside the covered years. */
  covered(day: EpochDay): EpochDay {
    if (day < this.first || day > this.last) throw this.#outside(formatDay(day));
    return day;
  }

  #ordinal(day: EpochDay): number {
    if (day === this.first - 1) return 0;
    return this.#ordinals[this.covered(day) - this.first] ?? 0;
  }

  #outside(what: string): CalendarError {
    const [from, to] = [yearOf(this.first), yearOf(this.last)];
    return new CalendarError({
      code: 'DRB-1114',
      where: `calendar ${this.#id}`,
      what: `${what} lies outside the years ${from}–${to} of the calendar`,
      remedy: 'Check the date and the length, or use a calendar that covers those years',
    });
  }
}
