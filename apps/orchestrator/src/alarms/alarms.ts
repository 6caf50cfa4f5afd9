// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns when a case is woken: alarms in the queue for what falls due within the horizon, and the sweep for whatever no
 * alarm brought. Owns no truth: the case row says what is due.
 *
 * - T2 nothing elapses early: an alarm is acted on only when the row, read under its lock, says it is due.
 * - T2 nothing elapses twice: an alarm that was set for another moment carries another token, and is dropped.
 * - What an alarm misses (a lost job, a killed process), the sweep settles, in order of due moment.
 */
import type { CaseDesk } from '../cases/case-desk.js';
import type { Settling } from '../cases/changing.js';
import type { Commit } from '../cases/requests.js';
import type { ProductClock } from '../clock/product-clock.js';
import { codeOf, type Log } from '../log/log.js';
import type { Job, JobData, JobQueue } from '../queue/job-queue.js';
import type { Store, Work } from '@draaiboek/store';

/** How far ahead alarms are put into the queue; beyond it the sweep puts them there in time. */
const HORIZON_MS = 24 * 3_600_000;
const SWEEP_BATCH = 100;
const ARM_BATCH = 500;

export class Alarms {
  /** What became of the alarms that were delivered, for the operator and for tests. */
  readonly counts: Record<Settling, number> = { settled: 0, stale: 0, early: 0, absent: 0 };
  /** Product instant up to which every due moment has an alarm in the queue. */
  private armedUntil = '';

  constructor(
    private readonly store: Store,
    private readonly desk: CaseDesk,
    private readonly queue: JobQueue,
    private readonly clock: ProductClock,
    private readonly log: Log,
  ) {}

  /** Handles what the queue delivers. */
  async deliver({ municipality, caseId, token }: JobData): Promise<void> {
    const { how } = await this.desk.settle(municipality, caseId, { kind: 'alarm', token: Number(token) });
    this.counts[how] += 1;
  }

  /** Sets the alarm of a case that was just changed, when it lies within the horizon. */
  async arm({ municipality, row, now }: Commit): Promise<void> {
    const { at, token } = row.alarm;
    if (at === undefined || row.parked !== undefined || at > this.armedUntil) return;
    await this.add([{ municipality, caseId: row.id, at, token: String(token) }], now);
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
      this.log.error('case.unsettled', { caseId, code: codeOf(error) });
      return false;
    }
  }

  /** Puts alarms into the queue for what newly came within the horizon. */
  async extendHorizon(): Promise<void> {
    const { now } = await this.clock.read();
    const until = new Date(Date.parse(now) + HORIZON_MS).toISOString();
    const after = this.armedUntil === '' ? {} : { after: this.armedUntil };
    this.armedUntil = until;
    await this.add(await this.store.listWork('alarm', until, after), now);
  }

  /** After the clock was moved: every alarm anew, because those in the queue come by the old clock. */
  async rearm(): Promise<void> {
    this.armedUntil = '';
    await this.extendHorizon();
  }

  private async add(work: readonly Work[], now: string): Promise<void> {
    const { stands, ms } = this.clock.setting;
    const jobs = work.flatMap((due): Job[] => {
      const { municipality, caseId, token } = due;
      const delayMs = Date.parse(due.at) - Date.parse(now);
      /* Nothing comes by itself of a clock that stands still: advancing it settles what falls due. */
      if (stands && delayMs > 0) return [];
      /* The setting is part of the id: after the clock moved, the earlier job must not stand in the way of this one. */
      return [{ id: `${caseId}|${token}|${ms}`, data: { municipality, caseId, token }, delayMs }];
    });
    for (let from = 0; from < jobs.length; from += ARM_BATCH) {
      await this.queue.add('alarms', jobs.slice(from, from + ARM_BATCH));
    }
  }
}
