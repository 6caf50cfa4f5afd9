// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { EntityManager, IsolationLevel } from '@mikro-orm/core';
import { CompiledQuery } from 'kysely';
import { kyselyOf, type Orm } from './orm.js';
import type { SqlTransaction } from './scope.js';

export interface TransactionSettings {
  /** Settings of PostgreSQL for this transaction alone; `role` is one like any other, so that all take one statement. */
  readonly variables: Readonly<Record<string, string>>;
  readonly isolationLevel?: `${IsolationLevel}`;
}

/**
 * Commits when `work` returns, after what the entity manager holds was written; rolls back and throws what `work` threw
 * when it throws.
 *
 * Kysely's callback form, and not the ORM's own `transactional`: that one begins, commits and rolls back by hand, and
 * gives a connection back only when all of it went well. One that is cut half-way would be lost to the pool for good.
 */
export async function inTransaction<T>(
  orm: Orm,
  { variables, isolationLevel }: TransactionSettings,
  work: (em: EntityManager, transaction: SqlTransaction) => Promise<T>,
): Promise<T> {
  const em = orm.em.fork();
  const builder = (await kyselyOf(orm)).transaction();
  const isolated = isolationLevel === undefined ? builder : builder.setIsolationLevel(isolationLevel);
  let thrown: { readonly error: unknown } | undefined;
  try {
    return await isolated.execute(async (transaction) => {
      try {
        await transaction.executeQuery(settingOf(variables));
        em.setTransactionContext(transaction);
        const result = await work(em, transaction);
        await em.flush();
        return result;
      } catch (error) {
        thrown = { error };
        throw error;
      }
    });
  } catch (error) {
    /* A rollback that fails as well says less than what it was for. */
    throw thrown === undefined ? error : thrown.error;
  }
}

function settingOf(variables: Readonly<Record<string, string>>): CompiledQuery {
  const pairs = Object.entries(variables);
  const calls = pairs.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`);
  return CompiledQuery.raw(`select ${calls.join(', ')}`, pairs.flat());
}
