// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export type { Adjusting } from './adjust.js';
export { compileCalendar, type Calendar } from './calendar.js';
export { describeDate, describePeriod } from './describe.js';
export type { DueRequest } from './due.js';
export { CalendarError, type CalendarErrorCode, type CalendarProblem } from './error.js';
export { explain } from './explain.js';
export type { CalendarDay, CalendarRule, CalendarTable, Due, Roll, Why } from './model.js';
export { addPeriod, endOfDay, instantAt, isLocalDate, localDateOf, localTimeOf, parseMoment } from './moment.js';
export { lengthBetween } from './between.js';
export { nationalTable } from './national.js';
export {
  parsePeriod,
  type CalendarPeriod,
  type Period,
  type Sign,
  type TimePeriod,
  type WorkingDaysPeriod,
} from './period.js';
export { rungMoment } from './rung.js';
export { assertTerm, type TermRequest } from './term.js';
export type { Language } from './words.js';
