// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { instantOf, type Scope } from '@draaiboek/store';
import { GENESIS } from '../journal/chain.js';
import type { KeyRing } from '../keys/key-ring.js';
import { rootOfHeads, signCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import { takeUnseenHistory } from '../versions/calendar-history.js';
import { findLastCheckpoint, takeUnseenHeads, writeCheckpoint } from './checkpoint-table.js';

export interface CheckpointPace {
  /** Milliseconds that lie at least between two checkpoints. */
  readonly every: number;
  /** Live cases in one checkpoint; what is over goes into the next, which then comes at once. */
  readonly atMost: number;
  /** Whether to wait for another process that is making one, instead of leaving it to that. */
  readonly waits: boolean;
}

const PACE: CheckpointPace = { every: 60_000, atMost: 5_000, waits: false };

/**
 * Makes the next checkpoint of the scope's municipality; undefined when the last is less than a minute old, when no case
 * and no calendar has changed since, or when another process is making one and `waits` does not say to wait for it. Whether
 * a case has changed is read under the case's own lock, so that no change falls between two checkpoints (P3).
 */
export async function makeCheckpoint(
  scope: Scope,
  keys: KeyRing,
  pace: Partial<CheckpointPace> = {},
): Promise<SignedCheckpoint | undefined> {
  const { every, atMost, waits } = { ...PACE, ...pace };
  const { municipality } = scope;
  const take = waits
    ? '(select true from pg_advisory_xact_lock(hashtextextended($1, 0)))'
    : 'pg_try_advisory_xact_lock(hashtextextended($1, 0))';
  const [lock] = await scope.query<{ ours: boolean; now: string }>(
    `select ${take} as ours, date_trunc('milliseconds', clock_timestamp()) as now`,
    [`draaiboek checkpoint ${municipality}`],
  );
  if (lock?.ours !== true) return undefined;
  const moment = instantOf(lock.now);
  const last = await findLastCheckpoint(scope);
  /* A full one left some over: those do not wait. */
  if (last !== undefined && last.leaves < atMost && Date.parse(moment) - Date.parse(last.moment) < every) {
    return undefined;
  }
  const heads = [...(await takeUnseenHistory(scope)), ...(await takeUnseenHeads(scope, atMost))];
  if (heads.length === 0) return undefined;
  const checkpoint = signCheckpoint(
    {
      ...{ municipality, moment, leaves: heads.length },
      number: (last?.number ?? 0) + 1,
      root: rootOfHeads(heads),
      previousHash: last?.hash ?? GENESIS,
    },
    keys.signer(municipality),
  );
  await writeCheckpoint(scope, checkpoint, heads);
  return checkpoint;
}
