// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * BullMQ on Redis or Valkey, through ioredis. Two kinds of connection: whoever adds is told at once when Redis is away
 * (a command must never wait for an alarm clock), whoever works waits for it to come back.
 */
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { codeOf, type Log } from '../log/log.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { placeOf } from '../health/place.js';
import { BullQueue, type BullSite } from './bull-queue.js';
import { refuseEviction } from './eviction.js';
import type { JobData, JobQueue } from './job-queue.js';
import { memoryOfRedis } from './memory-of-redis.js';
import { isRedisAway } from './redis-away.js';

const { Queue, Worker } = withBackend(createRedisBackend);

export interface RedisSettings {
  readonly url: string;
  /** What the keys of this deployment begin with. */
  readonly prefix: string;
  readonly log: Log;
}

const ANSWER_WITHIN_MS = 5_000;
const SLOWEST_RETRY_MS = 5_000;

const COMMON = {
  connectTimeout: ANSWER_WITHIN_MS,
  keepAlive: 10_000,
  /* Never the same wait for all processes: they would all come back at the same moment. */
  retryStrategy: (times: number) =>
    Math.min(50 * 2 ** Math.min(times, 10), SLOWEST_RETRY_MS) * (0.5 + Math.random() / 2),
} satisfies RedisOptions;

/**
 * Opens the queue on a Redis that answers and keeps what it is given.
 * @throws OrchestratorError DRB-5031 when it does not answer, DRB-5032 when it may throw keys away
 */
export async function openRedisQueue({ url, prefix, log }: RedisSettings): Promise<JobQueue> {
  const asking = new Redis(url, {
    ...COMMON,
    ...{ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: ANSWER_WITHIN_MS },
  });
  const tell = telling(asking, placeOf(url), log);
  try {
    await asking.connect().catch((cause: unknown) => away(placeOf(url), cause));
    await refuseEviction(asking, placeOf(url), log);
  } catch (error) {
    asking.disconnect();
    throw error;
  }
  tell.begin();
  return new BullQueue(redisSite(asking, url, prefix), log);
}

function redisSite(asking: Redis, url: string, prefix: string): BullSite {
  const place = placeOf(url);
  let waiting: Redis | undefined;
  const reach = <T>(ask: () => Promise<T>): Promise<T> =>
    ask().catch((error: unknown) => {
      if (isRedisAway(error)) return away(place, error);
      throw error;
    });
  return {
    memory: memoryOfRedis(asking, `${prefix}:armed`, reach),
    queue: (name) =>
      new Queue<JobData>(name, {
        ...{ prefix, connection: asking },
        /* Also when Redis is away while it is made. */
        ...{ skipVersionCheck: true, skipWaitingForReady: true },
      }),
    worker: (name, handle, options) => {
      waiting ??= waitingOn(url);
      return new Worker<JobData>(name, handle, { ...options, prefix, connection: waiting });
    },
    reach,
    ping: async () => {
      await reach(() => asking.ping());
    },
    isAway: isRedisAway,
    close: () => {
      waiting?.disconnect();
      asking.disconnect();
      return Promise.resolve();
    },
  };
}

/** For workers: BullMQ asks that a command waits for as long as it takes. */
function waitingOn(url: string): Redis {
  const redis = new Redis(url, { ...COMMON, maxRetriesPerRequest: null });
  /* What the asking connection tells is enough. */
  redis.on('error', () => undefined);
  return redis;
}

/** From when it begins: one line when Redis goes and one when it is back, however often it is tried in between. */
function telling(redis: Redis, at: string, log: Log): { begin(): void } {
  let state: 'opening' | 'there' | 'gone' = 'opening';
  let code = 'closed';
  redis.on('error', (error) => {
    code = codeOf(error);
  });
  redis.on('close', () => {
    if (state === 'there') {
      log.warn('queue.away', { at, code });
      state = 'gone';
    }
  });
  redis.on('ready', () => {
    if (state === 'gone') {
      log.info('queue.back', { at });
      state = 'there';
    }
    code = 'closed';
  });
  return {
    begin: () => {
      state = 'there';
    },
  };
}

function away(place: string, cause: unknown): never {
  throw new OrchestratorError('DRB-5031', `The queue (Redis at ${place}) does not answer.`, { cause });
}
