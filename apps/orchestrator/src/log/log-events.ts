// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns what a line of the log may say: every event of the product with its fields. Numbers, codes and names of the
 * product; never a text that a person wrote, and of a case at most its id, which says nothing by itself (P1).
 */
import { z } from 'zod';

const Count = z.number().int().min(0);
/** `DRB-5030`, or a code or class of an error that is not ours. */
const Code = z.string().regex(/^[\w.-]{1,60}$/);
/** Host and port. */
const Place = z.string().regex(/^[\w.[\]:-]{1,255}$/);
const Queue = z.enum(['alarms', 'effects']);
const Nothing = z.strictObject({});

export const LOG_EVENTS = {
  /** The settings it runs with; none that is secret. */
  started: z.strictObject({
    role: z.enum(['all', 'api', 'worker']),
    mode: z.enum(['demo', 'test', 'production']),
    storage: z.enum(['embedded', 'server']),
    level: z.string(),
    traces: z.boolean(),
    commandsPerMinute: Count,
    strangersPerMinute: Count,
  }),
  stopped: Nothing,
  /** `trace`: the trace's id where traces are sent, else one by which this request can be named. */
  request: z.strictObject({
    method: z.string().regex(/^[A-Za-z]{3,7}$/),
    route: z.string().regex(/^(?:none|page|file|\/[\w/:.-]{1,80})$/),
    status: z.number().int().min(100).max(599),
    ms: z.number().min(0),
    trace: z.string().regex(/^[0-9a-f]{32}$/),
  }),
  'request.failed': z.strictObject({ code: Code, error: Code }),
  'aftermath.missed': z.strictObject({ code: Code }),
  'calendar.stopped': z.strictObject({ code: Code }),
  'case.unsettled': z.strictObject({ caseId: z.uuid(), code: Code }),
  'checkpoint.failed': z.strictObject({ code: Code }),
  'checkpoint.made': z.strictObject({
    municipality: z.string().regex(/^[\w-]{1,60}$/),
    number: Count,
    heads: Count,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'clock.stopped': z.strictObject({ code: Code }),
  'database.away': Nothing,
  'database.back': Nothing,
  'job.failed': z.strictObject({ queue: Queue, attempt: Count, code: Code }),
  'queue.away': z.strictObject({ at: Place, code: Code }),
  'queue.back': z.strictObject({ at: Place }),
  'queue.error': z.strictObject({ queue: Queue, code: Code }),
  'queue.filled': z.strictObject({ alarms: Count, kept: z.boolean() }),
  'queue.policy-unknown': z.strictObject({ at: Place }),
  'sweep.failed': z.strictObject({ code: Code }),
  'sweep.settled': z.strictObject({ settled: Count }),
  'watch.failed': z.strictObject({ code: Code }),
} as const;

export type LogEvent = keyof typeof LOG_EVENTS;

/** The fields of an event; may be left out where it has none. */
export type LogFields<E extends LogEvent> = z.input<(typeof LOG_EVENTS)[E]>;

const LEVELS = { 30: 'info', 40: 'warn', 50: 'error' } as const;

/**
 * Reads one line of the log: what whoever gathers the lines can rely on.
 * @throws ZodError for a line that says anything that is not in `LOG_EVENTS`
 */
export function readLogLine(line: string): { readonly level: string; readonly event: LogEvent } {
  const { level, time: _, event, ...fields } = Line.parse(JSON.parse(line));
  LOG_EVENTS[event].parse(fields);
  return { level: LEVELS[level], event };
}

const Line = z.looseObject({
  level: z.union([z.literal(30), z.literal(40), z.literal(50)]),
  /** Milliseconds since 1970. */
  time: z.number().int(),
  event: z.custom<LogEvent>((name) => typeof name === 'string' && Object.hasOwn(LOG_EVENTS, name)),
});
