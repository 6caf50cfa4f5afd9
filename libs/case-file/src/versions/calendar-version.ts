// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar, type Calendar, type CalendarDay, type CalendarTable } from '@draaiboek/calendar';
import { canonicalize } from '@draaiboek/definition';
import { createHash } from 'node:crypto';
import { attempt } from '../audit/attempt.js';

/** A calendar as it is stored. */
export interface CalendarColumns {
  readonly version: string;
  /** The whole table. */
  readonly days: string;
  /** Those in it that the municipality added. */
  readonly own_days: string;
}

/** Hexadecimal digits of the hash in a name: 128 bits, for which nobody finds another table. */
const HASH_LENGTH = 32;

/**
 * A table under a version that names what is in it, and which days of it the municipality added: journals name this
 * version, so that no day can be changed behind their back.
 */
export function namedTable(table: CalendarTable, ownDays: readonly CalendarDay[]): CalendarTable {
  const { version: base } = table;
  const hash = createHash('sha256').update(canonicalize({ table, ownDays })).digest('hex').slice(0, HASH_LENGTH);
  return { ...table, version: `${base}+${hash}` };
}

/** The calendar in a row; undefined when it is not the one that the row's version names. */
export function findCalendarIn({
  version,
  days,
  own_days,
}: CalendarColumns): { readonly calendar: Calendar; readonly ownDays: readonly CalendarDay[] } | undefined {
  return attempt(() => {
    const table = JSON.parse(days) as CalendarTable;
    const ownDays = JSON.parse(own_days) as CalendarDay[];
    const base = version.slice(0, version.lastIndexOf('+'));
    const named = namedTable({ ...table, version: base }, ownDays).version;
    return named === version && table.version === version ? { calendar: compileCalendar(table), ownDays } : undefined;
  });
}
