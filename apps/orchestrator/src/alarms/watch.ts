// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Recount } from '../calendars/recount.js';
import type { ClockRun } from '../clock/clock-run.js';
import type { Presence } from '../health/presence.js';
import { codeOf, type Log } from '../log/log.js';
import type { JobQueue } from '../queue/job-queue.js';
import type { Horizon } from './horizon.js';
import { Repetition } from './repetition.js';

const EVERY_MS = 2_000;

export interface WatchParts {
  readonly horizon: Horizon;
  readonly queue: Pick<JobQueue, 'ping'>;
  readonly clockRun: ClockRun;
  readonly recount: Recount;
  readonly presence: Presence;
  readonly log: Log;
  /** Whether this process puts alarms into an emptied queue; one that only serves requests leaves that to workers. */
  readonly fills: boolean;
}

/**
 * Every two seconds: would the queue keep a job, does it still remember what it had, has a run of the demo clock, or
 * counting cases by a changed calendar, lost its process? What is
 * away is asked again at the next turn.
 */
export class Watch {
  private readonly repetition = new Repetition(EVERY_MS, () => this.once());

  constructor(private readonly parts: WatchParts) {}

  start(): void {
    this.repetition.start();
  }

  async once(): Promise<void> {
    const { horizon, queue, clockRun, recount, presence, fills } = this.parts;
    await this.heeding(async () => {
      await clockRun.adopt();
      presence.noteAnswer();
    });
    await this.heeding(() => recount.adopt());
    /* The queue tells of itself what there is to tell, when it is asked. */
    await queue.ping().catch(() => undefined);
    if (fills) await this.fill();
    else await this.heeding(() => horizon.confess());
  }

  /** Puts into the queue what it does not have; one that is away is filled when it is back. */
  fill(): Promise<void> {
    return this.heeding(() => this.parts.horizon.keep());
  }

  stop(): Promise<void> {
    return this.repetition.stop();
  }

  private async heeding(work: () => Promise<void>): Promise<void> {
    const { presence, log } = this.parts;
    try {
      await work();
    } catch (error) {
      if (!presence.noteAway(error)) log.error('watch.failed', { code: codeOf(error) });
    }
  }
}
