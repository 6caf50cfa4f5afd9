// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Commit } from '../cases/requests.js';
import type { ProductClock } from '../clock/product-clock.js';
import type { JobQueue } from '../queue/job-queue.js';
import type { Store } from '@draaiboek/store';
import { markRelayed, type EffectName } from './outbox.js';

/** How long a relayed effect may stay undelivered before its job is taken for lost. */
const LOST_AFTER_MS = 60_000;
const BATCH = 500;

/** Turns committed outbox rows into jobs, after the commit; what it misses the sweep relays again. */
export class Relay {
  constructor(
    private readonly store: Store,
    private readonly queue: JobQueue,
    private readonly clock: ProductClock,
  ) {}

  /** Relays what a commit decided. */
  relay({ municipality, row, effects }: Pick<Commit, 'municipality' | 'effects' | 'row'>): Promise<void> {
    return this.put(
      municipality,
      effects.map((token) => ({ caseId: row.id, token })),
    );
  }

  /**
   * Relays what was committed and never relayed (the process was killed in between), and what was relayed and not
   * delivered for a minute. `all`: also what was relayed just now, for a queue that was emptied.
   */
  async relayLeft({ all = false } = {}): Promise<void> {
    const { real } = await this.clock.read();
    const until = new Date(Date.parse(real) - (all ? 0 : LOST_AFTER_MS)).toISOString();
    for (;;) {
      const left = await this.store.listWork('effect', until, { atMost: BATCH });
      for (const municipality of new Set(left.map((work) => work.municipality))) {
        await this.put(
          municipality,
          left.filter((work) => work.municipality === municipality),
        );
      }
      /* What was relayed is past `until`: the next page is of others. */
      if (left.length < BATCH) return;
    }
  }

  private async put(municipality: string, effects: readonly EffectName[]): Promise<void> {
    if (effects.length === 0) return;
    await this.queue.add(
      'effects',
      effects.map(({ caseId, token }) => ({ id: token, data: { municipality, caseId, token }, delayMs: 0 })),
    );
    await this.store.withMunicipality(municipality, (scope) => markRelayed(scope, effects));
  }
}
