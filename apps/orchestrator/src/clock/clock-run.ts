// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns advancing the product's clock in demo and test mode: again and again the next due moment over all cases, the
 * clock set to it, everything due at it settled, until the target. In order, each once, however long nobody looked.
 *
 * - Exclusive: the clock's row says that a run is going on; a second is refused.
 * - Resumable: the target is stored before the first step; a start after a kill goes on to it.
 * - Never back: the clock refuses it.
 * - While it runs effects are delivered in place (see `Follow`), so that a case that another one opens takes part.
 */
import { setImmediate } from 'node:timers/promises';
import type { AdvanceClock } from '@draaiboek/api';
import { addPeriod, CalendarError, localDateOf, parseMoment, type Calendar } from '@draaiboek/calendar';
import type { CaseDesk } from '../cases/case-desk.js';
import type { JobQueue } from '../queue/job-queue.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Store } from '@draaiboek/store';
import type { ProductClock } from './product-clock.js';

/** Furthest that one advance goes. */
const FURTHEST = 'P10Y';
const BATCH = 50;

export type Progress =
  | { readonly type: 'progress'; readonly now: string; readonly to: string; readonly steps: number }
  | { readonly type: 'done'; readonly now: string; readonly steps: number }
  /** An unexpected error; the run goes on from where it was when it is asked for again, or at the next start. */
  | { readonly type: 'stopped'; readonly now: string; readonly steps: number };

type Listener = (progress: Progress) => void;

export interface ClockRunParts {
  readonly store: Store;
  readonly desk: CaseDesk;
  readonly queue: JobQueue;
  readonly clock: ProductClock;
  readonly calendar: Calendar;
  /** Called when the clock stands still again: alarms are set anew. */
  readonly afterwards: () => Promise<void>;
  /** Told of an unexpected error. */
  readonly failed: (error: unknown) => void;
}

export class ClockRun {
  private going: Promise<void> | undefined;
  private stopping = false;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly parts: ClockRunParts) {}

  get running(): boolean {
    return this.going !== undefined;
  }

  /**
   * Begins an advance and gives its target; `listener` hears of its progress until it is done.
   * @throws OrchestratorError DRB-4220 for a length or a moment that cannot be read, does not go forward or goes
   * further than the calendar, DRB-4091 when one runs
   */
  async begin(asked: AdvanceClock, listener: Listener): Promise<string> {
    const { now, run } = await this.parts.clock.read();
    const to = targetOf(now, asked, this.parts.calendar.table.to);
    if (run !== undefined || !(await this.parts.clock.claim(now, to))) {
      if (run !== undefined && !this.running) this.go(run.to, run.steps);
      throw new OrchestratorError('DRB-4091', `The clock is on its way to ${run?.to ?? 'another moment'}.`);
    }
    this.listeners.add(listener);
    this.go(to, 0);
    return to;
  }

  /** Goes on with the run that a kill cut off, if there is one; resolves when it is done. */
  async resume(): Promise<void> {
    const { run } = await this.parts.clock.read();
    if (run !== undefined && !this.running) this.go(run.to, run.steps);
    await this.going;
  }

  /** Stops after the step that is being taken; the run goes on at the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.going;
  }

  private go(to: string, steps: number): void {
    this.going = this.run(to, steps)
      .catch((error: unknown) => {
        this.parts.failed(error);
        this.tell({ type: 'stopped', now: to, steps });
      })
      .finally(() => {
        this.going = undefined;
        this.listeners.clear();
      });
  }

  private async run(to: string, begun: number): Promise<void> {
    const { queue, clock, afterwards } = this.parts;
    await queue.pause('alarms');
    let steps = begun;
    try {
      for (;;) {
        if (this.stopping) return;
        const taken = await this.next(to, steps);
        if (taken === undefined) break;
        steps += taken;
      }
      await clock.finish(to);
    } finally {
      if (!this.stopping) {
        await queue.resume('alarms');
        await afterwards();
      }
    }
    this.tell({ type: 'done', now: to, steps });
  }

  /** Everything due at the next moment, up to the target; undefined when there is nothing more. */
  private async next(to: string, steps: number): Promise<number | undefined> {
    const { store, desk, clock } = this.parts;
    const due = await store.listWork('alarm', to, { atMost: BATCH });
    const moment = due[0]?.at;
    if (moment === undefined) return undefined;
    await clock.moveTo(moment, steps);
    let taken = 0;
    for (const { municipality, caseId } of due.filter(({ at }) => at === moment)) {
      const settled = await desk.settle(municipality, caseId, { kind: 'clock', moment }).catch(parked);
      taken += settled.steps;
      this.tell({ type: 'progress', now: moment, to, steps: steps + taken });
      /* The embedded database answers without the event loop ever turning: without this nobody else is heard. */
      await setImmediate();
    }
    return taken;
  }

  private tell(progress: Progress): void {
    for (const listener of this.listeners) listener(progress);
  }
}

/** A case that cannot go on was parked, and is due no more; any other error stops the run. */
function parked(error: unknown): { readonly steps: number } {
  if (error instanceof OrchestratorError && error.code === 'DRB-4092') return { steps: 0 };
  throw error;
}

/** Where an advance goes: so much further, or to a moment, within the years that the calendar knows. */
function targetOf(now: string, asked: AdvanceClock, lastYear: number): string {
  const [at, given] = 'by' in asked ? (['by', asked.by] as const) : (['to', asked.to] as const);
  const wrong = (message: string): OrchestratorError =>
    new OrchestratorError('DRB-4220', `\`${at}\` ${message}.`, { errors: [{ at, message }] });
  try {
    const to = at === 'by' ? addPeriod(now, given) : parseMoment(given);
    if (to <= now) throw wrong('does not go forward');
    if (to > addPeriod(now, FURTHEST)) throw wrong(`goes further than ${FURTHEST} at once`);
    if (Number(localDateOf(to).slice(0, 4)) > lastYear)
      throw wrong(`goes further than the calendar, which ends with ${lastYear}`);
    return to;
  } catch (error) {
    if (error instanceof CalendarError) throw wrong(UNREADABLE[at]);
    throw error;
  }
}

const UNREADABLE = {
  by: 'is no length of time such as PT1H, P1D, P1W or P3M',
  to: 'is no moment such as 2026-11-30T10:00 or 2026-11-30T09:00:00.000Z',
};
