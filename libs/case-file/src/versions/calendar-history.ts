// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the chain over the changes of a municipality's calendar: which version became current when, by whom and why. It
 * is computed and not stored: few rows, in the order of their numbers. Checkpoints keep its head beside those of cases.
 */
import { canonicalize } from '@draaiboek/definition';
import type { Scope } from '@draaiboek/store';
import { createHash } from 'node:crypto';
import type { CheckpointedHead } from '../checkpoints/checkpoint.js';
import { GENESIS } from '../journal/chain.js';
import { exactInstantOf } from '../journal/exact-instant.js';

/** Stands in a checkpoint where a case's id does; no case has it. */
export const CALENDAR_HISTORY = '00000000-0000-0000-0000-000000000000';

/** A change of the calendar as it is stored. */
export interface ChangeColumns {
  readonly number: number;
  readonly version: string;
  readonly actor: string;
  readonly reason: string;
  readonly changed_at: string;
}

/** Every change, the first one first. */
export const listCalendarChanges = (scope: Scope): Promise<readonly ChangeColumns[]> =>
  scope.query<ChangeColumns>('select number, version, actor, reason, changed_at from calendar_change order by number');

/** The head of the chain after each change. */
export function headsOfHistory(municipality: string, changes: readonly ChangeColumns[]): readonly CheckpointedHead[] {
  let previousHash = GENESIS;
  return changes.map(({ changed_at, ...change }) => {
    const chained = { municipality, ...change, at: exactInstantOf(changed_at), previousHash };
    previousHash = createHash('sha256').update(canonicalize(chained)).digest('hex');
    return { caseId: CALENDAR_HISTORY, sequence: change.number, hash: previousHash };
  });
}

/** The head, when the calendar was changed since a checkpoint saw it. */
export async function takeUnseenHistory(scope: Scope): Promise<readonly CheckpointedHead[]> {
  const [unseen] = await scope.query<{ there: boolean }>(
    `select (select max(number) from calendar_change)
          > (select coalesce(max(sequence), 0) from checkpoint_head where case_id = $1) as there`,
    [CALENDAR_HISTORY],
  );
  if (unseen?.there !== true) return [];
  return headsOfHistory(scope.municipality, await listCalendarChanges(scope)).slice(-1);
}
