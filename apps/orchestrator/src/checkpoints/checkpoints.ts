// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { makeCheckpoint, type CheckpointPace, type KeyRing } from '@draaiboek/case-file';
import type { Store } from '@draaiboek/store';
import type { Log } from '../log/log.js';

/* Whoever is making one may not have seen what this process changed last. */
const AT_ONCE = { every: 0, atMost: 5_000, waits: true } satisfies CheckpointPace;

/**
 * Makes checkpoints over the journals (P3), at most one a minute per municipality whatever the number of processes, and one when there
 * is no next minute. Each goes to the log as well: whoever keeps the log elsewhere keeps an anchor that nobody with the database can move.
 */
export class Checkpoints {
  constructor(
    private readonly store: Store,
    private readonly keys: KeyRing,
    private readonly log: Log,
  ) {}

  async make(municipality: string): Promise<void> {
    await this.next(municipality, {});
  }

  /**
   * Of everything that changed up to now, without waiting for the minute: where no next one may come, at the end of a run
   * of the demo clock and when the process stops. A case that another process is changing is left to that one.
   */
  async makeAll(municipality: string): Promise<void> {
    while ((await this.next(municipality, AT_ONCE)) >= AT_ONCE.atMost);
  }

  /** Gives how many heads it saw. */
  private async next(municipality: string, pace: Partial<CheckpointPace>): Promise<number> {
    const made = await this.store.withShielded(municipality, (scope) => makeCheckpoint(scope, this.keys, pace));
    if (made === undefined) return 0;
    const { number, leaves, hash } = made;
    this.log.info('checkpoint.made', { municipality, number, heads: leaves, hash });
    return leaves;
  }
}
