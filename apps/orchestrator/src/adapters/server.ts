// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Store } from '@draaiboek/store';
import type { ServerSettings } from '../config/config.js';
import type { Log } from '../log/log.js';
import { openRedisQueue } from '../queue/redis-queue.js';
import type { Adapters } from './adapters.js';

/**
 * PostgreSQL, and BullMQ on Redis or Valkey.
 * @throws StoreError for a database that does not fit, OrchestratorError DRB-5032 for a Redis that does not
 * @throws StoreError DRB-5030, OrchestratorError DRB-5031 when one of them does not answer: worth another try
 */
export async function serverAdapters(
  { databaseUrl, redisUrl, queuePrefix }: ServerSettings,
  log: Log,
): Promise<Adapters> {
  const store = await Store.onServer(databaseUrl);
  try {
    const prefix = queuePrefix ?? (await prefixOf(store));
    return { storage: 'server', store, queue: await openRedisQueue({ url: redisUrl, prefix, log }) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** In braces, so that all keys of a deployment are in one slot of a Redis Cluster. */
async function prefixOf(store: Store): Promise<string> {
  const [clock] = await store.withoutMunicipality((scope) =>
    scope.query<{ deployment: string }>('select deployment from clock'),
  );
  if (clock === undefined) throw new Error('The clock has one row');
  return `{draaiboek-${clock.deployment}}`;
}
