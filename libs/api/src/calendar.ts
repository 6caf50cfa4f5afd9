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
  source: Text(500).describe('Where it is laid down'),
  knownSince: z.string().max(10).meta({ format: 'date' }).optional().describe('The date of publication'),
});

/** All days of the municipality's own, in place of those there are; the national ones stay. */
export const ChangeCalendar = z.strictObject({
  days: z.array(OwnDay).max(500),
  reason: Text(4000).describe('Stands in the history of every case in which a date moves'),
  dryRun: z.boolean().optional().describe('Only says what would move; stores nothing'),
});

/** A day that is no working day, beside Saturdays and Sundays. */
export const CalendarDay = z.object({
  date: LocalDate,
  name: z.string(),
  kind: DayKind,
  source: z.string(),
  knownSince: LocalDate.optional(),
  own: z.boolean().describe('Added by the municipality'),
});

/** `GET /v1/calendar`: the calendar that dates are counted by now. */
export const Calendar = z.object({
  revision: z.number().int().describe('Counts changes; what `If-Match` takes'),
  version: z.string(),
  from: z.number().int().describe('The years it covers'),
  to: z.number().int(),
  year: z.number().int().describe('Of the year that was asked for'),
  days: z.array(CalendarDay),
  incomplete: z.boolean().describe('The royal decree of this year is not published, or not added yet'),
  ownDays: z.array(OwnDay).describe("The days of the municipality's own, of every year"),
  left: z.number().int().describe('How many cases the last change has not reached yet'),
  may: z.object({ tryOut: z.boolean(), change: z.boolean() }).describe('What whoever asks may do with it'),
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
  explanation: z.array(z.string()).describe('Why it ends then, in Dutch, a sentence per line'),
});

/** One line of the stream that `POST /v1/calendar/versions` answers; the last is none of `progress`. */
export const CalendarProgress = z.discriminatedUnion('type', [
  /** Cases that were counted, of how many. */
  z.object({ type: z.literal('progress'), done: z.number().int(), total: z.number().int() }),
  /** The answer to a dry run. */
  z.object({
    type: z.literal('tried'),
    version: z.string(),
    cases: z.number().int().describe('In how many cases dates move, and how many dates'),
    terms: z.number().int(),
    moved: z.array(MovedTerm).describe('Those in cases that whoever asks may see, at most the first 200'),
    hidden: z.number().int().describe('Those that are counted above and are not in `moved`'),
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
