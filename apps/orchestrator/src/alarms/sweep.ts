// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { forgetAnswers } from '../cases/idempotency.js';
import type { ClockRun } from '../clock/clock-run.js';
import type { Relay } from '../effects/relay.js';
import { codeOf, type Log } from '../log/log.js';
import type { Store } from '@draaiboek/store';
import type { Alarms } from './alarms.js';

const EVERY_MS = 30_000;

export interface SweepParts {
  readonly store: Store;
  readonly alarms: Alarms;
  readonly relay: Relay;
  readonly clockRun: ClockRun;
  readonly log: Log;
  readonly municipalities: readonly string[];
}

/** Every thirty seconds: does what no alarm and no job brought. The queue costs punctuality, never a case. */
export class Sweep {
  private timer: NodeJS.Timeout | undefined;
  private going: Promise<void> = Promise.resolve();

  constructor(private readonly parts: SweepParts) {}

  start(): void {
    this.timer = setInterval(() => {
      this.going = this.once().catch((error: unknown) => {
        this.parts.log.error('sweep.failed', { code: codeOf(error) });
      });
    }, EVERY_MS);
  }

  /** One sweep; nothing while the demo clock runs, which settles everything itself. */
  async once(): Promise<void> {
    const { store, alarms, relay, clockRun, log, municipalities } = this.parts;
    if (clockRun.running) return;
    const settled = await alarms.settleDue();
    if (settled > 0) log.info('sweep.settled', { settled });
    await alarms.extendHorizon();
    await relay.relayLeft();
    for (const municipality of municipalities) await store.withMunicipality(municipality, forgetAnswers);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.going;
  }
}
