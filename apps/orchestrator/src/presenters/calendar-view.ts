// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar, CalendarDay, CalendarVersion, MovedTerm, OwnDay } from '@draaiboek/api';
import { explain, type CalendarDay as Day } from '@draaiboek/calendar';
import type { CalendarRights } from '../calendars/calendar-desk.js';
import type { CalendarChange } from '../calendars/calendars.js';
import type { WouldMove } from '../calendars/try-out.js';
import type { People } from '../people/people.js';
import type { Titles } from './titles.js';

/** One year of the calendar as it is now. */
export function calendarView(
  { number, calendar, ownDays }: CalendarChange,
  { year, left, may }: { readonly year: number; readonly left: number; readonly may: CalendarRights },
): Calendar {
  const { version, table } = calendar;
  const own = new Set(ownDays.map(({ date }) => date));
  return {
    ...{ revision: number, version, year, left, from: table.from, to: table.to, may: { ...may } },
    days: table.days
      .filter(({ date }) => Number(date.slice(0, 4)) === year)
      .map((day): CalendarDay => ({ ...dayView(day), own: own.has(day.date) })),
    incomplete: table.incomplete.includes(year),
    ownDays: ownDays.map(dayView),
  };
}

export const calendarVersion = (
  { number, calendar, ownDays, at, by, reason }: CalendarChange,
  people: People,
): CalendarVersion => ({
  ...{ revision: number, version: calendar.version, at, reason },
  by: { id: by, name: people.nameOf(by) },
  ownDays: ownDays.map(dayView),
});

export const movedTerm = ({ row, process, from, term }: WouldMove, titles: Titles): MovedTerm => ({
  case: row.id,
  caseReference: row.reference,
  processTitle: titles.process(process),
  term: term.term,
  title: titles.term(process, term.term),
  from,
  to: term.dueOn,
  explanation: explain(term, 'nl'),
});

const dayView = ({ date, name, kind, source, knownSince }: Day): OwnDay => ({
  ...{ date, name, kind, source },
  ...(knownSince === undefined ? {} : { knownSince }),
});
