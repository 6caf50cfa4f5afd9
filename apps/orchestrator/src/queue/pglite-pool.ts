// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { EventEmitter } from 'node:events';
import { type PGlite, type Results, types } from '@electric-sql/pglite';
import type { PgNotification, PgPool, PgPoolClient, PgQueryResult } from 'bullmq';

type Runner = Pick<PGlite, 'query' | 'exec'>;

/** As node-postgres gives them, which is what BullMQ expects: int8 and numeric as text. */
const options = { parsers: { [types.INT8]: (text: string) => text, [types.NUMERIC]: (text: string) => text } };

async function run<R>(on: Runner, text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
  if (params !== undefined) {
    const result = await on.query<R>(text, [...params], options);
    return { rows: result.rows, rowCount: result.affectedRows ?? result.rows.length };
  }
  /* Several statements in one text: only the simple protocol takes them, and it gives rows without a type. */
  const last = (await on.exec(text, options)).at(-1) as Results<R> | undefined;
  return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? last?.rows.length ?? 0 };
}

/**
 * A `pg.Pool`-shaped view of the one embedded database, enough for BullMQ's PostgreSQL backend. All its clients share
 * the one connection; a transaction of a client takes PGlite's own exclusive lock.
 */
export class PglitePool extends EventEmitter implements PgPool {
  readonly options = { keepAlive: true };
  readonly clients = new Set<PgliteClient>();
  private readonly unlisten: () => void;
  private readonly underWay = new Set<Promise<unknown>>();
  private ended = false;

  constructor(readonly database: PGlite) {
    super();
    this.unlisten = database.onNotification((channel, payload) => {
      for (const client of this.clients) client.emit('notification', { channel, payload } satisfies PgNotification);
    });
  }

  query<R = unknown>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    return this.run<R>(this.database, text, params);
  }

  /** Nothing reaches the database after `end`: a query behind its closing would never come back. */
  async run<R>(on: Runner, text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    if (this.ended) throw new Error('The pool has ended');
    const running = run<R>(on, text, params);
    this.underWay.add(running);
    try {
      return await running;
    } finally {
      this.underWay.delete(running);
    }
  }

  connect(): Promise<PgPoolClient> {
    const client = new PgliteClient(this);
    this.clients.add(client);
    return Promise.resolve(client);
  }

  /** Lets what is under way finish. */
  async end(): Promise<void> {
    this.ended = true;
    this.unlisten();
    this.clients.clear();
    await Promise.allSettled(this.underWay);
  }
}

type Ending = 'commit' | 'rollback';

/** Ends a PGlite transaction without an error reaching anybody. */
class RolledBack extends Error {}

class PgliteClient extends EventEmitter implements PgPoolClient {
  private transaction: { on: Runner; end: (how: Ending) => Promise<void> } | undefined;

  constructor(private readonly pool: PglitePool) {
    super();
    this.setMaxListeners(0);
  }

  async query<R = unknown>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    const verb = params === undefined ? text.trim().replace(/;$/, '').toUpperCase() : '';
    if (verb === 'BEGIN' && this.transaction === undefined) {
      await this.begin();
      return { rows: [], rowCount: 0 };
    }
    if ((verb === 'COMMIT' || verb === 'ROLLBACK') && this.transaction !== undefined) {
      const { end } = this.transaction;
      this.transaction = undefined;
      await end(verb === 'COMMIT' ? 'commit' : 'rollback');
      return { rows: [], rowCount: 0 };
    }
    return this.pool.run<R>(this.transaction?.on ?? this.pool.database, text, params);
  }

  release(): void {
    this.pool.clients.delete(this);
    this.removeAllListeners();
  }

  /** PGlite's transactions are callbacks: this one stays open until `end` lets it go. */
  private begin(): Promise<void> {
    return new Promise((begun, failed) => {
      const gate = Promise.withResolvers<undefined>();
      const closed = this.pool.database
        .transaction(async (on) => {
          const end = (how: Ending): Promise<void> => {
            if (how === 'commit') gate.resolve(undefined);
            else gate.reject(new RolledBack());
            return closed;
          };
          this.transaction = { on, end };
          begun();
          await gate.promise;
        })
        .catch((error: unknown) => {
          if (!(error instanceof RolledBack)) throw error;
        });
      closed.catch(failed);
    });
  }
}
