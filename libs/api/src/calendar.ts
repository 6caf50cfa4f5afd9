// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The calendar: which days are no working days, who added which, and what another calendar moves. */
import { z } from 'zod';
import { Instant, LocalDate, Title } from './values.js';

/**
 * `holiday` and `decree` are days of an Act or a royal decree: they move terms of a law too. An `own-day` closes the
 * office: it moves local policy and reminders alone.
 */
export const DayKind = z.enum(['holiday', 'decree', 'own-day']);

const Text = (most: number) => z.string().trim().min(1).max(most);

/** A day that a municipality adds to the national ones. */
export const OwnDay = z.strictObject({
  date: z
    .string()
    .max(10)
    .meta({ format: 'date', examples: ['2027-12-24'] }),
  name: Text(200),
  kind: DayKind,
  /** Where it is laid down. */
  source: Text(500),
  /** The date of publication. */
  knownSince: z.string().max(10).meta({ format: 'date' }).optional(),
});

/** All days of the municipality's own, in place of those there are; the national ones stay. */
export const ChangeCalendar = z.strictObject({
  days: z.array(OwnDay).max(500),
  /** Stands in the history of every case in which a date moves. */
  reason: Text(4000),
  /** Only says what would move; stores nothing. */
  dryRun: z.boolean().optional(),
});

/** A day that is no working day, beside Saturdays and Sundays. */
export const CalendarDay = z.object({
  date: LocalDate,
  name: z.string(),
  kind: DayKind,
  source: z.string(),
  knownSince: LocalDate.optional(),
  /** Added by the municipality. */
  own: z.boolean(),
});

/** `GET /v1/calendar`: the calendar that dates are counted by now. */
export const Calendar = z.object({
  /** Counts changes; what `If-Match` takes. */
  revision: z.number().int(),
  version: z.string(),
  /** The years it covers. */
  from: z.number().int(),
  to: z.number().int(),
  /** Of the year that was asked for. */
  year: z.number().int(),
  days: z.array(CalendarDay),
  /** The royal decree of this year is not published, or not added yet. */
  incomplete: z.boolean(),
  /** The days of the municipality's own, of every year. */
  ownDays: z.array(OwnDay),
  /** How many cases the last change has not reached yet. */
  left: z.number().int(),
  /** What whoever asks may do with it. */
  may: z.object({ tryOut: z.boolean(), change: z.boolean() }),
});

/** What made a version of the calendar the current one. */
export const CalendarVersion = z.object({
  revision: z.number().int(),
  version: z.string(),
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  ownDays: z.array(OwnDay),
});

/** A term that gets another date by another calendar. */
export const MovedTerm = z.object({
  case: z.string(),
  caseReference: z.string(),
  processTitle: Title,
  term: z.string(),
  title: Title,
  from: LocalDate,
  to: LocalDate,
  /** Why it ends then, in Dutch, a sentence per line. */
  explanation: z.array(z.string()),
});

/** One line of the stream that `POST /v1/calendar/versions` answers; the last is none of `progress`. */
export const CalendarProgress = z.discriminatedUnion('type', [
  /** Cases that were counted, of how many. */
  z.object({ type: z.literal('progress'), done: z.number().int(), total: z.number().int() }),
  /** The answer to a dry run. */
  z.object({
    type: z.literal('tried'),
    version: z.string(),
    /** In how many cases dates move, and how many dates. */
    cases: z.number().int(),
    terms: z.number().int(),
    /** Those in cases that whoever asks may see, at most the first 200. */
    moved: z.array(MovedTerm),
    /** Those that are counted above and are not in `moved`. */
    hidden: z.number().int(),
  }),
  z.object({ type: z.literal('done'), revision: z.number().int(), version: z.string() }),
  /** The calendar was changed; counting the cases goes on by itself later. */
  z.object({ type: z.literal('stopped'), revision: z.number().int(), version: z.string() }),
]);

export type DayKind = z.infer<typeof DayKind>;
export type OwnDay = z.infer<typeof OwnDay>;
export type ChangeCalendar = z.infer<typeof ChangeCalendar>;
export type CalendarDay = z.infer<typeof CalendarDay>;
export type Calendar = z.infer<typeof Calendar>;
export type CalendarVersion = z.infer<typeof CalendarVersion>;
export type MovedTerm = z.infer<typeof MovedTerm>;
export type CalendarProgress = z.infer<typeof CalendarProgress>;
