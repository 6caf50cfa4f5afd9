// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is wrong, where, and what to do about it. */
export interface CalendarProblem {
  readonly code: CalendarErrorCode;
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/**
 * | code | meaning |
 * |---|---|
 * | DRB-1101 | a date that does not exist, or no date at all |
 * | DRB-1102 | a day of a table outside the years the table covers |
 * | DRB-1103 | two entries for one day |
 * | DRB-1104 | the days of a table are not in order |
 * | DRB-1105 | the years of a table are no range, or an incomplete year lies outside it |
 * | DRB-1106 | a day of a table without a name or a source |
 * | DRB-1111 | a length that cannot be read |
 * | DRB-1112 | a length that does not fit the rule, the roll or the question |
 * | DRB-1113 | a moment or a time of day that cannot be read or does not exist |
 * | DRB-1114 | outside the years the calendar covers |
 */
export type CalendarErrorCode =
  | 'DRB-1101'
  | 'DRB-1102'
  | 'DRB-1103'
  | 'DRB-1104'
  | 'DRB-1105'
  | 'DRB-1106'
  | 'DRB-1111'
  | 'DRB-1112'
  | 'DRB-1113'
  | 'DRB-1114';

/**
 * The one error of this library. `code`, `where`, `what` and `remedy` are those of the first problem; `problems`
 * holds all of them where a table was read. The same input always fails again: `retry` is `never`.
 */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly retry = 'never';
  readonly code: CalendarErrorCode;
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
  readonly problems: readonly CalendarProblem[];

  constructor(first: CalendarProblem, ...others: readonly CalendarProblem[]) {
    const problems = [first, ...others];
    super(problems.map(({ code, where, what, remedy }) => `${code} ${where}: ${what}. ${remedy}`).join('\n'));
    this.code = first.code;
    this.where = first.where;
    this.what = first.what;
    this.remedy = first.remedy;
    this.problems = problems;
  }
}
