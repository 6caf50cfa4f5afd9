// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the versions of a municipality's calendar and which of them is current. A version is never changed; a change makes
 * another one current, under the next number. A new case goes by the current one, a running case by the one that its own
 * row names until it is counted again: so every process goes by the same, from the moment that a change is committed. Nothing
 * goes by a version that is not what its name says.
 */
import {
  compileCalendar,
  nationalTable,
  type Calendar,
  type CalendarDay,
  type CalendarTable,
} from '@draaiboek/calendar';
import { findCalendarIn, type CalendarColumns } from '@draaiboek/case-file';
import { instantOf, type Scope } from '@draaiboek/store';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { checkOwnDays, inOrder, tableWith } from './own-days.js';

/** What made a version of the calendar the current one. */
export interface CalendarChange {
  /** Counts changes from 1, the national table at the start. */
  readonly number: number;
  readonly calendar: Calendar;
  /** What the municipality added to the national days, in order of date. */
  readonly ownDays: readonly CalendarDay[];
  readonly at: string;
  /** A reference, never a name. */
  readonly by: string;
  readonly reason: string;
}

/** Another set of own days, by somebody who has seen the change `after`. */
export interface CalendarRequest {
  readonly after: number;
  readonly days: readonly CalendarDay[];
  readonly by: string;
  readonly reason: string;
}

/** Who is named where the product itself put the national table there. */
const PRODUCT = 'draaiboek';
const FIRST_REASON = 'De landelijke dagen';
const CHANGES = `select c.number, c.version, c.actor, c.reason, c.changed_at, v.days, v.own_days
  from calendar_change c join calendar_version v using (municipality, version)`;

export class Calendars {
  /** Changes by municipality and number; none of them is ever another. */
  private readonly known = new Map<string, CalendarChange>();

  constructor(readonly national: CalendarTable = nationalTable) {}

  /**
   * A municipality without a calendar begins with the national one.
   * @throws OrchestratorError DRB-5015 when one that is stored is not what was stored under its version
   */
  async activate(scope: Scope): Promise<void> {
    const first = tableWith(this.national, []);
    await this.keep(scope, first, []);
    await record(scope, { number: 1, version: first.version, by: PRODUCT, reason: FIRST_REASON });
    const stored = await scope.query<CalendarColumns>('select version, days, own_days from calendar_version');
    for (const row of stored) calendarIn(row);
  }

  /** The calendar of a change. @throws when there is no such change, which the start of the product rules out */
  async get(scope: Scope, number: number): Promise<CalendarChange> {
    const key = `${scope.municipality} ${number}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const [row] = await scope.query<Row>(`${CHANGES} where c.number = $1`, [number]);
    if (row === undefined) throw new Error(`There is no change ${number} of the calendar`);
    const change = changeOf(row);
    this.known.set(key, change);
    return change;
  }

  async readCurrent(scope: Scope): Promise<CalendarChange> {
    const [row] = await scope.query<{ number: number }>('select max(number) as number from calendar_change');
    return this.get(scope, row?.number ?? 1);
  }

  /** The changes, newest first, with how many there are. */
  async list(
    scope: Scope,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly items: readonly CalendarChange[]; readonly total: number }> {
    const rows = await scope.query<Row & { readonly total: number }>(
      `select number, version, actor, reason, changed_at, days, own_days, (count(*) over ())::int as total
         from (${CHANGES}) as change order by number desc offset $1 limit $2`,
      [offset, limit],
    );
    return { items: rows.map(changeOf), total: rows[0]?.total ?? 0 };
  }

  /**
   * The calendar that a change would make current; stores nothing.
   * @throws OrchestratorError DRB-4220 for days that do not fit or are those that there are, DRB-4121 when somebody else
   * changed the calendar
   */
  async prepare(scope: Scope, { after, days }: CalendarRequest): Promise<Calendar> {
    checkOwnDays(this.national, days);
    const current = await this.readCurrent(scope);
    if (current.number !== after) throw changedSince(current.number);
    const calendar = compileCalendar(tableWith(this.national, days));
    if (calendar.version !== current.calendar.version) return calendar;
    const errors = [{ at: 'days', message: 'are the days that the calendar has already' }];
    throw new OrchestratorError('DRB-4220', 'Nothing changes.', { errors });
  }

  /** Makes another calendar current, from the commit of the scope; gives its number and version. @throws OrchestratorError like `prepare` */
  async change(scope: Scope, request: CalendarRequest): Promise<{ readonly number: number; readonly version: string }> {
    const { version, table } = await this.prepare(scope, request);
    const { after, days, by, reason } = request;
    const number = after + 1;
    await this.keep(scope, table, days);
    if (!(await record(scope, { number, version, by, reason }))) throw changedSince(number);
    return { number, version };
  }

  private async keep(scope: Scope, table: CalendarTable, ownDays: readonly CalendarDay[]): Promise<void> {
    await scope.query(
      `insert into calendar_version (municipality, version, days, own_days) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [scope.municipality, table.version, JSON.stringify(table), JSON.stringify(inOrder(ownDays))],
    );
  }
}

/** Writes a change under its number; false when somebody else took it. */
async function record(
  scope: Scope,
  { number, version, by, reason }: Pick<CalendarChange, 'number' | 'by' | 'reason'> & { readonly version: string },
): Promise<boolean> {
  const made = await scope.query(
    `insert into calendar_change (municipality, number, version, actor, reason, changed_at)
     values ($1, $2, $3, $4, $5, product_now()) on conflict do nothing returning 1 as made`,
    [scope.municipality, number, version, by, reason],
  );
  return made.length === 1;
}

interface Row extends CalendarColumns {
  readonly number: number;
  readonly actor: string;
  readonly reason: string;
  readonly changed_at: string;
}

function changeOf(row: Row): CalendarChange {
  const { number, actor: by, reason, changed_at } = row;
  return { number, ...calendarIn(row), at: instantOf(changed_at), by, reason };
}

/** @throws OrchestratorError DRB-5015 when it is not what was stored */
function calendarIn(row: CalendarColumns): Pick<CalendarChange, 'calendar' | 'ownDays'> {
  const found = findCalendarIn(row);
  if (found !== undefined) return found;
  throw new OrchestratorError('DRB-5015', `Calendar ${row.version} is not what was stored under that version.`);
}

const changedSince = (revision: number): OrchestratorError =>
  new OrchestratorError('DRB-4121', `The calendar has revision ${revision}.`, { revision });
