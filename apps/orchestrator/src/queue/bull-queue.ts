// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns how jobs go through BullMQ, whatever it runs on. Owns no connection: a `BullSite` brings those, and says what it
 * knows of their being away.
 */
import type { BulkJobOptions, JobType } from 'bullmq';
import { codeOf, type Log } from '../log/log.js';
import { activeTraceparent } from '../observability/spans.js';
import { type Job, type JobData, type JobQueue, type QueueCounts, type QueueMemory, QUEUES } from './job-queue.js';
import type { QueueName } from './job-queue.js';

/** Retried until it succeeds or the sweep has done it: the row knows, the job only wakes. */
const JOB = { removeOnComplete: true, removeOnFail: true, attempts: 5, backoff: { type: 'exponential', delay: 500 } };
/**
 * A job is one short transaction. Whoever was killed in it is found out after this long; the sweep may be sooner. That it
 * was begun several times is no reason to give it up, because the sweep never would.
 */
const WORK = { concurrency: 1, lockDuration: 15_000, stalledInterval: 15_000, maxStalledCount: 10 };
/** How long the job under way may take when the process is asked to stop. */
const FINISH_WITHIN_MS = 10_000;

type Failed = (error: Error) => void;

/** What is used of BullMQ's `Queue`, whatever its backend. */
interface JobsQueue {
  add(name: string, data: JobData, options: BulkJobOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: JobData; opts: BulkJobOptions }[]): Promise<unknown>;
  getJobCounts(...types: JobType[]): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
  on(event: 'error', listener: Failed): unknown;
}

/** What is used of BullMQ's `Worker`. */
interface JobsWorker {
  close(): Promise<void>;
  on(event: 'error', listener: Failed): unknown;
  on(event: 'failed', listener: (job: { readonly attemptsMade: number } | undefined, error: Error) => void): unknown;
}

type Handle = (job: { readonly data: JobData }) => Promise<void>;

/** What BullMQ runs on: its connections, and what it keeps beside the jobs. */
export interface BullSite {
  readonly memory: QueueMemory;
  queue(name: QueueName): JobsQueue;
  worker(name: QueueName, handle: Handle, options: typeof WORK): JobsWorker;
  /** Runs something on the queue. @throws OrchestratorError DRB-5031 when it does not answer */
  reach<T>(ask: () => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** Whether an error says that the connection is lost, which the site tells of itself, once. */
  isAway(error: unknown): boolean;
  close(): Promise<void>;
}

export class BullQueue implements JobQueue {
  private readonly queues: Readonly<Record<QueueName, JobsQueue>>;
  private readonly workers: JobsWorker[] = [];

  constructor(
    private readonly site: BullSite,
    private readonly log: Log,
  ) {
    this.queues = { alarms: this.queue('alarms'), effects: this.queue('effects') };
  }

  get memory(): QueueMemory {
    return this.site.memory;
  }

  async add(queue: QueueName, jobs: readonly Job[]): Promise<void> {
    const traceparent = activeTraceparent();
    const traced = traceparent === undefined ? {} : { traceparent };
    const bulk = jobs.map(({ id, data, delayMs }) => ({
      name: queue,
      data: { ...data, ...traced },
      opts: { ...JOB, jobId: id, delay: Math.max(0, Math.ceil(delayMs)) },
    }));
    const [only] = bulk;
    const on = this.queues[queue];
    if (only !== undefined && bulk.length === 1) await this.site.reach(() => on.add(only.name, only.data, only.opts));
    else if (bulk.length > 1) await this.site.reach(() => on.addBulk(bulk));
  }

  work(queue: QueueName, handler: (data: JobData) => Promise<void>): void {
    const worker = this.site.worker(queue, ({ data }) => handler(data), WORK);
    worker.on('error', (error) => this.failed(queue, error));
    worker.on('failed', (job, error) =>
      this.log.warn('job.failed', { queue, attempt: job?.attemptsMade ?? 0, code: codeOf(error) }),
    );
    this.workers.push(worker);
  }

  async count(queue: QueueName): Promise<QueueCounts> {
    const counts = await this.site.reach(() => this.queues[queue].getJobCounts('waiting', 'delayed', 'active'));
    return { waiting: counts['waiting'] ?? 0, delayed: counts['delayed'] ?? 0, active: counts['active'] ?? 0 };
  }

  ping(): Promise<void> {
    return this.site.ping();
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => finished(worker)));
    await Promise.all(QUEUES.map((name) => this.queues[name].close()));
    await this.site.close();
  }

  private queue(name: QueueName): JobsQueue {
    const queue = this.site.queue(name);
    queue.on('error', (error) => this.failed(name, error));
    return queue;
  }

  private failed(queue: QueueName, error: unknown): void {
    if (!this.site.isAway(error)) this.log.warn('queue.error', { queue, code: codeOf(error) });
  }
}

/** A worker whose connection is lost may wait for it for ever: what is under way then is found by others. */
async function finished(worker: JobsWorker): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), FINISH_WITHIN_MS);
  await Promise.race([worker.close(), late]);
  clearTimeout(timer);
}
