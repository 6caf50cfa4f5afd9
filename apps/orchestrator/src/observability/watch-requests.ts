// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log/log.js';
import type { Metrics } from './metrics.js';
import { requestSpan } from './spans.js';

/** A request that Express may have found a route for. */
type Routed = IncomingMessage & { readonly route?: { readonly path?: unknown } };

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const NO_TRACE = /^0+$/;

/**
 * One span, one count and one line of the log for every request: method, route template, status and how long it took.
 * Never the address itself, in which ids stand.
 */
export function watchRequests(metrics: Metrics, log: Log) {
  return (request: Routed, response: ServerResponse, next: () => void): void => {
    const began = performance.now();
    const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
    const { traceparent: given } = request.headers;
    const span = requestSpan(method, typeof given === 'string' ? given : undefined);
    if (span.traceparent !== undefined) response.setHeader('traceparent', span.traceparent);
    response.once('close', () => {
      const route = routeOf(request, response);
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round((performance.now() - began) * 10) / 10;
      span.end(route, status);
      metrics.request({ method, route, status }, ms / 1000);
      const trace = NO_TRACE.test(span.traceId) ? randomBytes(16).toString('hex') : span.traceId;
      log.info('request', { method, route, status, ms, trace });
    });
    span.run(next);
  };
}

/** The template of the route; of what has none, what kind of answer it was. */
function routeOf(request: Routed, response: ServerResponse): string {
  const template = request.route?.path;
  /* Nest's own for whatever nobody answers, `*path`, is none. */
  if (typeof template === 'string' && template.startsWith('/')) return template;
  if (response.statusCode >= 400) return 'none';
  const type = String(response.getHeader('content-type') ?? '');
  return type.startsWith('text/html') ? 'page' : 'file';
}
