// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { instantOf, type Scope, type Store } from '@draaiboek/store';

/** An advance that has begun and not ended. */
export interface Run {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly steps: number;
}

export interface ClockReading {
  /** The product's clock. */
  readonly now: string;
  /** The database's own clock. */
  readonly real: string;
  /** How far the product's clock is ahead of the database's; less than zero when it stands before it. */
  readonly offsetMs: number;
  readonly stands: boolean;
  /** Milliseconds since 1970 at which it stands, or by which it was moved: another number after every move. */
  readonly ms: number;
  readonly run: Run | undefined;
}

/**
 * The product's clock: the database's clock plus how far a demo has moved it, or the moment at which it stands still
 * until an advance moves it. It is kept in a row, so that it is the same after a restart, and it only ever goes forward.
 */
export class ProductClock {
  constructor(private readonly store: Store) {}

  async read(): Promise<ClockReading> {
    const [row] = await this.query<Row>(
      `select product_now() as now, clock_timestamp() as real, ${SETTING}, run_from, run_to, run_at, run_steps from clock`,
    );
    if (row === undefined) throw new Error('The clock has one row');
    const { stands, ms } = row;
    const now = instantOf(row.now);
    const real = instantOf(row.real);
    return { now, real, offsetMs: stands ? Date.parse(now) - Date.parse(real) : ms, stands, ms, run: runOf(row) };
  }

  /** Claims the clock for a run; false when one has it. The row is the lock, so that a killed run is found again. */
  async claim(from: string, to: string): Promise<boolean> {
    const rows = await this.query(
      'update clock set run_from = $1, run_to = $2, run_at = $1, run_steps = 0 where run_to is null returning 1 as claimed',
      [from, to],
    );
    return rows.length === 1;
  }

  /** Moves the clock of the run to a moment; never back. */
  async moveTo(moment: string, steps: number): Promise<void> {
    await this.query(`update clock set run_at = $1, run_steps = $2, ${FURTHER}`, [moment, steps]);
  }

  /** Ends the run at its target. */
  async finish(to: string): Promise<void> {
    await this.query(`update clock set run_from = null, run_to = null, run_at = null, run_steps = 0, ${FURTHER}`, [to]);
  }

  private query<Row extends object>(sql: string, values: Parameters<Scope['query']>[1] = []): Promise<readonly Row[]> {
    return this.store.withoutMunicipality((scope) => scope.query<Row>(sql, values));
  }
}

/** Makes the clock of a new installation stand still at a moment, from the first transaction that anything happens in. */
export async function standStill(scope: Scope, at: string): Promise<void> {
  await scope.query('update clock set stands_at = $1', [at]);
}

/** To `$1`, never back: a clock that stands still is put there, one that goes is moved by what is missing. */
const FURTHER = `
  stands_at = case when stands_at is not null then greatest(stands_at, $1::timestamptz) end,
  offset_ms = case when stands_at is not null then offset_ms
    else greatest(offset_ms, ceil(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint) end`;

const SETTING = `stands_at is not null as stands,
  coalesce((extract(epoch from stands_at) * 1000)::bigint, offset_ms)::float8 as ms`;

interface Row {
  readonly stands: boolean;
  readonly ms: number;
  readonly now: string;
  readonly real: string;
  readonly run_from: string | null;
  readonly run_to: string | null;
  readonly run_at: string | null;
  readonly run_steps: number;
}

function runOf({ run_from, run_to, run_at, run_steps }: Row): Run | undefined {
  if (run_from === null || run_to === null || run_at === null) return undefined;
  return { from: instantOf(run_from), to: instantOf(run_to), at: instantOf(run_at), steps: run_steps };
}
