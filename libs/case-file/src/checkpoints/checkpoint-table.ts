// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scope } from '@draaiboek/store';
import { exactInstantOf } from '../journal/exact-instant.js';
import type { CheckpointedHead, SignedCheckpoint } from './checkpoint.js';

/** Owns the rows of checkpoints and of the heads in them: written once, read in order. */

const hex = (stored: Uint8Array): string => Buffer.from(stored).toString('hex');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex');

/**
 * Takes heads of cases, and of destroyed ones, that no checkpoint has seen, at most so many, and marks them as seen. A
 * case that somebody is changing waits for the next checkpoint. In the order of their case ids.
 */
export async function takeUnseenHeads(scope: Scope, atMost: number): Promise<readonly CheckpointedHead[]> {
  const rows = await scope.query<{ id: string; sequence: number; hash: Uint8Array }>(
    `with live as (
       select id, journal_sequence, journal_hash from case_record
        where journal_sequence > checked_sequence order by id limit $1 for update skip locked),
     gone as (
       select case_id, journal_sequence, journal_hash from tombstone
        where not checked order by case_id limit $1 for update skip locked),
     seen as (
       update case_record c set checked_sequence = live.journal_sequence from live where c.id = live.id),
     seen_gone as (
       update tombstone t set checked = true from gone where t.case_id = gone.case_id)
     select id, journal_sequence as sequence, journal_hash as hash from live
     union all select case_id, journal_sequence, journal_hash from gone
     order by id`,
    [atMost],
  );
  return rows.map(({ id, sequence, hash }) => ({ caseId: id, sequence, hash: hex(hash) }));
}

export async function findLastCheckpoint(scope: Scope): Promise<SignedCheckpoint | undefined> {
  const [row] = await scope.query<Row>('select * from checkpoint order by number desc limit 1');
  return row && checkpointOf(row);
}

/** Checkpoints after a number, in order. */
export async function listCheckpoints(
  scope: Scope,
  after: number,
  atMost: number,
): Promise<readonly SignedCheckpoint[]> {
  const rows = await scope.query<Row>('select * from checkpoint where number > $1 order by number limit $2', [
    after,
    atMost,
  ]);
  return rows.map(checkpointOf);
}

/** The heads of one checkpoint, in the order of their case ids. */
export async function listHeads(scope: Scope, number: number): Promise<readonly CheckpointedHead[]> {
  const rows = await scope.query<{ case_id: string; sequence: number; hash: Uint8Array }>(
    'select case_id, sequence, hash from checkpoint_head where number = $1 order by case_id',
    [number],
  );
  return rows.map(({ case_id, sequence, hash }) => ({ caseId: case_id, sequence, hash: hex(hash) }));
}

export async function writeCheckpoint(
  scope: Scope,
  checkpoint: SignedCheckpoint,
  heads: readonly CheckpointedHead[],
): Promise<void> {
  const { municipality, number, moment, root, leaves, previousHash, hash, publicKey, signature } = checkpoint;
  await scope.query(
    'insert into signing_key (municipality, public_key, since) values ($1, $2, $3) on conflict do nothing',
    [municipality, publicKey, moment],
  );
  await scope.insert('checkpoint', COLUMNS, [
    [municipality, number, moment, bytes(root), leaves, bytes(previousHash), bytes(hash), publicKey, signature],
  ]);
  await scope.query(
    `insert into checkpoint_head (municipality, number, case_id, sequence, hash)
     select $1, $2, id, sequence::int, decode(hash, 'hex')
       from unnest($3::uuid[], $4::text[], $5::text[]) as head (id, sequence, hash)`,
    [
      ...[municipality, number, heads.map(({ caseId }) => caseId)],
      ...[heads.map(({ sequence }) => String(sequence)), heads.map((head) => head.hash)],
    ],
  );
}

const COLUMNS = [
  'municipality',
  'number',
  'moment',
  'root',
  'leaves',
  'previous_hash',
  'hash',
  'public_key',
  'signature',
] as const;

interface Row {
  readonly municipality: string;
  readonly number: number;
  readonly moment: string;
  readonly root: Uint8Array;
  readonly leaves: number;
  readonly previous_hash: Uint8Array;
  readonly hash: Uint8Array;
  readonly public_key: Uint8Array;
  readonly signature: Uint8Array;
}

function checkpointOf(row: Row): SignedCheckpoint {
  return {
    municipality: row.municipality,
    number: row.number,
    moment: exactInstantOf(row.moment),
    root: hex(row.root),
    leaves: row.leaves,
    previousHash: hex(row.previous_hash),
    hash: hex(row.hash),
    publicKey: row.public_key,
    signature: row.signature,
  };
}
