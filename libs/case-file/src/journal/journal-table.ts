// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { insertion, type Scope, type SqlValue } from '@draaiboek/store';
import type { HashedRow } from './chain.js';
import { exactInstantOf } from './exact-instant.js';
import { REMINDERS_SENT, type NewEntry } from './entries.js';

/** A row as it is read back, with its payload where that still exists. */
export interface StoredEntry extends HashedRow {
  readonly sealed: Uint8Array | undefined;
}

const COLUMNS = [
  'municipality',
  'case_id',
  'sequence',
  'moment',
  'recorded_at',
  'type',
  'actor',
  'playbook_hash',
  'calendar_version',
  'revision',
  'commitment',
  'previous_hash',
  'hash',
] as const;

/** Writes rows and payloads in one statement. */
export async function writeEntries(scope: Scope, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const journal = insertion('journal', COLUMNS, entries.map(valuesOf));
  const payloads = insertion(
    'journal_payload',
    ['municipality', 'case_id', 'sequence', 'sealed'],
    entries.map((entry) => [entry.municipality, entry.caseId, entry.sequence, entry.sealed]),
    journal.values.length + 1,
  );
  await scope.query(`with written as (${journal.text}) ${payloads.text}`, [...journal.values, ...payloads.values]);
}

/** Writes a row whose payload is kept elsewhere. */
export async function writeRow(scope: Scope, row: HashedRow): Promise<void> {
  await scope.insert('journal', COLUMNS, [valuesOf(row)]);
}

/** Which rows of a journal, and how many of them. */
export interface EntriesAsked {
  readonly offset: number;
  readonly limit: number;
  readonly oldestFirst?: boolean;
  readonly type?: string | undefined;
  /** Only what sent reminders, or only what did something else. */
  readonly reminders?: boolean | undefined;
  /** Instants: what happened at `from` or later, and before `until`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A page of a case's journal, newest first unless asked otherwise, with the number of all rows that were asked for. */
export async function listEntries(
  scope: Scope,
  caseId: string,
  { offset, limit, oldestFirst = false, type, reminders, from, until }: EntriesAsked,
): Promise<{ readonly entries: readonly StoredEntry[]; readonly total: number }> {
  const where = `j.case_id = $1 and ($2::text is null or j.type = $2)
    and ($3::timestamptz is null or j.moment >= $3) and ($4::timestamptz is null or j.moment < $4)
    and ($5::boolean is null or (j.type = '${REMINDERS_SENT}') = $5)`;
  const values = [caseId, type ?? null, from ?? null, until ?? null, reminders ?? null];
  const [counted] = await scope.query<{ n: number }>(`select count(*)::int as n from journal j where ${where}`, values);
  const rows = await scope.query<JournalColumns>(
    `select j.*, p.sealed from journal j left join journal_payload p using (municipality, case_id, sequence)
      where ${where} order by j.sequence ${oldestFirst ? 'asc' : 'desc'} offset $6 limit $7`,
    [...values, offset, limit],
  );
  return { entries: rows.map(entryOf), total: counted?.n ?? 0 };
}

/** The whole journal of a case in order, for verifying and replaying it. */
export async function readJournal(scope: Scope, caseId: string): Promise<readonly StoredEntry[]> {
  const rows = await scope.query<JournalColumns>(
    `select j.*, p.sealed from journal j left join journal_payload p using (municipality, case_id, sequence)
      where j.case_id = $1 order by j.sequence`,
    [caseId],
  );
  return rows.map(entryOf);
}

/** A row of the journal as the database gives it. */
export interface JournalColumns {
  readonly municipality: string;
  readonly case_id: string;
  readonly sequence: number;
  readonly moment: string;
  readonly recorded_at: string;
  readonly type: string;
  readonly actor: string | null;
  readonly playbook_hash: string;
  readonly calendar_version: string;
  readonly revision: number;
  readonly commitment: Uint8Array;
  readonly previous_hash: Uint8Array;
  readonly hash: Uint8Array;
  readonly sealed: Uint8Array | null;
}

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (stored: Uint8Array): string => Buffer.from(stored).toString('hex');

const valuesOf = (row: HashedRow): readonly SqlValue[] => [
  row.municipality,
  row.caseId,
  row.sequence,
  row.moment,
  row.recordedAt,
  row.type,
  row.actor ?? null,
  row.playbookHash,
  row.calendarVersion,
  row.revision,
  bytes(row.commitment),
  bytes(row.previousHash),
  bytes(row.hash),
];

export function entryOf(row: JournalColumns): StoredEntry {
  return {
    municipality: row.municipality,
    caseId: row.case_id,
    sequence: row.sequence,
    moment: exactInstantOf(row.moment),
    recordedAt: exactInstantOf(row.recorded_at),
    type: row.type,
    ...(row.actor === null ? {} : { actor: row.actor }),
    playbookHash: row.playbook_hash,
    calendarVersion: row.calendar_version,
    revision: row.revision,
    commitment: hex(row.commitment),
    previousHash: hex(row.previous_hash),
    hash: hex(row.hash),
    sealed: row.sealed ?? undefined,
  };
}
