// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * BullMQ on Redis or Valkey, through ioredis. Two kinds of connection: whoever adds is told at once when Redis is away
 * (a command must never wait for an alarm clock), whoever works waits for it to come back.
 */
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../log/log.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { placeOf } from '../health/place.js';
import { BullQueue, type BullSite } from './bull-queue.js';
import { refuseEviction } from './eviction.js';
import type { JobData, JobQueue } from './job-queue.js';
import { memoryOfRedis } from './memory-of-redis.js';
import { isRedisAway, isRedisFull } from './redis-away.js';
import { newsOf, type RedisNews } from './redis-news.js';

const { Queue, Worker } = withBackend(createRedisBackend);

export interface RedisSettings {
  readonly url: string;
  /** What the keys of this deployment begin with. */
  readonly prefix: string;
  readonly log: Log;
}

const ANSWER_WITHIN_MS = 5_000;
const SLOWEST_RETRY_MS = 5_000;
/** How long the key lies there that shows that there is room. */
const ROOM_KEPT_MS = 60_000;

const COMMON = {
  connectTimeout: ANSWER_WITHIN_MS,
  keepAlive: 10_000,
  /* Never the same wait for all processes: they would all come back at the same moment. */
  retryStrategy: (times: number) =>
    Math.min(50 * 2 ** Math.min(times, 10), SLOWEST_RETRY_MS) * (0.5 + Math.random() / 2),
} satisfies RedisOptions;

/**
 * Opens the queue on a Redis that answers and keeps what it is given.
 * @throws OrchestratorError DRB-5031 when it does not answer, DRB-5032 when it may throw keys away, DRB-5003 when it has
 * no such database
 */
export async function openRedisQueue(settings: RedisSettings): Promise<JobQueue> {
  const { url, log } = settings;
  const asking = new Redis(url, {
    ...COMMON,
    ...{ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: ANSWER_WITHIN_MS },
  });
  const news = newsOf(asking, placeOf(url), log);
  try {
    await asking.connect().catch((cause: unknown) => away(placeOf(url), cause));
    await selectDatabase(asking, placeOf(url));
    await refuseEviction(asking, placeOf(url), log);
  } catch (error) {
    asking.disconnect();
    throw error;
  }
  news.begin();
  return new BullQueue(redisSite(asking, settings, news), log);
}

function redisSite(asking: Redis, settings: RedisSettings, news: RedisNews): BullSite {
  const { url, prefix } = settings;
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
    ping: () => probe(asking, settings, news),
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

/**
 * Whether it is of use: PING is answered also by a Redis without room for a job, or by one that has begun to evict.
 * @throws OrchestratorError DRB-5031 when it does not answer or has no room, DRB-5032 when it may throw keys away
 */
async function probe(redis: Redis, { url, prefix, log }: RedisSettings, news: RedisNews): Promise<void> {
  const place = placeOf(url);
  try {
    await redis.set(`${prefix}:room`, '', 'PX', ROOM_KEPT_MS);
    await refuseEviction(redis, place, log);
    news.note(undefined);
  } catch (error) {
    if (isRedisFull(error)) news.note('OOM');
    else if (error instanceof OrchestratorError) news.note(error.code);
    if (isRedisAway(error)) away(place, error);
    throw error;
  }
}

/** ioredis says nothing of a database that is not there, and goes on in the first. @throws OrchestratorError DRB-5003 */
async function selectDatabase(redis: Redis, place: string): Promise<void> {
  const { db = 0 } = redis.options;
  await redis.select(db).catch((cause: unknown) => {
    if (isRedisAway(cause)) away(place, cause);
    throw new OrchestratorError('DRB-5003', `DRAAIBOEK_REDIS_URL: the Redis at ${place} has no database ${db}.`, {
      cause,
      remedy: 'Name a database that it has (0 to 15, unless it was configured otherwise), or none: the first.',
    });
  });
}

function away(place: string, cause: unknown): never {
  const what = isRedisFull(cause) ? 'has no memory left' : 'does not answer';
  throw new OrchestratorError('DRB-5031', `The queue (Redis at ${place}) ${what}.`, { cause });
}
