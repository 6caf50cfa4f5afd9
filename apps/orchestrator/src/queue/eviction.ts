// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Redis } from 'ioredis';
import type { Log } from '../log/log.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/**
 * Refuses a Redis that may throw keys away when its memory is full: alarms would go missing one by one, and the queue
 * would not know that it forgot.
 * @throws OrchestratorError DRB-5032 naming the policy
 */
export async function refuseEviction(redis: Redis, place: string, log: Log): Promise<void> {
  const policy = await policyOf(redis);
  if (policy === undefined) log.warn('queue.policy-unknown', { at: place });
  else if (policy !== 'noeviction') {
    throw new OrchestratorError('DRB-5032', `The Redis at ${place} has maxmemory-policy ${policy}.`);
  }
}

/** INFO may be asked of a Redis that somebody else keeps; CONFIG often not. */
async function policyOf(redis: Redis): Promise<string | undefined> {
  const [, told] = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory')) ?? [];
  if (told !== undefined) return told;
  const configured = await redis.config('GET', 'maxmemory-policy').catch(() => []);
  return Array.isArray(configured) && typeof configured[1] === 'string' ? configured[1] : undefined;
}
