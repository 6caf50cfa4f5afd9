// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findDay, yearOf } from './civil.js';
import { CalendarError, type CalendarErrorCode, type CalendarProblem } from './error.js';
import type { CalendarDay, CalendarTable } from './model.js';

/**
 * Checks a table and the days an administrator added to it, and reports everything that is wrong at once.
 * @throws CalendarError whose `problems` names each wrong entry by its place in the table.
 */
export function assertTable(table: CalendarTable, ownDays: readonly CalendarDay[]): void {
  const problems = [
    ...problemsOfYears(table),
    ...problemsOfDays(table, `calendar ${table.id}, days`, table.days),
    ...problemsOfDays(table, `calendar ${table.id}, own days`, ownDays),
    ...problemsOfOrder(table),
    ...problemsOfDuplicates(table, ownDays),
  ];
  const [first, ...others] = problems;
  if (first !== undefined) throw new CalendarError(first, ...others);
}

function problem(code: CalendarErrorCode, where: string, what: string, remedy: string): CalendarProblem {
  return { code, where, what, remedy };
}

function problemsOfYears({ id, from, to, incomplete }: CalendarTable): readonly CalendarProblem[] {
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1 && year <= 9998;
  if (!isYear(from) || !isYear(to) || from > to) {
    const what = `${from} to ${to} is no range of years`;
    return [problem('DRB-1105', `calendar ${id}`, what, 'Give the first and the last year the table covers')];
  }
  return incomplete
    .filter((year) => !Number.isInteger(year) || year < from || year > to)
    .map((year) =>
      problem('DRB-1105', `calendar ${id}, incomplete`, `${year} is not covered`, `Name a year of ${from}–${to}`),
    );
}

function problemsOfDays(table: CalendarTable, list: string, days: readonly CalendarDay[]): readonly CalendarProblem[] {
  return days.flatMap((day, index) => problemsOfDay(table, `${list}[${index}]`, day));
}

function problemsOfDay({ from, to }: CalendarTable, where: string, entry: CalendarDay): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const day = findDay(entry.date);
  if (day === undefined) {
    problems.push(problem('DRB-1101', where, `the date "${entry.date}" does not exist`, 'Write it as YYYY-MM-DD'));
  } else if (yearOf(day) < from || yearOf(day) > to) {
    const remedy = 'Leave the day out, or widen the years of the table';
    problems.push(problem('DRB-1102', where, `${entry.date} lies outside ${from}–${to}`, remedy));
  }
  if (entry.knownSince !== undefined && findDay(entry.knownSince) === undefined) {
    const what = `knownSince "${entry.knownSince}" does not exist`;
    problems.push(problem('DRB-1101', where, what, 'Write the date of publication as YYYY-MM-DD'));
  }
  if (entry.name.trim() === '' || entry.source.trim() === '') {
    const what = `${entry.date} has no ${entry.name.trim() === '' ? 'name' : 'source'}`;
    problems.push(problem('DRB-1106', where, what, 'Say what the day is called and where that is laid down'));
  }
  return problems;
}

function problemsOfOrder({ id, days }: CalendarTable): readonly CalendarProblem[] {
  return days.flatMap((day, index) => {
    const previous = days[index - 1];
    if (previous === undefined || previous.date <= day.date) return [];
    const what = `${day.date} comes after ${previous.date}`;
    return [problem('DRB-1104', `calendar ${id}, days[${index}]`, what, 'Put the days in order of date')];
  });
}

function problemsOfDuplicates(table: CalendarTable, ownDays: readonly CalendarDay[]): readonly CalendarProblem[] {
  const seen = new Map<string, string>();
  const problems: CalendarProblem[] = [];
  const look = (list: string, days: readonly CalendarDay[]): void =>
    days.forEach(({ date, name }, index) => {
      const known = seen.get(date);
      if (known === undefined) seen.set(date, name);
      else {
        const remedy = 'Keep one of the two; one entry can hold both names';
        const where = `calendar ${table.id}, ${list}[${index}]`;
        problems.push(problem('DRB-1103', where, `${date} is in the table already, as "${known}"`, remedy));
      }
    });
  look('days', table.days);
  look('own days', ownDays);
  return problems;
}
