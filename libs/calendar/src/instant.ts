// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { digitsAt, findDayAtStart, formatDay, twoDigits } from './civil.js';
import { MS_PER_DAY, MS_PER_MINUTE } from './zone.js';

/** Instants as text, `2026-11-30T09:00:00.000Z`, and as milliseconds since 1970-01-01T00:00Z. */

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/;
const MS_PER_HOUR = 3_600_000;

/** Undefined for any text that is no full UTC instant, or names a date or a time that does not exist. */
export function findInstant(text: string): number | undefined {
  if (!FORM.test(text)) return undefined;
  const day = findDayAtStart(text);
  const time = findTimeOfDay(text.slice(11, -1));
  return day === undefined || time === undefined ? undefined : day * MS_PER_DAY + time;
}

/** `HH:MM`, `HH:MM:SS` or `HH:MM:SS.sss` as milliseconds after midnight; what is finer than a millisecond is cut off. */
export function findTimeOfDay(text: string): number | undefined {
  if (text.charAt(2) !== ':' || (text.length > 5 && text.charAt(5) !== ':')) return undefined;
  const hours = digitsAt(text, 0);
  const minutes = digitsAt(text, 3);
  const seconds = text.length > 5 ? digitsAt(text, 6) : 0;
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) return undefined;
  const thousandths = text.length > 9 ? Number(text.slice(9, 12).padEnd(3, '0')) : 0;
  return hours * MS_PER_HOUR + minutes * MS_PER_MINUTE + seconds * 1_000 + thousandths;
}

/** Always with milliseconds and `Z`, so that texts sort as moments do. */
export function formatInstant(ms: number): string {
  const day = Math.floor(ms / MS_PER_DAY);
  const rest = ms - day * MS_PER_DAY;
  const hours = twoDigits((rest / MS_PER_HOUR) | 0);
  const minutes = twoDigits(((rest / MS_PER_MINUTE) | 0) % 60);
  const seconds = twoDigits(((rest / 1_000) | 0) % 60);
  const thousandths = rest % 1_000;
  const fraction = thousandths === 0 ? '000' : String(thousandths).padStart(3, '0');
  return `${formatDay(day)}T${hours}:${minutes}:${seconds}.${fraction}Z`;
}
