// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scope } from '@draaiboek/store';
import { exactInstantOf } from '../journal/exact-instant.js';
import type { Tombstone } from './tombstone.js';

export async function writeTombstone(scope: Scope, tombstone: Tombstone): Promise<void> {
  const { caseId, reference, moment, destroyedBy, ground, sealed, head } = tombstone;
  await scope.insert('tombstone', COLUMNS, [
    [
      ...[scope.municipality, caseId, reference, moment, destroyedBy, ground, sealed],
      ...[head.sequence, Buffer.from(head.hash, 'hex')],
    ],
  ]);
}

/** What is left of a case that was destroyed; undefined for one that was not, or never was. */
export async function findTombstone(scope: Scope, caseId: string): Promise<Tombstone | undefined> {
  const [found] = await listTombstones(scope, [caseId]);
  return found;
}

/** The tombstones of these cases; cases that were not destroyed have none. */
export async function listTombstones(scope: Scope, caseIds: readonly string[]): Promise<readonly Tombstone[]> {
  const rows = await scope.query<Row>('select * from tombstone where case_id = any($1) order by case_id', [caseIds]);
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    moment: exactInstantOf(row.moment),
    destroyedBy: row.destroyed_by,
    ground: row.ground,
    head: { sequence: row.journal_sequence, hash: Buffer.from(row.journal_hash).toString('hex') },
    sealed: row.sealed,
  }));
}

const COLUMNS = [
  'municipality',
  'case_id',
  'reference',
  'moment',
  'destroyed_by',
  'ground',
  'sealed',
  'journal_sequence',
  'journal_hash',
] as const;

interface Row {
  readonly case_id: string;
  readonly reference: string;
  readonly moment: string;
  readonly destroyed_by: string;
  readonly ground: string;
  readonly sealed: Uint8Array;
  readonly journal_sequence: number;
  readonly journal_hash: Uint8Array;
}
