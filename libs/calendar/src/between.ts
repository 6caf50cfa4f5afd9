// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { getDay } from './local-date.js';
import { getInstant } from './moment.js';
import { formatPeriod, type Sign } from './period.js';
import { MS_PER_MINUTE } from './zone.js';

/**
 * How long it is from one to the other: between two local dates in days (`P65D`), between two instants in elapsed time
 * (`PT5H30M`, a begun minute counted whole); with a minus in front where the second comes first.
 * @throws CalendarError DRB-1101, DRB-1113.
 */
export function lengthBetween(from: string, to: string): string {
  if (from.length > 10) return inTime(Math.ceil((getInstant(to) - getInstant(from)) / MS_PER_MINUTE));
  return inDays(getDay(to) - getDay(from));
}

const inTime = (minutes: number): string =>
  formatPeriod({ kind: 'time', sign: signOf(minutes), minutes: Math.abs(minutes) });

const inDays = (days: number): string =>
  formatPeriod({ kind: 'calendar', sign: signOf(days), years: 0, months: 0, weeks: 0, days: Math.abs(days) });

const signOf = (count: number): Sign => (count === 0 ? 0 : count < 0 ? -1 : 1);
