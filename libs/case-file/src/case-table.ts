// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { SubjectKind } from '@draaiboek/definition';
import type { CaseState } from '@draaiboek/engine';
import type { KeyRing } from './keys/key-ring.js';
import { openJson, sealJson } from './keys/sealing.js';
import { insertion, instantOf, type Scope, type SqlValue } from '@draaiboek/store';
import type { CaseRow, Subject } from './case-row.js';

/** Two clocks and which calendar is current, read by the database in one statement. */
export interface Moments {
  /** The product's clock: what everything is computed from. */
  readonly now: string;
  /** The database's own clock: when a row was really written. */
  readonly recordedAt: string;
  /** How the product's clock was set at that moment. */
  readonly clock: ClockSetting;
  /** The number of the change that made the calendar what it is now. */
  readonly currentCalendar: number;
}

/** The product's clock: so far ahead of the database's, or standing still until a demo moves it. */
export interface ClockSetting {
  readonly stands: boolean;
  /** Milliseconds since 1970 at which it stands, or by which it was moved. */
  readonly ms: number;
  /** A demo is moving it, and does everything that falls due on the way itself. */
  readonly moving: boolean;
}

/** A new case, before it is written. */
export type NewCase = Omit<CaseRow, 'parked'> & { readonly wrapped: Uint8Array; readonly municipality: string };

/** A condition on `c` (case_record); its values are `$1` and on. */
export interface CaseCondition {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const EVERY: CaseCondition = { text: 'true', values: [] };

/** Of `clock`, which has one row. */
const CLOCKS = `product_now() as now, date_trunc('milliseconds', clock_timestamp()) as recorded_at,
  clock.stands_at is not null as stands, clock.run_to is not null as moving,
  coalesce((extract(epoch from clock.stands_at) * 1000)::bigint, clock.offset_ms)::float8 as ms,
  coalesce((select max(number) from calendar_change), 1) as current_calendar`;
/** By name, and not all there are: a migration may add one while this program runs. */
const READ = [
  ...['id', 'reference', 'playbook_hash', 'subject_kind', 'journal_sequence', 'journal_hash', 'sealed', 'involved'],
  ...['next_due_at', 'alarm_token', 'calendar_change', 'parked', 'opened_at'],
]
  .map((column) => `c.${column}`)
  .join(', ');
const FROM = `from case_record c
   join case_key k on k.municipality = c.municipality and k.case_id = c.id
   left join vault v on v.municipality = c.municipality and v.case_id = c.id`;

/** Owns reading and writing the case row with its key and its vault; opens and seals what is in them. */
export class CaseTable {
  constructor(private readonly keys: KeyRing) {}

  /**
   * Locks a case for a change, with the clocks; undefined when there is none, or its key was destroyed.
   * `skipLocked`: undefined too when somebody else is changing it (for the sweep, which comes again).
   * `where`: a case that it does not hold for is as one that is not there: neither locked nor opened.
   */
  async findLocked(
    scope: Scope,
    id: string,
    { skipLocked = false, where = EVERY }: { readonly skipLocked?: boolean; readonly where?: CaseCondition } = {},
  ): Promise<(CaseRow & Moments) | undefined> {
    const [row] = await scope.query<Row & Clocks>(
      `select ${READ}, k.wrapped, v.sealed as vault, ${CLOCKS} ${FROM} cross join clock
        where ${where.text} and c.id = $${where.values.length + 1} for update of c${skipLocked ? ' skip locked' : ''}`,
      [...where.values, id],
    );
    return row && { ...this.opened(row), ...momentsOf(row) };
  }

  async find(scope: Scope, id: string): Promise<CaseRow | undefined> {
    const [row] = await this.list(scope, 'c.id = $1', [id]);
    return row;
  }

  /** Cases that a condition on `c` (case_record) selects; `tail` orders and limits. */
  async list(scope: Scope, where: string, values: readonly SqlValue[], tail = ''): Promise<readonly CaseRow[]> {
    const rows = await scope.query<Row>(
      `select ${READ}, k.wrapped, v.sealed as vault ${FROM} where ${where} ${tail}`,
      values,
    );
    return rows.map((row) => this.opened(row));
  }

  async readMoments(scope: Scope): Promise<Moments> {
    const [row] = await scope.query<Clocks>(`select ${CLOCKS} from clock`);
    if (row === undefined) throw new Error('The clock has one row');
    return momentsOf(row);
  }

