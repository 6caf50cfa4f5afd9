// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { formatDay, yearOf, dayOf, type EpochDay } from './civil.js';
import type { Why } from './model.js';
import type { WorkingDays } from './working-days.js';

/**
 * A walk over the calendar that remembers why: every day it moves over, and which years it had to look at.
 * One trail belongs to one computation.
 */
export class Trail {
  readonly days: WorkingDays;
  readonly #why: Why[] = [];
  #earliest = Infinity;
  #latest = -Infinity;

  constructor(days: WorkingDays) {
    this.days = days;
  }

  add(why: Why): void {
    this.#why.push(why);
  }

  /** Notes that the result depends on whether this day is a working day. */
  look(day: EpochDay): void {
    if (day < this.#earliest) this.#earliest = day;
    if (day > this.#latest) this.#latest = day;
  }

  /** From this day on, or back, to the first working day, day by day. */
  skipClosed(from: EpochDay, step: 1 | -1): EpochDay {
    let day = from;
    this.look(day);
    while (!this.days.isWorking(day)) {
      this.add({ ...this.#closed(day), to: formatDay(day + step) });
      day += step;
      this.look(day);
    }
    return day;
  }

  /** Says of every closed day in this stretch that it was passed over; `from` may lie after `to`. */
  passOver(from: EpochDay, to: EpochDay): void {
    const step = from <= to ? 1 : -1;
    for (let day = from; day !== to; day += step) if (!this.days.isWorking(day)) this.add(this.#closed(day));
    this.look(from);
    this.look(to);
  }

  /** Says that a closed day stays where it is, and by which rule. */
  stay(day: EpochDay, rule: 'atw-4' | 'atw-1-2' | 'eu-counted-back'): void {
    if (!this.days.isWorking(day)) this.add({ ...this.#closed(day), rule });
  }

  /** The whole explanation, with every year looked at whose decree is not known. */
  finish(): readonly Why[] {
    if (this.#latest >= this.#earliest && this.days.hasIncompleteYears) {
      for (let year = yearOf(this.#earliest); year <= yearOf(this.#latest); year += 1) {
        if (!this.days.isIncomplete(year)) continue;
        this.add({ rule: 'incomplete', day: formatDay(Math.min(this.#latest, dayOf(year, 12, 31))) });
      }
    }
    return this.#why;
  }

  #closed(day: EpochDay): Why {
    const rule = this.days.closedBecause(day);
    const entry = this.days.entryOf(day);
    if (entry === undefined) return { rule, day: formatDay(day) };
    return { rule, day: formatDay(day), name: entry.kind === 'decree' ? entry.source : entry.name };
  }
}
