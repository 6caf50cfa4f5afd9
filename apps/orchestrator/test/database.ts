// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite, Transaction } from '@electric-sql/pglite';
import * as testing from '@draaiboek/store/testing';
import { silentLog } from '../src/log/log.js';
import { openEmbeddedQueue } from '../src/queue/embedded-queue.js';

/** A database in memory with the schemas of the store and of the queue, and nothing in them. */
export const emptyDatabase = (): Promise<PGlite> =>
  testing.emptyDatabase({
    name: 'queue',
    work: async (database) => (await openEmbeddedQueue(database, silentLog)).close(),
  });

/** Hears of every statement of a database, BEGIN and COMMIT included. To be called before anything uses it. */
export function listen(database: PGlite): { statements: string[] } {
  const heard = { statements: [] as string[] };
  const query = database.query.bind(database);
  const transaction = database.transaction.bind(database);
  database.query = (...given) => {
    heard.statements.push(given[0]);
    return query(...given);
  };
  database.transaction = (work) =>
    transaction(async (inner) => {
      heard.statements.push('BEGIN');
      const counting: Transaction = {
        ...inner,
        query: (...given) => {
          heard.statements.push(given[0]);
          return inner.query(...given);
        },
      };
      const result = await work(counting);
      heard.statements.push('COMMIT');
      return result;
    });
  return heard;
}
