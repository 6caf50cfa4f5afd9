// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Redis } from 'ioredis';
import type { Armed, QueueMemory } from './job-queue.js';

/** Keeps ARGV[2] when what is kept is ARGV[1], nothing being an empty text. */
const KEEP = `
if (redis.call('get', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[2])
return 1`;

/** A key beside the jobs: whatever takes the jobs (FLUSHALL, a restart without a disk) takes the key with them. */
export function memoryOfRedis(redis: Redis, key: string, reach: <T>(ask: () => Promise<T>) => Promise<T>): QueueMemory {
  return {
    async recall() {
      const kept = await reach(() => redis.get(key));
      return kept === null ? undefined : (JSON.parse(kept) as Armed);
    },
    async remember(now, before) {
      const kept = await reach(() => redis.eval(KEEP, 1, key, before === undefined ? '' : textOf(before), textOf(now)));
      return kept === 1;
    },
    async forget() {
      await reach(() => redis.del(key));
    },
  };
}

/** The same text for the same memory, because Redis compares texts. */
const textOf = ({ epoch, setting, until }: Armed): string => JSON.stringify({ epoch, setting, until });
