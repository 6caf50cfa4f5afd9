// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Limits } from './limits.js';
import { findViewer, type ProductRequest } from './parameters.js';
import { problemOf, sendProblem } from './problem-filter.js';

const MINUTE_MS = 60_000;
const API = /^\/v1(?:\/|$|\?)/;

/** Whoever asks too much is told when to come back (429, `Retry-After`, `RateLimit`); nobody else is any slower for it. */
export function rateLimits({ commandsPerMinute, strangersPerMinute }: Limits): readonly Middleware[] {
  return [
    limit('commands', commandsPerMinute, {
      keyGenerator: (request) => personOf(request) ?? '',
      skip: (request) => request.method !== 'POST' || personOf(request) === undefined,
    }),
    limit('strangers', strangersPerMinute, {
      keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
      skip: (request) => !API.test(request.originalUrl) || personOf(request) !== undefined,
    }),
  ];
}

const personOf = (request: ProductRequest): string | undefined => findViewer(request)?.person.id;

type Middleware = (request: ProductRequest, response: ServerResponse, next: (error?: unknown) => void) => void;
type Counting = ProductRequest & { readonly ip?: string; readonly originalUrl: string };

interface Counted {
  readonly keyGenerator: (request: Counting) => string;
  readonly skip: (request: Counting) => boolean;
}

function limit(identifier: string, most: number, { keyGenerator, skip }: Counted): Middleware {
  /* Its own type is Express's, whose types are not here. */
  const counting: unknown = rateLimit({
    ...{ identifier, limit: most, windowMs: MINUTE_MS, keyGenerator, skip },
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_: unknown, response: ServerResponse) => {
      const detail = `More than ${most} requests in a minute.`;
      sendProblem(response, problemOf(new OrchestratorError('DRB-4290', detail)));
    },
  });
  return counting as Middleware;
}
