// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Of the network. */
const CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
]);
/** What ioredis says without a code when there is no connection, and Redis while it starts or stands by. */
const WORDS =
  /connection is closed|connection is in closing state|stream isn't writeable|max retries per request|command timed out|^LOADING|^READONLY|^MASTERDOWN|^CLUSTERDOWN/i;

/** What a Redis without room answers to whatever would take more of it. */
const FULL = /\bOOM command not allowed/;

export const isRedisFull = (error: unknown): boolean =>
  error instanceof Error && (FULL.test(error.message) || isRedisFull(error.cause));

/** Whether an error says that Redis does not answer (yet), rather than that it answered with an error; one that is full is as good as away. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && CODES.has(error.code)) return true;
  return WORDS.test(error.message) || isRedisFull(error) || isRedisAway(error.cause);
}