  /** Writes a new case with its key and, when somebody said who it is about, its vault. */
  async insert(scope: Scope, row: NewCase): Promise<void> {
    const { municipality, id } = row;
    const cases = insertion('case_record', Object.keys(COLUMNS), [Object.values(COLUMNS).map((read) => read(row))]);
    const keys = insertion(
      'case_key',
      ['municipality', 'case_id', 'wrapped'],
      [[municipality, id, row.wrapped]],
      cases.values.length + 1,
    );
    const values = [...cases.values, ...keys.values];
    if (row.subject === undefined) {
      await scope.query(`with opened as (${cases.text}) ${keys.text}`, values);
      return;
    }
    const sealed = sealJson(row.key, vaultOf(id), row.subject);
    const vault = insertion(
      'vault',
      ['municipality', 'case_id', 'sealed'],
      [[municipality, id, sealed]],
      values.length + 1,
    );
    await scope.query(`with opened as (${cases.text}), keyed as (${keys.text}) ${vault.text}`, [
      ...values,
      ...vault.values,
    ]);
  }

  /** Writes what a step changed. The case must be locked. */
  async update(scope: Scope, row: CaseRow): Promise<void> {
    await scope.query(
      `update case_record
          set process = $2, status = $3, revision = $4, journal_sequence = $5, journal_hash = $6, sealed = $7,
              involved = $8, next_due_at = $9, alarm_token = $10, calendar_change = $11
        where id = $1`,
      [
        row.id,
        rootOf(row.state).process,
        row.state.status,
        row.state.revision,
        row.head.sequence,
        Buffer.from(row.head.hash, 'hex'),
        sealJson(row.key, stateOf(row.id), row.state),
        row.involved,
        row.alarm.at ?? null,
        row.alarm.token,
        row.calendarChange,
      ],
    );
  }

  /** Writes that a calendar left the dates of a locked case as they were. */
  async keepDates(scope: Scope, id: string, calendarChange: number): Promise<void> {
    await scope.query('update case_record set calendar_change = $2 where id = $1', [id, calendarChange]);
  }

  /** Takes a case out of the alarms until an operator has looked at it. */
  async park(scope: Scope, id: string, why: string): Promise<void> {
    await scope.query('update case_record set parked = $2 where id = $1', [id, why]);
  }

  private opened(row: Row): CaseRow {
    const key = this.keys.unwrap(row.id, row.wrapped);
    return {
      id: row.id,
      reference: row.reference,
      playbookHash: row.playbook_hash,
      subjectKind: row.subject_kind,
      openedAt: instantOf(row.opened_at),
      state: openJson(key, stateOf(row.id), row.sealed) as CaseState,
      head: { sequence: row.journal_sequence, hash: Buffer.from(row.journal_hash).toString('hex') },
      involved: row.involved,
      alarm: { token: row.alarm_token, at: row.next_due_at === null ? undefined : instantOf(row.next_due_at) },
      calendarChange: row.calendar_change,
      parked: row.parked ?? undefined,
      key,
      subject: row.vault === null ? undefined : (openJson(key, vaultOf(row.id), row.vault) as Subject),
    };
  }
}

/** The process a case is about: the last that was opened without a parent (a handover opens the next one). */
export function rootOf(state: CaseState): CaseState['instances'][number] {
  const root = state.instances.findLast((instance) => instance.parent === undefined);
  if (root === undefined) throw new Error('A case has an instance without a parent');
  return root;
}

/** What sealed bytes of a case are about. */
export const stateOf = (id: string): string => `state ${id}`;
export const vaultOf = (id: string): string => `vault ${id}`;
const momentsOf = ({ now, recorded_at, stands, ms, moving, current_calendar }: Clocks): Moments => ({
  now: instantOf(now),
  recordedAt: instantOf(recorded_at),
  clock: { stands, ms, moving },
  currentCalendar: current_calendar,
});

const COLUMNS = {
  municipality: (row) => row.municipality,
  id: (row) => row.id,
  reference: (row) => row.reference,
  playbook_hash: (row) => row.playbookHash,
  process: (row) => rootOf(row.state).process,
  subject_kind: (row) => row.subjectKind,
  status: (row) => row.state.status,
  revision: (row) => row.state.revision,
  journal_sequence: (row) => row.head.sequence,
  journal_hash: (row) => Buffer.from(row.head.hash, 'hex'),
  sealed: (row) => sealJson(row.key, stateOf(row.id), row.state),
  involved: (row) => row.involved,
  next_due_at: (row) => row.alarm.at ?? null,
  alarm_token: (row) => row.alarm.token,
  calendar_change: (row) => row.calendarChange,
  opened_at: (row) => row.openedAt,
} satisfies Record<string, (row: NewCase) => SqlValue>;

interface Clocks extends ClockSetting {
  readonly now: string;
  readonly recorded_at: string;
  readonly current_calendar: number;
}

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly playbook_hash: string;
  readonly subject_kind: SubjectKind;
  readonly journal_sequence: number;
  readonly journal_hash: Uint8Array;
  readonly sealed: Uint8Array;
  readonly involved: readonly string[];
  readonly next_due_at: string | null;
  readonly alarm_token: number;
  readonly calendar_change: number;
  readonly parked: string | null;
  readonly opened_at: string;
  readonly wrapped: Uint8Array;
  readonly vault: Uint8Array | null;
}
