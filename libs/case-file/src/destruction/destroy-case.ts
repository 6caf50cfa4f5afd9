// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scope } from '@draaiboek/store';
import type { CaseRow } from '../case-row.js';
import { hashOfRow, type ChainedRow } from '../journal/chain.js';
import { writeRow } from '../journal/journal-table.js';
import type { KeyRing } from '../keys/key-ring.js';
import { commitment, sealText } from '../keys/sealing.js';
import { DESTROYED, recordOf, type Destruction, type DestructionRecord, type Tombstone } from './tombstone.js';
import { writeTombstone } from './tombstone-table.js';

/** When, by which clocks and which calendar. */
export interface DestructionContext {
  readonly moment: string;
  readonly recordedAt: string;
  readonly calendarVersion: string;
}

/** Everything that knows something of a case, in an order that the references between them allow; the journal stays. */
const REMOVED = ['journal_payload', 'case_key', 'vault', 'task', 'term', 'outbox', 'idempotency'] as const;

/**
 * Destroys a case that the scope holds locked: a last row in its journal, a tombstone, and then everything else of it is
 * gone, its key among it, without which bytes of it that are left somewhere cannot be read. The journal keeps its chain.
 */
export async function destroyCase(
  scope: Scope,
  row: CaseRow,
  why: Destruction,
  { keys, moment, recordedAt, calendarVersion }: DestructionContext & { readonly keys: KeyRing },
): Promise<Tombstone> {
  const key = keys.tombstoneKey(scope.municipality);
  const { actor, ground, reason, forced, sentAs } = why;
  const revision = row.state.revision + 1;
  const cause = { kind: 'destroy', actor, ground, reason, forced, ...(sentAs && { sentAs }) } as const;
  const record: DestructionRecord = { cause, moment, revision };
  const payload = JSON.stringify(record);
  const last: ChainedRow = {
    ...{ municipality: scope.municipality, caseId: row.id, moment, recordedAt, type: DESTROYED, actor: actor.id },
    ...{ playbookHash: row.playbookHash, calendarVersion, revision },
    sequence: row.head.sequence + 1,
    commitment: commitment(key, payload).toString('hex'),
    previousHash: row.head.hash,
  };
  const hash = hashOfRow(last);
  const tombstone: Tombstone = {
    ...{ caseId: row.id, reference: row.reference, moment, destroyedBy: actor.id, ground },
    head: { sequence: last.sequence, hash },
    sealed: sealText(key, recordOf(row.id), payload),
  };
  await writeRow(scope, { ...last, hash });
  await writeTombstone(scope, tombstone);
  for (const table of REMOVED) await scope.query(`delete from ${table} where case_id = $1`, [row.id]);
  await scope.query('delete from case_record where id = $1', [row.id]);
  return tombstone;
}
