// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { forgetAnswers } from '../cases/idempotency.js';
import type { Checkpoints } from '../checkpoints/checkpoints.js';
import type { ProductClock } from '../clock/product-clock.js';
import type { Relay } from '../effects/relay.js';
import type { Presence } from '../health/presence.js';
import { codeOf, type Log } from '../log/log.js';
import type { Metrics } from '../observability/metrics.js';
import type { Store } from '@draaiboek/store';
import type { Alarms } from './alarms.js';
import { Repetition } from './repetition.js';

const EVERY_MS = 30_000;

export interface SweepParts {
  readonly store: Store;
  readonly alarms: Alarms;
  readonly relay: Relay;
  readonly checkpoints: Checkpoints;
  readonly clock: ProductClock;
  readonly presence: Presence;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly municipalities: readonly string[];
}

/** Every thirty seconds: does what no alarm and no job brought. The queue costs punctuality, never a case. */
export class Sweep {
  private readonly repetition = new Repetition(EVERY_MS, () => this.heeding());

  constructor(private readonly parts: SweepParts) {}

  start(): void {
    this.repetition.start();
  }

  /** One sweep; nothing while the demo clock runs anywhere, which settles everything itself. */
  async once(): Promise<void> {
    const { store, alarms, relay, checkpoints, clock, presence, log, municipalities } = this.parts;
    const { run } = await clock.read();
    presence.noteAnswer();
    if (run !== undefined) return;
    const settled = await alarms.settleDue();
    if (settled > 0) log.info('sweep.settled', { settled });
    for (const municipality of municipalities) await store.withMunicipality(municipality, forgetAnswers);
    await relay.relayLeft();
    for (const municipality of municipalities) await checkpoints.make(municipality);
  }

  stop(): Promise<void> {
    return this.repetition.stop();
  }

  private async heeding(): Promise<void> {
    const { presence, metrics, log } = this.parts;
    const swept = metrics.sweep();
    try {
      await this.once();
    } catch (error) {
      if (!presence.noteAway(error)) log.error('sweep.failed', { code: codeOf(error) });
    } finally {
      swept();
    }
  }
}
