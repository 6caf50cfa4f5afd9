// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseTable } from '@draaiboek/case-file';
import type { Store } from '@draaiboek/store';
import type { ProductClock } from '../clock/product-clock.js';
import type { AccessLog } from '../people/access-log.js';
import type { RoleAccess } from '../people/case-access.js';
import { isKeeper, KEEPER } from '../people/keeper.js';
import type { Viewer } from '../people/viewer.js';
import type { Playbooks } from '../playbooks/playbooks.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { CalendarChange, CalendarRequest, Calendars } from './calendars.js';
import type { Recount, RecountProgress } from './recount.js';
import { TryOut, type TriedOut } from './try-out.js';

/** What somebody may do with the calendar. */
export interface CalendarRights {
  readonly tryOut: boolean;
  readonly change: boolean;
}

/** Days to add to the national ones, and why. */
export type DaysAsked = Omit<CalendarRequest, 'by'>;

export interface CalendarDeskParts {
  readonly store: Store;
  readonly table: CaseTable;
  readonly playbooks: Playbooks;
  readonly calendars: Calendars;
  readonly clock: ProductClock;
  readonly recount: Recount;
  readonly accessLog: AccessLog;
  readonly municipality: string;
}

type Listener = (progress: RecountProgress) => void;

/** Owns who may do what with the calendar: everybody signed in reads it, its keeper changes it. */
export class CalendarDesk {
  private readonly trying: TryOut;

  constructor(private readonly parts: CalendarDeskParts) {
    this.trying = new TryOut(parts);
  }

  /** The calendar as it is now, with how many cases it has not reached yet. */
  async read(): Promise<{ readonly current: CalendarChange; readonly left: number }> {
    const { store, calendars, recount, municipality } = this.parts;
    const current = await store.withMunicipality(municipality, (scope) => calendars.readCurrent(scope));
    return { current, left: await recount.countLeft() };
  }

  list(page: { readonly offset: number; readonly limit: number }): ReturnType<Calendars['list']> {
    const { store, calendars, municipality } = this.parts;
    return store.withMunicipality(municipality, (scope) => calendars.list(scope, page));
  }

  /** What another calendar would move. @throws OrchestratorError DRB-4030, and like `Calendars.prepare` */
  async tryOut(viewer: Viewer, asked: DaysAsked, listener: Listener): Promise<TriedOut & { readonly version: string }> {
    const { store, calendars, municipality } = this.parts;
    await this.allow('tryOut', viewer);
    const by = viewer.person.id;
    const calendar = await store.withMunicipality(municipality, (scope) => calendars.prepare(scope, { ...asked, by }));
    const tried = await this.trying.run({ calendar, by, reason: asked.reason }, viewer.access, listener);
    return { ...tried, version: calendar.version };
  }

  /**
   * Makes another calendar current, and counts every case again; `finished` is false when that was stopped on the way, and
   * goes on by itself. @throws OrchestratorError DRB-4030, DRB-4091, and like `Calendars.change`
   */
  async change(
    viewer: Viewer,
    asked: DaysAsked,
    listener: Listener,
  ): Promise<{ readonly number: number; readonly version: string; readonly finished: boolean }> {
    const { store, calendars, clock, recount, municipality } = this.parts;
    await this.allow('change', viewer);
    if ((await clock.read()).run !== undefined) {
      throw new OrchestratorError('DRB-4091', 'The calendar is not changed while the clock is moved.');
    }
    const by = viewer.person.id;
    const made = await store.withMunicipality(municipality, (scope) => calendars.change(scope, { ...asked, by }));
    return { ...made, finished: await recount.finish(listener) };
  }

  /** Stops counting after the case that is being counted. */
  stop(): Promise<void> {
    return this.parts.recount.stop();
  }

  private async allow(right: keyof CalendarRights, { person, access }: Viewer): Promise<void> {
    if (rightsOf(access)[right]) return;
    const refusal = { actor: person.id, action: 'calendar', caseId: undefined, code: 'DRB-4030' } as const;
    await this.parts.accessLog.refused(this.parts.municipality, refusal);
    throw new OrchestratorError('DRB-4030', 'The calendar is changed by its keeper.', {
      remedy: `Let somebody with the role ${KEEPER} do it.`,
    });
  }
}

/** Trying out tells of dates in every case: for who sees them all anyhow, and for the keeper, who is told how many. */
export function rightsOf(access: RoleAccess): CalendarRights {
  const change = isKeeper(access);
  return { change, tryOut: change || access.inCaseMeeting };
}
