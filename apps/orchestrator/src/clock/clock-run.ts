// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns advancing the product's clock in demo and test mode: again and again the next due moment over all cases, the
 * clock set to it, everything due at it settled, until the target. In order, each once, however long nobody looked.
 *
 * - Exclusive: the clock's row says that a run is going on, a hold over all processes that somebody is at it; a second
 *   is refused.
 * - Resumable: the target is stored before the first step. A hold ends with its process, however that ends; whichever
 *   process gets it then goes on (see `Watch`).
 * - Never back: the clock refuses it.
 * - While it runs alarms leave due cases alone, and effects are delivered in place, in every process (the row of the
 *   clock is read with the case's), so that a case that another one opens takes part.
 */
import { setImmediate } from 'node:timers/promises';
import type { AdvanceClock } from '@draaiboek/api';
import { addPeriod, CalendarError, localDateOf, parseMoment } from '@draaiboek/calendar';
import type { CaseDesk } from '../cases/case-desk.js';
import { wasParked } from '../cases/parts.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Hold, Store } from '@draaiboek/store';
import type { ProductClock, Run } from './product-clock.js';

/** Furthest that one advance goes. */
const FURTHEST = 'P10Y';
const BATCH = 50;

export type Progress =
  | { readonly type: 'progress'; readonly now: string; readonly to: string; readonly steps: number }
  | { readonly type: 'done'; readonly now: string; readonly steps: number }
  /** An unexpected error; the run goes on from where it was when it is asked for again, or at the next start. */
  | { readonly type: 'stopped'; readonly now: string; readonly steps: number };

type Ended = Exclude<Progress, { type: 'progress' }>;
type Listener = (progress: Progress) => void;

export interface ClockRunParts {
  readonly store: Pick<Store, 'listWork' | 'holds'>;
  readonly desk: CaseDesk;
  readonly clock: ProductClock;
  /** The last year that the calendar knows. */
  readonly lastYear: number;
  /** Called before the first step: what was decided before is delivered before the clock goes past it. */
  readonly beforehand: () => Promise<void>;
  /** Called when the run is done: alarms are set anew, and a checkpoint sees what changed on the way. */
  readonly afterwards: () => Promise<void>;
  /** Told of an unexpected error. */
  readonly failed: (error: unknown) => void;
}

export class ClockRun {
  private going: Promise<void> | undefined;
  private stopping = false;
  private readonly listeners = new Set<Listener>();
  /** How far the run of this process got: what is told when it stops on the way. */
  private reached = { now: '', steps: 0 };

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
    const { store, clock } = this.parts;
    const { now } = await clock.read();
    const to = targetOf(now, asked, this.parts.lastYear);
    const hold = await store.holds.take('clock');
    if (hold === undefined || !(await clock.claim(now, to))) {
      if (hold !== undefined) await this.goOn(hold);
      throw new OrchestratorError('DRB-4091', 'The clock is on its way to another moment.');
    }
    this.listeners.add(listener);
    this.go({ to, at: now, steps: 0 }, hold);
    return to;
  }

  /** Goes on with a run that lost its process, if there is one. */
  async adopt(): Promise<void> {
    const { store, clock } = this.parts;
    if (this.running || this.stopping || (await clock.read()).run === undefined) return;
    const hold = await store.holds.take('clock');
    if (hold !== undefined) await this.goOn(hold);
  }

  /** Goes on with the run that a kill cut off, if there is one; resolves when it is done. */
  async resume(): Promise<void> {
    await this.adopt();
    await this.going;
  }

  /** Stops after the step that is being taken; another process, or the next start, goes on. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.going;
  }

  /** With the hold in hand, the row tells whether a run was left behind. */
  private async goOn(hold: Hold): Promise<void> {
    const { run } = await this.parts.clock.read();
    if (run === undefined || this.running || this.stopping) await hold.release();
    else this.go(run, hold);
  }

  private go({ to, at, steps }: Pick<Run, 'to' | 'at' | 'steps'>, hold: Hold): void {
    this.reached = { now: at, steps };
    const going: Promise<void> = this.run(to, hold)
      .catch((error: unknown): Ended => {
        this.parts.failed(error);
        return { type: 'stopped', ...this.reached };
      })
      .then(async (ended) => {
        /* Free before anybody hears of it, because who does may ask for the next one at once; from here on that can begin. */
        const heard = [...this.listeners];
        this.listeners.clear();
        await hold.release();
        if (this.going === going) this.going = undefined;
        for (const listener of heard) listener(ended);
      });
    this.going = going;
  }

  /** Gives how it ended: at its target, or stopped on the way. */
  private async run(to: string, hold: Hold): Promise<Ended> {
    const { clock, beforehand, afterwards } = this.parts;
    await beforehand();
    do {
      if (this.stopping || !hold.held) return { type: 'stopped', ...this.reached };
    } while (await this.next(to));
    await clock.finish(to);
    this.reached = { ...this.reached, now: to };
    await afterwards();
    return { type: 'done', ...this.reached };
  }

  /** Everything due at the next moment, up to the target; false when there is nothing more. */
  private async next(to: string): Promise<boolean> {
    const { store, desk, clock } = this.parts;
    const due = await store.listWork('alarm', to, { atMost: BATCH });
    const moment = due[0]?.at;
    if (moment === undefined) return false;
    await clock.moveTo(moment, this.reached.steps);
    this.reached = { ...this.reached, now: moment };
    for (const { municipality, caseId } of due.filter(({ at }) => at === moment)) {
      const settled = await desk.settle(municipality, caseId, { kind: 'clock', moment }).catch(parked);
      this.reached = { now: moment, steps: this.reached.steps + settled.steps };
      this.tell({ type: 'progress', to, ...this.reached });
      /* The embedded database answers without the event loop ever turning: without this nobody else is heard. */
      await setImmediate();
    }
    return true;
  }

  private tell(progress: Progress): void {
    for (const listener of this.listeners) listener(progress);
  }
}

/** A case that cannot go on was parked, and is due no more; any other error stops the run. */
function parked(error: unknown): { readonly steps: number } {
  if (wasParked(error)) return { steps: 0 };
  throw error;
}

/** Where an advance goes: so much further, or to a moment, within the years that the calendar knows. */
function targetOf(now: string, asked: AdvanceClock, lastYear: number): string {
  const [at, given] = 'by' in asked ? (['by', asked.by] as const) : (['to', asked.to] as const);
  const furthest = [localDateOf(addPeriod(now, FURTHEST)), `${lastYear}-12-31`].sort();
  const limits = { from: localDateOf(now), to: furthest[0] ?? '' };
  const wrong = (message: string): OrchestratorError =>
    new OrchestratorError('DRB-4220', `\`${at}\` ${message}.`, { limits, errors: [{ at, message }] });
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
