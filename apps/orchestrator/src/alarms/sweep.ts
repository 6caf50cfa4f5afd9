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

  /**
   * One sweep. While the demo clock runs anywhere, which settles and delivers everything itself, checkpoints alone: a run
   * may take long. What one part cannot do keeps none of the others from it.
   * @throws whatever the first part that failed threw, when all have been tried
   */
  async once(): Promise<void> {
    const { store, relay, checkpoints, clock, presence, municipalities } = this.parts;
    const { run } = await clock.read();
    presence.noteAnswer();
    const make = municipalities.map((municipality) => () => checkpoints.make(municipality));
    const forget = municipalities.map((municipality) => () => store.withMunicipality(municipality, forgetAnswers));
    const parts = [() => this.settle(), ...forget, () => relay.relayLeft(), ...make];
    await inTurn(run === undefined ? parts : make);
  }

  stop(): Promise<void> {
    return this.repetition.stop();
  }

  private async settle(): Promise<void> {
    const { alarms, log } = this.parts;
    const settled = await alarms.settleDue();
    if (settled > 0) log.info('sweep.settled', { settled });
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

/** Tries every part; what the first failure threw is thrown when all have had their turn. */
async function inTurn(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const part of parts) await part().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
