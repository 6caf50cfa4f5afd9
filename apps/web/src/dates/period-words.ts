// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Lengths of time, ISO 8601 or in working days (`2WD`), in words and from a form. */

const UNITS = {
  hours: { one: 'uur', many: 'uur', prefix: 'PT', suffix: 'H' },
  days: { one: 'dag', many: 'dagen', prefix: 'P', suffix: 'D' },
  weeks: { one: 'week', many: 'weken', prefix: 'P', suffix: 'W' },
  months: { one: 'maand', many: 'maanden', prefix: 'P', suffix: 'M' },
  years: { one: 'jaar', many: 'jaar', prefix: 'P', suffix: 'Y' },
} as const;

export type PeriodUnit = keyof typeof UNITS;

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** `P3M` → "3 maanden", `PT24H` → "24 uur", `P1Y6M` → "1 jaar en 6 maanden". What is no such period is given back as it is. */
export function periodInWords(period: string): string {
  const workingDays = /^(\d+)WD$/.exec(period)?.[1];
  if (workingDays !== undefined) return amount(workingDays, 'werkdag', 'werkdagen') ?? period;
  const match = PERIOD.exec(period);
  if (match === null) return period;
  const [, years, months, weeks, days, hours, minutes] = match;
  const parts = [
    amount(years, 'jaar', 'jaar'),
    amount(months, 'maand', 'maanden'),
    amount(weeks, 'week', 'weken'),
    amount(days, 'dag', 'dagen'),
    amount(hours, 'uur', 'uur'),
    amount(minutes, 'minuut', 'minuten'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? period : parts.join(' en ');
}

function amount(digits: string | undefined, one: string, many: string): string | undefined {
  if (digits === undefined) return undefined;
  return Number(digits) === 1 ? `1 ${one}` : `${Number(digits)} ${many}`;
}

/** `(10, 'days')` → `P10D`. */
export function isoPeriod(count: number, unit: PeriodUnit): string {
  return `${UNITS[unit].prefix}${count}${UNITS[unit].suffix}`;
}

/** The units a person can choose, shortest first. */
export function listPeriodUnits(): readonly { readonly unit: PeriodUnit; readonly title: string }[] {
  return (['hours', 'days', 'weeks', 'months'] as const).map((unit) => ({ unit, title: UNITS[unit].many }));
}
