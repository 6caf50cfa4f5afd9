// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type CalendarDay, type CalendarTable, isLocalDate } from '@draaiboek/calendar';
import { namedTable } from '@draaiboek/case-file';
import { OrchestratorError } from '../problems/orchestrator-error.js';

interface Misfit {
  readonly at: string;
  readonly message: string;
}

/**
 * Checks the days that a municipality adds to the national ones. A national day cannot be taken away or given another
 * meaning: it is a law's or a decree's.
 * @throws OrchestratorError DRB-4220 that names every day that does not fit
 */
export function checkOwnDays(national: CalendarTable, days: readonly CalendarDay[]): void {
  const nameOf = new Map(national.days.map(({ date, name }) => [date, name]));
  const errors = days.flatMap((day, index) => [
    ...misfitsOf(national, day, `days.${index}`),
    ...(nameOf.has(day.date)
      ? [{ at: `days.${index}.date`, message: `is a national day already: ${nameOf.get(day.date)}` }]
      : []),
    ...(days.findIndex(({ date }) => date === day.date) < index
      ? [{ at: `days.${index}.date`, message: 'is there twice' }]
      : []),
  ]);
  if (errors.length > 0) throw new OrchestratorError('DRB-4220', 'The days do not fit.', { errors });
}

function misfitsOf({ from, to }: CalendarTable, { date, knownSince }: CalendarDay, at: string): readonly Misfit[] {
  const year = Number(date.slice(0, 4));
  const message = !isLocalDate(date)
    ? 'is no date that exists: write 2027-12-24'
    : year < from || year > to
      ? `lies outside ${from}–${to}, the years of the calendar`
      : undefined;
  return [
    ...(message === undefined ? [] : [{ at: `${at}.date`, message }]),
    ...(knownSince === undefined || isLocalDate(knownSince)
      ? []
      : [{ at: `${at}.knownSince`, message: 'is no date that exists: write 2026-10-31' }]),
  ];
}

/**
 * The national table with the days of a municipality in it. Its version says what is in it: the same days, the same
 * version. A year counts as complete once a day of its royal decree was added.
 */
export function tableWith(national: CalendarTable, ownDays: readonly CalendarDay[]): CalendarTable {
  const decreed = new Set(ownDays.filter(({ kind }) => kind === 'decree').map(({ date }) => Number(date.slice(0, 4))));
  const days = inOrder([...national.days, ...ownDays]);
  const incomplete = national.incomplete.filter((year) => !decreed.has(year));
  return namedTable({ ...national, days, incomplete }, inOrder(ownDays));
}

export const inOrder = (days: readonly CalendarDay[]): readonly CalendarDay[] =>
  [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
