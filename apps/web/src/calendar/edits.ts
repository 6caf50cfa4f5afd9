// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is to change in the days of the municipality's own, until it is applied: kept apart from what there is, so that it survives a newer calendar. */
import type { OwnDay } from '@draaiboek/api';
import { isLocalDate } from '../dates/local-date.js';
import { checkRequired, textIfFilled, type FieldError, type FormValues } from '../forms/form-values.js';

export interface Edits {
  readonly added: readonly OwnDay[];
  /** Dates. */
  readonly removed: readonly string[];
}

export const NO_EDITS: Edits = { added: [], removed: [] };

export const isEdited = ({ added, removed }: Edits): boolean => added.length + removed.length > 0;

export const withDay = ({ added, removed }: Edits, day: OwnDay): Edits => ({
  added: [...added.filter(({ date }) => date !== day.date), day],
  removed,
});

/** Takes away a day that there is, or one that was to be added. */
export const withoutDay = ({ added, removed }: Edits, date: string): Edits =>
  added.some((day) => day.date === date)
    ? { added: added.filter((day) => day.date !== date), removed }
    : { added, removed: [...removed.filter((known) => known !== date), date] };

/** Leaves a day after all. */
export const keepingDay = ({ added, removed }: Edits, date: string): Edits => ({
  added,
  removed: removed.filter((known) => known !== date),
});

/** The days of the municipality's own as they will be. */
export function daysAfter(ownDays: readonly OwnDay[], { added, removed }: Edits): OwnDay[] {
  const replaced = new Set([...removed, ...added.map(({ date }) => date)]);
  return [...ownDays.filter(({ date }) => !replaced.has(date)), ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What is missing or wrong in a day that somebody fills in; the server checks again. */
export function checkDay(values: FormValues, years: { readonly from: number; readonly to: number }): FieldError[] {
  const date = values['date'] ?? '';
  const year = Number(date.slice(0, 4));
  const exists = isLocalDate(date);
  return [
    ...(exists ? [] : [{ field: 'date', message: 'Vul een datum in die bestaat.' }]),
    ...(exists && (year < years.from || year > years.to)
      ? [{ field: 'date', message: `Vul een datum in van ${years.from} tot en met ${years.to}.` }]
      : []),
    ...checkRequired(values, 'name', 'Vul in hoe de dag heet.'),
    ...checkRequired(values, 'kind', 'Kies wat voor dag het is.'),
    ...checkRequired(values, 'source', 'Vul in waar dit is vastgelegd.'),
  ];
}

/** Only after {@link checkDay} found nothing. */
export function dayOf(values: FormValues): OwnDay {
  const { date = '', name = '', kind, source = '' } = values;
  return {
    ...{ date, name: name.trim(), source: source.trim() },
    kind: kind === 'decree' || kind === 'holiday' ? kind : 'own-day',
    ...textIfFilled('knownSince', values),
  };
}
