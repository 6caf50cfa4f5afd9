// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Commit } from '../cases/requests.js';
import type { ProductClock } from '../clock/product-clock.js';
import type { JobQueue } from '../queue/job-queue.js';
import type { Store } from '@draaiboek/store';
import { markRelayed } from './outbox.js';

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

  async relay({
    municipality,
    row,
    effects,
  }: Pick<Commit, 'municipality' | 'effects'> & { row: { id: string } }): Promise<void> {
    if (effects.length === 0) return;
    const data = { municipality, caseId: row.id };
    await this.queue.add(
      'effects',
      effects.map((token) => ({ id: token, data: { ...data, token }, delayMs: 0 })),
    );
    await this.store.withMunicipality(municipality, (scope) => markRelayed(scope, row.id, effects));
  }

  /**
   * Relays what was committed and never relayed (the process was killed in between), and what was relayed and not
   * delivered for a minute. `all`: at start, when no job of this process can be under way.
   */
  async relayLeft({ all = false } = {}): Promise<void> {
    const { real } = await this.clock.read();
    const until = new Date(Date.parse(real) - (all ? 0 : LOST_AFTER_MS)).toISOString();
    for (const { municipality, caseId, token } of await this.store.listWork('effect', until, { atMost: BATCH })) {
      await this.relay({ municipality, row: { id: caseId }, effects: [token] });
    }
  }
}
