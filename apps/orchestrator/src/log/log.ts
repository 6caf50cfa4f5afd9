// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { pino } from 'pino';
import type { LogEvent, LogFields } from './log-events.js';

/** The port to the log: an event of the product, with the fields that `LOG_EVENTS` gives it and no other. */
export interface Log {
  info: Write;
  warn: Write;
  error: Write;
}

export type LogLevel = keyof Log;
export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;

type Write = <E extends LogEvent>(
  event: E,
  ...fields: LogFields<E> extends Record<string, never> ? [] : [LogFields<E>]
) => void;

/** What may be logged of an error: its code, or its class. Its text may hold values of a row. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Where lines go. */
interface Lines {
  write(line: string): void;
}

/** JSON lines on standard error, so that standard output stays for people; `level` and what is worse. */
export function jsonLog(level: (typeof LOG_LEVELS)[number] = 'info', to: Lines = pino.destination(2)): Log {
  const logger = pino({ level, base: null }, to);
  return logTo((severity, event, fields) => logger[severity]({ event, ...fields }));
}

/** A log whose every line goes to one function. */
export function logTo(write: (level: LogLevel, event: LogEvent, fields: object) => void): Log {
  return {
    info: (event, ...[fields]) => write('info', event, fields ?? {}),
    warn: (event, ...[fields]) => write('warn', event, fields ?? {}),
    error: (event, ...[fields]) => write('error', event, fields ?? {}),
  };
}

export const silentLog: Log = logTo(() => undefined);
