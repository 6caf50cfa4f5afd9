// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** When something must be ready, in words. A term in days ends at 24:00; one in hours ends at a time of day. */
import type { Due } from '@draaiboek/api';
import { dateInWords, relativeDay, spanInWords, timeInWords } from './date-words.js';
import { daysBetween, localDateOf, localTimeOf } from './local-date.js';

export interface DueWords {
  /** "maandag 1 maart 2027", with the time when it is a term in hours. */
  readonly date: string;
  /** "over 3 dagen", "vandaag", "2 dagen te laat". */
  readonly relative: string;
}

/** @param now the product's clock, an instant */
export function dueInWords(due: Pick<Due, 'dueOn' | 'elapsesAt' | 'late'>, now: string): DueWords {
  const time = endsAtMidnight(due.elapsesAt) ? '' : ` om ${timeInWords(due.elapsesAt)}`;
  const today = localDateOf(now);
  return {
    date: dateInWords(due.dueOn) + time,
    relative: due.late ? lateness(due.dueOn, today) : relativeDay(due.dueOn, today) + time,
  };
}

function lateness(dueOn: string, today: string): string {
  const days = daysBetween(dueOn, today);
  return days < 1 ? 'sinds vandaag te laat' : `${spanInWords(days)} te laat`;
}

function endsAtMidnight(elapsesAt: string): boolean {
  return localTimeOf(elapsesAt) === '00:00';
}
