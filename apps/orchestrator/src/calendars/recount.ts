// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns counting the dates of every case again after the calendar was changed (T4): one case after another, each under its
 * own lock and in its own transaction, until none is behind.
 *
 * - Resumable: a case says itself by which change it was last counted, so that whoever goes on after a kill finds what is
 *   left, and a case is counted once. Until then it goes by the calendar that it had.
 * - Exclusive: a hold over all processes; who does not get it follows how many are left.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Store } from '@draaiboek/store';
import type { CaseDesk } from '../cases/case-desk.js';
import { wasParked } from '../cases/parts.js';

const BATCH = 50;
/** How often is looked how far somebody else is. */
const LOOK_EVERY_MS = 200;

export interface RecountProgress {
  /** Cases that were counted since this run began to look. */
  readonly done: number;
  readonly total: number;
}

type Listener = (progress: RecountProgress) => void;

export interface RecountParts {
  readonly store: Store;
  readonly desk: CaseDesk;
  readonly municipality: string;
  /** Told of an unexpected error. */
  readonly failed: (error: unknown) => void;
}

export class Recount {
  private working: Promise<boolean> | undefined;
  private stopping = false;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly parts: RecountParts) {}

  /** Goes on until no case is behind; false when it was stopped, or failed, on the way: then somebody goes on later. */
  async finish(listener?: Listener): Promise<boolean> {
    if (listener !== undefined) this.listeners.add(listener);
    try {
      /* A run that was about to end when the calendar was changed did not see what that left behind. */
      while ((await this.countLeft()) > 0) if (!(await this.work())) return false;
      return true;
    } finally {
      if (listener !== undefined) this.listeners.delete(listener);
    }
  }

  /** Goes on with what is left, if anything is, without being waited for. */
  async adopt(): Promise<void> {
    if (this.working === undefined && (await this.countLeft()) > 0) void this.work();
  }

  /** How many cases a changed calendar has not reached yet. */
  async countLeft(): Promise<number> {
    const { store, municipality } = this.parts;
    return store.withShielded(municipality, async (scope) => {
      const [row] = await scope.query<{ left: number }>(`select count(*)::int as left ${BEHIND}`);
      return row?.left ?? 0;
    });
  }

  /** Stops after the case that is being counted. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private work(): Promise<boolean> {
    this.working ??= this.run()
      .catch((error: unknown) => {
        this.parts.failed(error);
        return false;
      })
      .finally(() => {
        this.working = undefined;
      });
    return this.working;
  }

  private async run(): Promise<boolean> {
    const total = await this.countLeft();
    for (let left = total; left > 0; left = await this.countLeft()) {
      if (this.stopping) return false;
      this.tell({ done: Math.max(0, total - left), total });
      const hold = await this.parts.store.holds.take('calendar');
      if (hold === undefined) await setTimeout(LOOK_EVERY_MS);
      else await this.countBatch({ done: total - left, total }).finally(() => hold.release());
    }
    this.tell({ done: total, total });
    return true;
  }

  private async countBatch({ done, total }: RecountProgress): Promise<void> {
    const { desk, municipality } = this.parts;
    let counted = done;
    for (const id of await this.listBehind()) {
      if (this.stopping) return;
      await desk.recount(municipality, id).catch(parked);
      counted += 1;
      this.tell({ done: counted, total });
      /* The embedded database answers without the event loop ever turning: without this nobody else is heard. */
      await setImmediate();
    }
  }

  private async listBehind(): Promise<readonly string[]> {
    const { store, municipality } = this.parts;
    return store.withShielded(municipality, async (scope) => {
      const rows = await scope.query<{ id: string }>(`select c.id ${BEHIND} order by c.id limit ${BATCH}`);
      return rows.map(({ id }) => id);
    });
  }

  private tell(progress: RecountProgress): void {
    for (const listener of this.listeners) listener(progress);
  }
}

/** A parked case takes no step until an operator has looked at it. */
const BEHIND = `from case_record c
  where c.parked is null and c.calendar_change < (select max(number) from calendar_change)`;

/** A case that cannot go on was parked, and is behind no more; any other error stops the run. */
function parked(error: unknown): void {
  if (!wasParked(error)) throw error;
}
