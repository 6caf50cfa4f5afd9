// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { emptyDatabase as embeddedDatabase, serverDatabase, serverUrl } from '@draaiboek/store/testing';
import type { Adapters } from '../src/adapters/adapters.js';
import { embeddedAdapters } from '../src/adapters/embedded.js';
import { serverAdapters } from '../src/adapters/server.js';
import { silentLog } from '../src/log/log.js';
import { openEmbeddedQueue } from '../src/queue/embedded-queue.js';

/** The two settings that the product runs in; what it promises, it promises in both. */
export type Setting = 'embedded' | 'server';

/** Redis for the tests; undefined where there is none. */
export const redisUrl = (): string | undefined => process.env['REDIS_URL'];

/** Somewhere to run the product: an empty database and a queue that nobody else uses. */
export interface Deployment {
  /** What one process runs on; asked for again, what another one does. */
  adapters(): Promise<Adapters>;
  /** Takes everything out of the queue, and what it remembers, as FLUSHALL does. */
  emptyQueue(but?: { readonly butMemory: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** Runs a suite in both settings; in one that cannot be had here it is reported as skipped, with the reason in its name. */
export function describeSettings(name: string, suite: (setting: Setting) => void): void {
  const missing = [serverUrl() === undefined ? 'DATABASE_URL' : '', redisUrl() === undefined ? 'REDIS_URL' : ''];
  const without = missing.filter((variable) => variable !== '').join(' and ');
  describe(`${name} (embedded)`, () => suite('embedded'));
  const there = without === '';
  (there ? describe : describe.skip)(`${name} (server${there ? '' : `: needs ${without}`})`, () => suite('server'));
}

export const openDeployment = (setting: Setting): Promise<Deployment> =>
  setting === 'embedded' ? openEmbedded() : openServer();

async function openEmbedded(): Promise<Deployment> {
  const database = await embeddedDatabase({
    name: 'queue',
    work: async (made) => (await openEmbeddedQueue(made, silentLog)).close(),
  });
  const opened: Adapters[] = [];
  return {
    adapters: async () => {
      const adapters = await embeddedAdapters(database, silentLog);
      opened.push(adapters);
      return adapters;
    },
    emptyQueue: async ({ butMemory } = { butMemory: false }) => {
      await database.exec('delete from bullmq.job');
      if (!butMemory) await Promise.all(opened.map(({ queue }) => queue.memory.forget()));
    },
    close: () => database.close(),
  };
}

async function openServer(): Promise<Deployment> {
  const database = await serverDatabase();
  const settings = {
    databaseUrl: database.url,
    redisUrl: redisUrl() ?? '',
    queuePrefix: `{draaiboek-test-${randomBytes(6).toString('hex')}}`,
  };
  const redis = new Redis(settings.redisUrl);
  const empty = async (kept: readonly string[]): Promise<void> => {
    const keys = await redis.keys(`${settings.queuePrefix}*`);
    const gone = keys.filter((key) => !kept.includes(key));
    if (gone.length > 0) await redis.del(gone);
  };
  return {
    adapters: () => serverAdapters(settings, silentLog),
    emptyQueue: ({ butMemory } = { butMemory: false }) => empty(butMemory ? [`${settings.queuePrefix}:armed`] : []),
    close: async () => {
      await empty([]);
      redis.disconnect();
      await database.drop();
    },
  };
}
