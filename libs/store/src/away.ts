// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreError, type StoreProblem } from './store-error.js';

/** Of the network, and of a server that starts, stops, or has no connection left. */
const CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'],
]);
/** What the driver says without a code when a connection is lost, or was not made in time. */
const WORDS =
  /connection terminated|connection timeout|client has encountered a connection error|server closed the connection/i;

/** Whether an error says that the database does not answer, rather than that it answered with an error. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && CODES.has(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isAway)) return true;
  return WORDS.test(error.message) || isAway(error.cause);
}

const FULL_DISK = '53100';

const isFull = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === FULL_DISK) || isFull(error.cause));

/** What the pool says to whoever waited too long for a connection that others had: the database was asked nothing. */
const ALL_IN_USE = 'timeout exceeded when trying to connect';

/** What PostgreSQL says to whoever asks for what is not there, or is not for them. */
const REFUSALS: Readonly<Record<string, StoreProblem>> = {
  '3D000': 'DRB-5011',
  '28000': 'DRB-5012',
  '28P01': 'DRB-5012',
};

/** Which of them an error is, in the words of the server: the ORM wraps what the driver throws. */
function refusalOf(error: unknown): { readonly problem: StoreProblem; readonly said: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const problem = 'code' in error && typeof error.code === 'string' ? REFUSALS[error.code] : undefined;
  return refusalOf(error.cause) ?? (problem && { problem, said: error.message });
}

/**
 * Throws DRB-5030 for a database that does not answer, DRB-5033 when every connection to it stays in use, DRB-5070 for a
 * full disk, DRB-5011 or DRB-5012 for a server that does not let the program in, any other error as it is.
 */
export function away(error: unknown): never {
  if (isAway(error)) throw new StoreError('DRB-5030', 'The database does not answer.', { cause: error });
  if (error instanceof Error && error.message === ALL_IN_USE)
    throw new StoreError('DRB-5033', 'Every connection to the database was in use.', { cause: error });
  if (isFull(error)) throw new StoreError('DRB-5070', 'The database has no room left on its disk.', { cause: error });
  const refused = refusalOf(error);
  if (refused) throw new StoreError(refused.problem, `${refused.said}.`, { cause: error });
  throw error;
}
