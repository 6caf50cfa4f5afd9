// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The data that computing a due date takes and gives. Plain JSON: a case stores `Due.why` beside the date. */

/** How a term is counted. `statutory` is the Algemene termijnenwet, `eu-1182-71` Regulation (EEC) 1182/71. */
export type CalendarRule = 'statutory' | 'policy' | 'hours' | 'eu-1182-71';
/** Where a date of local policy goes when it falls on a day that is no working day. */
export type Roll = 'none' | 'next' | 'previous';

/** One link in the explanation of a date: what was done, from which day to which, by which rule. */
export interface Why {
  readonly rule:
    | 'count' // from the anchor by the length; `day` is the nominal last day
    | 'month-end' // the counted month has no such day
    | 'saturday'
    | 'sunday'
    | 'holiday' // art. 3(1)(2) Atw; `name` says which
    | 'decree' // art. 3(3) Atw; `name` holds the source
    | 'own-day' // a day an administrator added
    | 'atw-2' // art. 2 Atw: a term of at least three days holds at least two working days
    | 'atw-4' // art. 4 Atw: too long for the Act, not moved
    | 'atw-1-2' // counted back: not moved
    | 'eu-two-working-days' // art. 3(5) Regulation 1182/71
    | 'eu-counted-back' // art. 3(4) Regulation 1182/71: counted back, not moved
    | 'incomplete' // no decree published for this year yet: the date may still move
    | 'resumed' // after a suspension: from the day of resuming by the `length` that was left; `day` is the nominal last day
    | 'extended' // by the decision of a person: from the old last day by `length`; `day` is the nominal last day
    | 'moved' // by hand; `day` is the old last day
    | 'law-by-hand'; // the term is one of a law, and a person decided on this date
  /** The day this is about, `2027-02-28`. */
  readonly day: string;
  /** The day it moved to, where it moved; a day passed over while counting working days has none. */
  readonly to?: string;
  /** For `count`, `resumed` and `extended`: what was counted from (a local date or an instant) and how far (`P3M`, `-2WD`). */
  readonly from?: string;
  readonly length?: string;
  /** For `count`: the day of the event was the first day of the term. */
  readonly dayOfEvent?: 'counted';
  /** Name of the holiday or the decree, in Dutch. */
  readonly name?: string;
  /** For `resumed`: how long it was really suspended (`P273D`). */
  readonly suspended?: string;
  /** For `moved`: a reference to who decided it, never a name. */
  readonly by?: string;
}

/** When a term ends, and why then. */
export interface Due {
  /** The last day of the term, local date. */
  readonly dueOn: string;
  /** 24:00 of that day in Europe/Amsterdam, as a UTC instant; for `hours` to the minute. */
  readonly elapsesAt: string;
  readonly why: readonly Why[];
}

/** One day that is no working day, as an administrator keeps it. */
export interface CalendarDay {
  readonly date: string;
  readonly name: string;
  readonly kind: 'holiday' | 'decree' | 'own-day';
  /** Where this is laid down (Stcrt. …, Atw art. 3). */
  readonly source: string;
  /** Since when it is known (date of publication). */
  readonly knownSince?: string;
}

/** The table a calendar is compiled from. */
export interface CalendarTable {
  readonly id: string;
  readonly version: string;
  /** First and last year the table covers. */
  readonly from: number;
  readonly to: number;
  readonly days: readonly CalendarDay[];
  /** Years whose royal decree is not published yet. */
  readonly incomplete: readonly number[];
}
