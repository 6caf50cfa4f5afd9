// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { problemOf, sendProblem } from '../http/problem-filter.js';
import type { ProblemCode } from '../problems/codes.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { writeMetrics } from '../observability/write-metrics.js';
import type { Product } from '../product.js';
import type { Answer } from './door.js';
import type { Needed } from './presence.js';

const json = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const pathOf = (url: string | undefined): string => (url ?? '/').split('?')[0] ?? '/';

/** While the process waits for what it needs: it lives, is not ready, and everything else is for later. */
export const waitingPages =
  (waitsFor: () => Needed): Answer =>
  ({ url }, response) => {
    const path = pathOf(url);
    if (path === '/health/live') json(response, 200, { status: 'ok' });
    else if (path === '/health/ready') json(response, 503, { status: 'waiting', waitsFor: waitsFor() });
    else unavailable(response, path, waitsFor());
  };

/** What a worker serves: how it is, and nothing of any case. */
export function workerPages({ health, alarms, metrics }: Pick<Product, 'health' | 'alarms' | 'metrics'>): Answer {
  const ready = async (response: ServerResponse): Promise<void> => {
    const { ready: isReady, answers } = await health.read();
    json(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'waiting', answers, alarms: alarms.counts });
  };
  return ({ url }, response) => {
    const path = pathOf(url);
    if (path === '/health/live') json(response, 200, { status: 'ok' });
    else if (path === '/health/ready') void ready(response);
    else if (path === '/metrics') void writeMetrics(metrics, response);
    else problem(response, 'DRB-4040', path, 'There is nothing at this address.');
  };
}

function unavailable(response: ServerResponse, path: string, what: Needed): void {
  problem(response, what === 'queue' ? 'DRB-5031' : 'DRB-5030', path, `The ${what} does not answer.`);
}

function problem(response: ServerResponse, code: ProblemCode, instance: string, detail: string): void {
  response.setHeader('Cache-Control', 'no-store');
  sendProblem(response, problemOf(new OrchestratorError(code, detail), instance));
}
