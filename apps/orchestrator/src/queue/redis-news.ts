// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Redis } from 'ioredis';
import { codeOf, type Log } from '../log/log.js';

/** Tells that the queue went and that it is back: one line each, however often it is tried or asked in between. */
export interface RedisNews {
  /** From now on it tells: whoever opened the queue knows that it is there. */
  begin(): void;
  /** What keeps a Redis that answers from being of use, by its code; undefined for nothing. */
  note(trouble: string | undefined): void;
}

export function newsOf(redis: Redis, at: string, log: Log): RedisNews {
  let begun = false;
  let connected = true;
  let code = 'closed';
  let trouble: string | undefined;
  let isAway = false;
  const settle = (): void => {
    const goes = !connected || trouble !== undefined;
    if (!begun || goes === isAway) return;
    isAway = goes;
    if (goes) log.warn('queue.away', { at, code: trouble ?? code });
    else log.info('queue.back', { at });
  };
  redis.on('error', (error) => {
    code = codeOf(error);
  });
  redis.on('close', () => {
    connected = false;
    settle();
  });
  redis.on('ready', () => {
    connected = true;
    code = 'closed';
    settle();
  });
  return {
    begin: () => {
      begun = true;
    },
    note: (now) => {
      trouble = now;
      settle();
    },
  };
}
