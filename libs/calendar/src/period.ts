// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CalendarError } from './error.js';

/**
 * A length of time as it is written: calendar units, elapsed time, or working days, never a mixture of these.
 * `sign` is -1 where it counts back, 0 where nothing is counted; all numbers are 0 or more.
 */
export type Period = CalendarPeriod | TimePeriod | WorkingDaysPeriod;

export interface CalendarPeriod {
  readonly kind: 'calendar';
  readonly sign: Sign;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** Elapsed time; `minutes` holds the hours too. */
export interface TimePeriod {
  readonly kind: 'time';
  readonly sign: Sign;
  readonly minutes: number;
}

export interface WorkingDaysPeriod {
  readonly kind: 'working-days';
  readonly sign: Sign;
  readonly days: number;
}

export type Sign = -1 | 0 | 1;

const PERIOD = /^(-)?(?:(\d{1,5})WD|P(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?(T.*)?)$/;
const TIME = /^T(?:(\d{1,7})H)?(?:(\d{1,7})M)?$/;

/** Lengths come from definitions, so there are few; what a user types may not fill the memory. */
const REMEMBERED = 1_000;
const remembered = new Map<string, Period>();

/**
 * Reads `P3M`, `P1Y2M`, `P4W`, `P18Y`, `PT24H`, `PT90M` (ISO 8601), `5WD` (working days), or one of these with a
 * minus in front, which counts back.
 * @throws CalendarError DRB-1111 for any other text, for a mixture of dates and hours, for seconds and fractions.
 */
export function parsePeriod(text: string): Period {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const period = read(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, period);
  return period;
}

function read(text: string): Period {
  const parts = PERIOD.exec(text);
  if (parts === null) throw unreadable(text, 'is no length of time');
  const [, minus, workingDays, years, months, weeks, days, time] = parts;
  const sign = (total: number): Sign => (total === 0 ? 0 : minus === undefined ? 1 : -1);
  if (workingDays !== undefined) {
    const count = Number(workingDays);
    return { kind: 'working-days', sign: sign(count), days: count };
  }
  const units = [years, months, weeks, days];
  const hasUnits = units.some((unit) => unit !== undefined);
  if (time !== undefined) {
    if (hasUnits) throw unreadable(text, 'mixes days and hours');
    const minutes = readTime(text, time);
    return { kind: 'time', sign: sign(minutes), minutes };
  }
  if (!hasUnits) throw unreadable(text, 'names no unit');
  const [y = 0, m = 0, w = 0, d = 0] = units.map((unit) => Number(unit ?? 0));
  return { kind: 'calendar', sign: sign(y + m + w + d), years: y, months: m, weeks: w, days: d };
}

function readTime(text: string, time: string): number {
  const parts = TIME.exec(time);
  const hours = parts?.[1];
  const minutes = parts?.[2];
  if (hours === undefined && minutes === undefined) throw unreadable(text, 'has no hours or minutes after the T');
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

function unreadable(text: string, what: string): CalendarError {
  return new CalendarError({
    code: 'DRB-1111',
    where: `length "${text}"`,
    what: `"${text}" ${what}`,
    remedy: 'Write P3M, P1Y2M, P4W, P10D, PT24H, or 5WD for working days; with a minus in front it counts back',
  });
}

/** The length taken so many times, unit by unit: three times P1M is P3M. */
export function timesPeriod<P extends Period>(period: P, times: number): P;
export function timesPeriod(period: Period, times: number): Period {
  switch (period.kind) {
    case 'calendar': {
      const { years, months, weeks, days } = period;
      return { ...period, years: years * times, months: months * times, weeks: weeks * times, days: days * times };
    }
    case 'time':
      return { ...period, minutes: period.minutes * times };
    case 'working-days':
      return { ...period, days: period.days * times };
  }
}

/** The text that `parsePeriod` reads as this length. */
export function formatPeriod(period: Period): string {
  const minus = period.sign < 0 ? '-' : '';
  const unit = (count: number, letter: string): string => (count === 0 ? '' : `${count}${letter}`);
  switch (period.kind) {
    case 'working-days':
      return `${minus}${period.days}WD`;
    case 'time':
      return `${minus}PT${unit(Math.floor(period.minutes / 60), 'H')}${unit(period.minutes % 60, 'M') || (period.sign === 0 ? '0H' : '')}`;
    case 'calendar': {
      const { years, months, weeks, days } = period;
      const text = `${unit(years, 'Y')}${unit(months, 'M')}${unit(weeks, 'W')}${unit(days, 'D')}`;
      return `${minus}P${text || '0D'}`;
    }
  }
}
