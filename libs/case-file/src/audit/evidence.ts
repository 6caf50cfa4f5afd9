// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns reading everything that is stored of cases and of the calendar's changes, as it is stored: nothing is opened, nothing
 * is trusted, and a value that cannot be read is something to report, not an error.
 */
import type { Scope } from '@draaiboek/store';
import type { Tombstone } from '../destruction/tombstone.js';
import { listTombstones } from '../destruction/tombstone-table.js';
import { entryOf, type JournalColumns, type StoredEntry } from '../journal/journal-table.js';
import { CALENDAR_HISTORY, listCalendarChanges, type ChangeColumns } from '../versions/calendar-history.js';

/** A head of the case, or of the calendar's history, that a checkpoint saw. */
export interface SeenHead {
  readonly checkpoint: number;
  readonly sequence: number;
  readonly hash: string;
}

/** Columns of a case's row, and of its tasks and terms, as text where the database has its own type for them. */
export interface CaseColumns {
  readonly id: string;
  readonly reference: string;
  readonly playbook_hash: string;
  readonly process: string;
  readonly subject_kind: string;
  readonly status: string;
  readonly revision: number;
  readonly journal_sequence: number;
  readonly journal_hash: Uint8Array;
  readonly checked_sequence: number;
  readonly sealed: Uint8Array;
  readonly involved: readonly string[];
  readonly next_due_at: string | null;
  readonly alarm_token: number;
  readonly opened_at: string;
}

export interface CaseEvidence {
  readonly caseId: string;
  readonly row: CaseColumns | undefined;
  readonly wrapped: Uint8Array | undefined;
  readonly vault: Uint8Array | undefined;
  readonly tombstone: Tombstone | undefined;
  readonly journal: readonly StoredEntry[];
  /** The last row that a checkpoint is marked to have seen; 0 for none. */
  readonly marked: number;
  /** In the order in which they were seen. */
  readonly seen: readonly SeenHead[];
  readonly tasks: readonly IndexColumns[];
  readonly terms: readonly IndexColumns[];
  /** Rows of the outbox and kept answers. */
  readonly others: number;
  /** The last checkpoint there is. */
  readonly lastCheckpoint: number;
}

export type IndexColumns = Readonly<Record<string, string | number | readonly string[] | null>>;

/** Comes before every case, and is none. */
const START = CALENDAR_HISTORY;

/** The next cases of which anything is stored, in the order of their ids: also those of which something is gone. */
export async function listKnownCases(
  scope: Scope,
  after: string | undefined,
  atMost: number,
): Promise<readonly string[]> {
  const of = (table: string, id = 'case_id'): string =>
    `(select distinct ${id} as id from ${table} where ${id} > $1::uuid order by ${id} limit $2)`;
  const tables = [of('case_record', 'id'), of('tombstone'), of('journal'), of('checkpoint_head')];
  const rows = await scope.query<{ id: string }>(
    `select id from (${tables.join(' union ')}) as known order by id limit $2`,
    [after ?? START, atMost],
  );
  return rows.map(({ id }) => id);
}

/** The changes of the calendar, and what checkpoints saw of them. */
export async function readHistory(
  scope: Scope,
): Promise<{ readonly changes: readonly ChangeColumns[]; readonly seen: readonly SeenHead[] }> {
  const heads = await scope.query<HeadColumns>(
    'select number, sequence, hash from checkpoint_head where case_id = $1 order by number',
    [CALENDAR_HISTORY],
  );
  return { changes: await listCalendarChanges(scope), seen: heads.map(seenHeadOf) };
}

/** Everything that is stored of these cases, in their order. */
export async function readEvidence(scope: Scope, ids: readonly string[]): Promise<readonly CaseEvidence[]> {
  const rows = await readRows(scope, ids);
  const lastCheckpoint = rows.last[0]?.number ?? 0;
  return ids.map((caseId) => {
    const row = rows.cases.find(({ id }) => id === caseId);
    const tombstone = rows.tombstones.find((each) => each.caseId === caseId);
    return {
      ...{ caseId, row, tombstone, lastCheckpoint },
      wrapped: rows.keys.get(caseId)?.[0]?.wrapped,
      vault: rows.vaults.get(caseId)?.[0]?.sealed,
      journal: (rows.journal.get(caseId) ?? []).map(entryOf),
      seen: (rows.heads.get(caseId) ?? []).map(seenHeadOf),
      marked: row?.checked_sequence ?? (rows.marked.has(caseId) ? (tombstone?.head.sequence ?? 0) : 0),
      tasks: rows.tasks.get(caseId) ?? [],
      terms: rows.terms.get(caseId) ?? [],
      others: rows.others.get(caseId)?.length ?? 0,
    };
  });
}

async function readRows(scope: Scope, ids: readonly string[]) {
  const rowsOf = <R extends object>(sql: string): Promise<readonly R[]> => scope.query<R>(sql, [ids]);
  const byCase = async <R extends object>(columns: string, from: string, order = 'case_id') => {
    const where = `where case_id = any($1) order by ${order}`;
    return Map.groupBy(await rowsOf<R & OfCase>(`select ${columns} from ${from} ${where}`), ({ case_id }) => case_id);
  };
  return {
    cases: await rowsOf<CaseColumns>('select * from case_record where id = any($1)'),
    tombstones: await listTombstones(scope, ids),
    marked: await byCase('case_id', '(select case_id from tombstone where checked) as marked'),
    keys: await byCase<{ wrapped: Uint8Array }>('*', 'case_key'),
    vaults: await byCase<{ sealed: Uint8Array }>('*', 'vault'),
    journal: await byCase<JournalColumns>('j.*, p.sealed', JOURNAL, 'j.case_id, j.sequence'),
    heads: await byCase<HeadColumns>('*', 'checkpoint_head', 'number'),
    tasks: await byCase<IndexColumns>('*, due_on::text', 'task'),
    terms: await byCase<IndexColumns>('*, due_on::text', 'term'),
    others: await byCase('case_id', OTHERS),
    last: await scope.query<{ number: number }>('select coalesce(max(number), 0) as number from checkpoint'),
  };
}

const JOURNAL = 'journal j left join journal_payload p using (municipality, case_id, sequence)';
const OTHERS = '(select case_id from outbox union all select case_id from idempotency) as other';

interface OfCase {
  readonly case_id: string;
}
interface HeadColumns {
  readonly number: number;
  readonly sequence: number;
  readonly hash: Uint8Array;
}
const seenHeadOf = ({ number, sequence, hash }: HeadColumns): SeenHead => ({
  ...{ checkpoint: number, sequence },
  hash: Buffer.from(hash).toString('hex'),
});
