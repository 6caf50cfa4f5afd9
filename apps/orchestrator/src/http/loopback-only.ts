// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { IncomingMessage, ServerResponse } from 'node:http';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { problemOf, sendProblem } from './problem-filter.js';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/**
 * Answers only what was asked of a name of this computer. Signing in is choosing a demo person: a site whose name was
 * made to point here (DNS rebinding) would otherwise read and change everything through the browser of whoever visits it.
 */
export function loopbackOnly(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [host, another] = request.headersDistinct['host'] ?? [];
  if (host !== undefined && another === undefined && LOOPBACK.test(host)) next();
  else sendProblem(response, problemOf(new OrchestratorError('DRB-4210', 'The request names another host.')));
}
