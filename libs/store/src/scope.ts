// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CompiledQuery, type QueryResult } from 'kysely';
import type { EntityManager } from '@mikro-orm/core';
import { SHIELD_SETTING } from './names.js';

/** A value as the driver takes it. */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly string[];

/** Whether cases that have ended are hidden (W12). */
export type Shield = 'up' | 'down';

/** What is needed of the driver's transaction (Kysely's, under the ORM). */
export interface SqlTransaction {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

/**
 * One transaction in which one municipality's rows exist.
 *
 * The life of a command is written in SQL, because it is counted (at most twelve statements) and needs `for update`
 * and inserts of many rows at once; what is not hot uses the entities through `em`, in the same transaction.
 */
export class Scope {
  constructor(
    readonly municipality: string,
    readonly em: EntityManager,
    private readonly transaction: SqlTransaction,
    private readonly shield: Shield = 'up',
  ) {}

  /** Runs one statement with `$1`-parameters. `Row` states what the statement selects; nothing else checks it. */
  async query<Row extends object>(sql: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> {
    const result = await this.transaction.executeQuery<Row>(CompiledQuery.raw(sql, [...values]));
    return result.rows;
  }

  /** Runs work past the shield (W12): for telling that a case has ended, to whoever may know. */
  async pastShield<T>(work: () => Promise<T>): Promise<T> {
    if (this.shield === 'down') return work();
    const set = (to: Shield) => this.query(`select set_config('${SHIELD_SETTING}', $1, true)`, [to]);
    await set('down');
    const result = await work();
    await set('up');
    return result;
  }

  /**
   * Inserts all rows in one statement; none when there are none. `suffix` is what follows the values
   * (`on conflict …`, `returning …`).
   */
  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
    suffix = '',
  ): Promise<number> {
    if (rows.length === 0) return 0;
    const { text, values } = insertion(table, columns, rows);
    return (await this.query(`${text} ${suffix}`, values)).length;
  }
}

/** The text and parameters of an insert of many rows; `from` is the number of the first parameter. */
export function insertion(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  from = 1,
): { readonly text: string; readonly values: SqlValue[] } {
  let parameter = from;
  const tuples = rows.map((row) => `(${row.map(() => `$${parameter++}`).join(', ')})`);
  return { text: `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`, values: rows.flat() };
}
