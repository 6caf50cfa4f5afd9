// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the spans of a trace. Names and attributes come from fixed sets; no span says anything about a case or a person
 * (P1). Without an exporter (`trace-export`) the API's own no-op stands behind this, and the SDK is not even loaded.
 */
import {
  type Attributes,
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
  context,
} from '@opentelemetry/api';
import { codeOf } from '../log/log.js';
import type { JobData, QueueName } from '../queue/job-queue.js';

export type SpanName = 'command' | 'transaction' | 'job' | 'delivery';

const tracer = trace.getTracer('draaiboek');

/** Runs work as a span under the one that is active; an error is noted by its code, never by its text. */
export function inSpan<T>(name: SpanName, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return spanned(name, { attributes }, work);
}

const JOB_SPANS = { alarms: 'job', effects: 'delivery' } as const satisfies Readonly<Record<QueueName, SpanName>>;

/**
 * Runs the work of a job as a span of its own trace, with a link to what put the job into the queue. No child of that:
 * it may lie months back, and a trace that long cannot be read.
 */
export function inJobSpan(queue: QueueName, { traceparent }: JobData, work: () => Promise<void>): Promise<void> {
  const origin = readTraceparent(traceparent);
  const links = origin === undefined ? [] : [{ context: origin }];
  return spanned(JOB_SPANS[queue], { attributes: { 'draaiboek.queue': queue }, links, root: true }, work);
}

/** The span that is active, as `traceparent`; undefined when nothing is traced. */
export function activeTraceparent(): string | undefined {
  const active = trace.getActiveSpan()?.spanContext();
  return active === undefined || !isSpanContextValid(active) ? undefined : writeTraceparent(active);
}

/** Does work on behalf of nobody, whatever span is active: a job that is put into the queue anew has no link. */
export const untraced = <T>(work: () => Promise<T>): Promise<T> => context.with(ROOT_CONTEXT, work);

function spanned<T>(name: SpanName, options: SpanOptions, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A request that is being answered, as a span. */
export interface RequestSpan {
  readonly traceId: string;
  /** As the answer's `traceparent`; undefined when nothing is traced. */
  readonly traceparent: string | undefined;
  /** Runs what answers the request, so that its spans lie under this one. */
  run(work: () => void): void;
  end(route: string, status: number): void;
}

/** Begins the span of a request, under the one that `traceparent` (W3C Trace Context) names. */
export function requestSpan(method: string, given: string | undefined): RequestSpan {
  const parent = parentOf(given);
  const span = tracer.startSpan(
    'request',
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } },
    parent,
  );
  const own = span.spanContext();
  return {
    traceId: own.traceId,
    traceparent: span.isRecording() ? writeTraceparent(own) : undefined,
    run: (work) => context.with(trace.setSpan(parent, span), work),
    end: (route, status) => {
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function parentOf(traceparent: string | undefined): Context {
  const parent = readTraceparent(traceparent);
  return parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
}

function readTraceparent(traceparent: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}

const writeTraceparent = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
