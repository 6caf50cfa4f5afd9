// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition, Tombstone } from '@draaiboek/case-file';
import { instantOf, type Scope } from '@draaiboek/store';
import type { PageOf } from '../cases/case-lists.js';

/** What a list of destroyed cases says of each: what stands open in its tombstone, and when its journal begins. */
export interface DestroyedCase extends Omit<Tombstone, 'sealed'> {
  readonly openedAt: string;
}

/** Destroyed cases that a condition on `t` (tombstone) selects, the last on top; `page` limits them. */
export async function listDestroyed(
  scope: Scope,
  { text, values }: CaseCondition,
  page = '',
): Promise<PageOf<DestroyedCase>> {
  const rows = await scope.query<Row>(
    `select t.case_id, t.reference, t.moment, t.destroyed_by, t.ground, t.journal_sequence, t.journal_hash,
            j.moment as opened_at
       from tombstone t
       join journal j on j.municipality = t.municipality and j.case_id = t.case_id and j.sequence = 1
      where ${text} order by t.moment desc, t.case_id ${page}`,
    values,
  );
  const [counted] = await scope.query<{ n: number }>(
    `select count(*)::int as n from tombstone t where ${text}`,
    values,
  );
  const items = rows.map((row) => ({
    ...{ caseId: row.case_id, reference: row.reference, openedAt: instantOf(row.opened_at) },
    ...{ moment: instantOf(row.moment), destroyedBy: row.destroyed_by, ground: row.ground },
    head: { sequence: row.journal_sequence, hash: Buffer.from(row.journal_hash).toString('hex') },
  }));
  return { items, total: counted?.n ?? 0 };
}

interface Row {
  readonly case_id: string;
  readonly reference: string;
  readonly moment: string;
  readonly destroyed_by: string;
  readonly ground: string;
  readonly journal_sequence: number;
  readonly journal_hash: Uint8Array;
  readonly opened_at: string;
}
