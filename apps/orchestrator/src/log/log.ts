// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { pino } from 'pino';

/** What a log line may hold: numbers, codes and ids of the product. Never a text that a person wrote (P1). */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The port to the log: an event of the product in a few words, with its fields. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** What may be logged of an error: its code, or its class. Its text may hold values of a row. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** JSON lines on standard error, so that standard output stays for people. */
export function jsonLog(): Log {
  const logger = pino({ level: 'info', base: null }, pino.destination(2));
  return {
    info: (event, fields = {}) => logger.info({ event, ...fields }),
    warn: (event, fields = {}) => logger.warn({ event, ...fields }),
    error: (event, fields = {}) => logger.error({ event, ...fields }),
  };
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
