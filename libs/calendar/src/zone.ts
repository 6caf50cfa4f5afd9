// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Temporal } from 'temporal-polyfill';
import { dayOf, yearOf, type EpochDay } from './civil.js';

/**
 * Europe/Amsterdam: the offset from UTC at a moment, and the moment of a wall-clock time.
 *
 * Owns the only knowledge of the clock changes. They are asked of Temporal (IANA time zone data) once per year, at
 * first use, and kept: after that an offset is an array lookup. Milliseconds since 1970-01-01T00:00Z throughout.
 */

export const ZONE = 'Europe/Amsterdam';
export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

/** A year's offsets: `offsets[0]` until `changes[0]`, then `offsets[1]` until `changes[1]`, and so on. */
interface ZoneYear {
  readonly changes: readonly number[];
  readonly offsets: readonly number[];
}

const years = new Map<number, ZoneYear>();
/** Nearly every question is about the year of the one before. */
let lastYear = { from: 0, to: 0, zone: undefined as ZoneYear | undefined };

/** How far Amsterdam's clock is ahead of UTC at this moment, in milliseconds. */
export function offsetAt(ms: number): number {
  const { changes, offsets } = zoneYearAt(ms);
  let index = 0;
  while (index < changes.length && ms >= (changes[index] ?? Infinity)) index += 1;
  return offsets[index] ?? 0;
}

/** The day in Amsterdam at this moment. */
export function localDayAt(ms: number): EpochDay {
  return Math.floor((ms + offsetAt(ms)) / MS_PER_DAY);
}

/**
 * The moment at which Amsterdam's clock shows this wall-clock time (milliseconds as if it were UTC). A time the
 * clock skips is counted on from the hour before (02:30 becomes 03:30), of a time it shows twice the first is taken:
 * Temporal's "compatible".
 */
export function momentOfLocal(localMs: number): number {
  const before = offsetAt(localMs - MS_PER_DAY);
  const after = offsetAt(localMs + MS_PER_DAY);
  if (before === after || offsetAt(localMs - before) === before) return localMs - before;
  if (offsetAt(localMs - after) === after) return localMs - after;
  return localMs - before;
}

/** Whether Amsterdam's clock never shows this wall-clock time: it lies in the hour skipped in spring. */
export function isSkipped(localMs: number): boolean {
  const moment = momentOfLocal(localMs);
  return moment + offsetAt(moment) !== localMs;
}

function zoneYearAt(ms: number): ZoneYear {
  if (lastYear.zone !== undefined && ms >= lastYear.from && ms < lastYear.to) return lastYear.zone;
  const year = yearOf(Math.floor(ms / MS_PER_DAY));
  let zone = years.get(year);
  if (zone === undefined) {
    zone = readYear(year);
    years.set(year, zone);
  }
  lastYear = { from: startOfYear(year), to: startOfYear(year + 1), zone };
  return zone;
}

function startOfYear(year: number): number {
  return dayOf(year, 1, 1) * MS_PER_DAY;
}

function readYear(year: number): ZoneYear {
  const changes: number[] = [];
  const end = startOfYear(year + 1);
  let at = Temporal.Instant.fromEpochMilliseconds(startOfYear(year)).toZonedDateTimeISO(ZONE);
  const offsets = [offsetMs(at)];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= end) return { changes, offsets };
    changes.push(next.epochMilliseconds);
    offsets.push(offsetMs(next));
    at = next;
  }
}

function offsetMs(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1_000_000;
}
