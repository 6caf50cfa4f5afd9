// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite } from '@electric-sql/pglite';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { codeOf, type Log } from '../log/log.js';
import type { Job, JobData, JobQueue, QueueName } from './job-queue.js';
import { PglitePool } from './pglite-pool.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** Retried until it succeeds or the sweep has done it: the row knows, the job only wakes. */
const JOB = { removeOnComplete: true, removeOnFail: true, attempts: 5, backoff: { type: 'exponential', delay: 500 } };

/** BullMQ's PostgreSQL backend on the embedded database. Closing it leaves the database open. */
export async function openEmbeddedQueue(database: PGlite, log: Log): Promise<JobQueue> {
  const pool = new PglitePool(database);
  const client = await pool.connect();
  await runMigrations(client);
  client.release();
  return new BullQueue(pool, log);
}

class BullQueue implements JobQueue {
  private readonly queues: Readonly<Record<QueueName, InstanceType<typeof Queue<JobData>>>>;
  private readonly workers = new Map<QueueName, InstanceType<typeof Worker<JobData>>>();

  constructor(
    private readonly pool: PglitePool,
    private readonly log: Log,
  ) {
    this.queues = { alarms: this.queue('alarms'), effects: this.queue('effects') };
  }

  async add(queue: QueueName, jobs: readonly Job[]): Promise<void> {
    const bulk = jobs.map(({ id, data, delayMs }) => ({
      name: queue,
      data,
      opts: { ...JOB, jobId: id, delay: Math.max(0, Math.ceil(delayMs)) },
    }));
    const [only] = bulk;
    if (only !== undefined && bulk.length === 1) await this.queues[queue].add(only.name, only.data, only.opts);
    else if (bulk.length > 1) await this.queues[queue].addBulk(bulk);
  }

  async work(queue: QueueName, handler: (data: JobData) => Promise<void>): Promise<void> {
    const worker = new Worker<JobData>(queue, ({ data }) => handler(data), { connection: this.pool, concurrency: 1 });
    worker.on('error', (error) => this.log.warn('queue.error', { queue, code: codeOf(error) }));
    worker.on('failed', (job, error) =>
      this.log.warn('job.failed', { queue, attempt: job?.attemptsMade ?? 0, code: codeOf(error) }),
    );
    this.workers.set(queue, worker);
    await worker.waitUntilReady();
  }

  async pause(queue: QueueName): Promise<void> {
    await this.workers.get(queue)?.pause();
  }

  async resume(queue: QueueName): Promise<void> {
    await this.workers.get(queue)?.resume();
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
    await this.pool.end();
  }

  private queue(name: QueueName): InstanceType<typeof Queue<JobData>> {
    const queue = new Queue<JobData>(name, { connection: this.pool });
    queue.on('error', (error) => this.log.warn('queue.error', { queue: name, code: codeOf(error) }));
    return queue;
  }
}
