// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns what is in the queue: the alarms of everything that falls due within the horizon. Owns no truth: the case row
 * says what is due, and an alarm that is wrong is dropped where it is delivered.
 *
 * - Whatever the queue remembers, a commit sets the alarm of its own case.
 * - A queue that was emptied remembers nothing: then everything within the horizon is put into it, and every effect that
 *   was not delivered. One that was emptied while it is being filled forgets that it was begun with, and is filled again.
 * - Filling is done by one process at a time, page by page, and twice is as good as once: a job has one id.
 * - After the clock was moved the alarms in the queue come by the old clock, so all are set anew, under other ids.
 */
import { randomUUID } from 'node:crypto';
import type { ClockSetting } from '@draaiboek/case-file';
import type { Holds, Store, Work, WorkMark } from '@draaiboek/store';
import type { Commit } from '../cases/requests.js';
import type { ClockReading, ProductClock } from '../clock/product-clock.js';
import type { Relay } from '../effects/relay.js';
import type { Log } from '../log/log.js';
import { untraced } from '../observability/spans.js';
import type { Armed, Job, JobQueue } from '../queue/job-queue.js';

/** How far ahead alarms are in the queue. */
const HORIZON_MS = 24 * 3_600_000;
/** How much further a commit looks: it may be seen by a filling only this much later. */
const OVERLAP_MS = 2 * 60_000;
/** By how much the horizon moves on at a time. */
const STRIDE_MS = 60_000;
const PAGE = 1_000;

export interface HorizonParts {
  readonly store: Pick<Store, 'listWork'> & { readonly holds: Holds };
  readonly queue: Pick<JobQueue, 'add' | 'memory'>;
  readonly clock: ProductClock;
  readonly relay: Pick<Relay, 'relayLeft'>;
  readonly log: Log;
}

export class Horizon {
  /** Something could not be put into the queue, so that what it remembers is not true any more. */
  private missed = false;

  constructor(private readonly parts: HorizonParts) {}

  /** Sets the alarm of a case that was just changed, when it lies within the horizon. */
  async arm({ municipality, row, now, clock }: Commit): Promise<void> {
    const { at, token } = row.alarm;
    if (at === undefined || row.parked !== undefined || at > later(now, HORIZON_MS + OVERLAP_MS)) return;
    await this.add([{ municipality, caseId: row.id, at, token: String(token) }], now, clock);
  }

  /** Takes note that the queue was away when something was to be put into it. */
  miss(): void {
    this.missed = true;
  }

  /** Makes the queue forget what is no longer true, so that whoever keeps it full fills it again. */
  async confess(): Promise<void> {
    if (!this.missed) return;
    await this.parts.queue.memory.forget();
    this.missed = false;
  }

  /** Puts into the queue what it does not have; nothing while a demo moves the clock, which ends with this. */
  async keep(): Promise<void> {
    await this.confess();
    const { queue, clock, store } = this.parts;
    const reading = await clock.read();
    if (reading.run !== undefined || isFull(await queue.memory.recall(), reading)) return;
    const hold = await store.holds.take('arming');
    if (hold === undefined) return;
    try {
      await untraced(() => this.fill(reading));
    } finally {
      await hold.release();
    }
  }

  private async fill(reading: ClockReading): Promise<void> {
    const { memory } = this.parts.queue;
    const known = await memory.recall();
    const setting = textOf(reading);
    const goesOn = known?.setting === setting && known.until !== '';
    const begun: Armed = goesOn ? known : { epoch: randomUUID(), setting, until: '' };
    if (!goesOn) {
      if (!(await memory.remember(begun, known))) return;
      await this.parts.relay.relayLeft({ all: true });
    }
    const until = later(reading.now, HORIZON_MS);
    const armed = await this.addUntil(until, goesOn ? { at: known.until } : undefined, reading);
    const kept = await memory.remember({ ...begun, until }, begun);
    if (!goesOn || !kept) this.parts.log.info('queue.filled', { alarms: armed, kept });
  }

  /** Every alarm up to a moment, page by page, the next one read while one is put into the queue; gives how many. */
  private async addUntil(until: string, from: WorkMark | undefined, { now, ...clock }: ClockReading): Promise<number> {
    const read = (after: WorkMark | undefined): Promise<readonly Work[]> =>
      this.parts.store.listWork('alarm', until, { atMost: PAGE, ...(after === undefined ? {} : { after }) });
    let page = await read(from);
    for (let armed = 0; ;) {
      armed += page.length;
      const isLast = page.length < PAGE;
      const [next] = await Promise.all([isLast ? [] : read(page.at(-1)), this.add(page, now, clock)]);
      if (isLast) return armed;
      page = next;
    }
  }

  private async add(work: readonly Work[], now: string, clock: Pick<ClockSetting, 'stands' | 'ms'>): Promise<void> {
    const jobs = work.flatMap(({ municipality, caseId, token, at }): Job[] => {
      const delayMs = Date.parse(at) - Date.parse(now);
      /* Nothing comes by itself of a clock that stands still: advancing it settles what falls due. */
      if (clock.stands && delayMs > 0) return [];
      /* The setting is part of the id: after the clock moved, the earlier job must not stand in the way of this one. */
      return [{ id: `${caseId}|${token}|${clock.ms}`, data: { municipality, caseId, token }, delayMs }];
    });
    if (jobs.length > 0) await this.parts.queue.add('alarms', jobs);
  }
}

/** Whether everything within the horizon is in the queue, by the clock as it is set. */
const isFull = (known: Armed | undefined, reading: ClockReading): boolean =>
  known?.setting === textOf(reading) && known.until >= later(reading.now, HORIZON_MS - STRIDE_MS);

const textOf = ({ stands, ms }: Pick<ClockReading, 'stands' | 'ms'>): string =>
  `${stands ? 'stands at' : 'ahead'} ${ms}`;

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
