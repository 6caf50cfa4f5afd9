// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the spans of a trace. Names and attributes come from fixed sets; no span says anything about a case or a person
 * (P1). Without an exporter (`trace-export`) the API's own no-op stands behind this, and the SDK is not even loaded.
 */
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  context,
} from '@opentelemetry/api';
import { codeOf } from '../log/log.js';

export type SpanName = 'command' | 'transaction' | 'job' | 'delivery';

const tracer = trace.getTracer('draaiboek');

/** Runs work as a span under the one that is active; an error is noted by its code, never by its text. */
export function inSpan<T>(name: SpanName, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
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
  const { traceId, spanId, traceFlags } = span.spanContext();
  const flags = traceFlags.toString(16).padStart(2, '0');
  return {
    traceId,
    traceparent: span.isRecording() ? `00-${traceId}-${spanId}-${flags}` : undefined,
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
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & 1;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
