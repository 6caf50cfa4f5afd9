// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite } from '@electric-sql/pglite';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import type { Log } from '../log/log.js';
import { BullQueue, type BullSite } from './bull-queue.js';
import type { JobData, JobQueue } from './job-queue.js';
import { memoryOfProcess } from './memory-of-process.js';
import { PglitePool } from './pglite-pool.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** BullMQ's PostgreSQL backend on the embedded database. Closing it leaves the database open. */
export async function openEmbeddedQueue(database: PGlite, log: Log): Promise<JobQueue> {
  const pool = new PglitePool(database);
  const client = await pool.connect();
  await runMigrations(client);
  client.release();
  return new BullQueue(embeddedSite(pool), log);
}

/** In the process itself, so never away. */
const embeddedSite = (pool: PglitePool): BullSite => ({
  memory: memoryOfProcess(),
  queue: (name) => new Queue<JobData>(name, { connection: pool }),
  worker: (name, handle, options) => new Worker<JobData>(name, handle, { ...options, connection: pool }),
  reach: (ask) => ask(),
  ping: async () => {
    await pool.query('select 1');
  },
  isAway: () => false,
  close: () => pool.end(),
});
