// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns what is done when a case is woken, by an alarm or by the sweep. Owns no truth: the case row says what is due.
 *
 * - T2 nothing elapses early: an alarm is acted on only when the row, read under its lock, says it is due.
 * - T2 nothing elapses twice: an alarm that was set for another moment carries another token, and is dropped.
 * - What an alarm misses (a lost job, a killed process), the sweep settles, in order of due moment.
 */
import type { CaseDesk } from '../cases/case-desk.js';
import type { Settling } from '../cases/changing.js';
import type { ProductClock } from '../clock/product-clock.js';
import { awayOf } from '../health/presence.js';
import { codeOf, type Log } from '../log/log.js';
import type { JobData } from '../queue/job-queue.js';
import { StoreError, type Store } from '@draaiboek/store';

const SWEEP_BATCH = 100;

const isFull = (error: unknown): boolean => error instanceof StoreError && error.code === 'DRB-5070';

/** What became of the alarms that were delivered here, for the operator and for tests. */
export type AlarmCounts = Readonly<Record<Settling, number>>;

export class Alarms {
  private readonly counted: Record<Settling, number> = { settled: 0, stale: 0, early: 0, absent: 0, left: 0 };

  constructor(
    private readonly store: Store,
    private readonly desk: CaseDesk,
    private readonly clock: ProductClock,
    private readonly log: Log,
  ) {}

  get counts(): AlarmCounts {
    return this.counted;
  }

  /** Handles what the queue delivers. */
  async deliver({ municipality, caseId, token }: JobData): Promise<void> {
    const { how } = await this.desk.settle(municipality, caseId, { kind: 'alarm', token: Number(token) });
    this.counted[how] += 1;
  }

  /** Settles everything that is due anywhere, earliest first; gives how many cases it settled. */
  async settleDue(): Promise<number> {
    let settled = 0;
    for (;;) {
      const { now } = await this.clock.read();
      const due = await this.store.listWork('alarm', now, { atMost: SWEEP_BATCH });
      const before = settled;
      for (const { municipality, caseId } of due) {
        if (await this.settles(municipality, caseId)) settled += 1;
      }
      /* Nothing settled: what is left is locked by somebody who is settling it. */
      if (settled === before) return settled;
    }
  }

  /** One case that cannot be settled must not keep the others from it: it is left, and the operator told. */
  private async settles(municipality: string, caseId: string): Promise<boolean> {
    try {
      const { how } = await this.desk.settle(municipality, caseId, { kind: 'sweep' });
      return how === 'settled';
    } catch (error) {
      if (awayOf(error) !== undefined || isFull(error)) throw error;
      this.log.error('case.unsettled', { caseId, code: codeOf(error) });
      return false;
    }
  }
}
