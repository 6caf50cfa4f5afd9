// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { writeMetrics } from '../observability/write-metrics.js';
import type { Product } from '../product.js';
import type { Answer } from './door.js';
import type { Needed } from './presence.js';

/** How soon to ask again, in seconds. */
const RETRY_AFTER = '5';

const json = (response: ServerResponse, status: number, body: object, type = 'application/json'): void => {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
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
  response.setHeader('Retry-After', RETRY_AFTER);
  problem(response, what === 'queue' ? 'DRB-5031' : 'DRB-5030', path, `The ${what} does not answer.`);
}

function problem(response: ServerResponse, code: ProblemCode, instance: string, detail: string): void {
  const { status, title, remedy } = PROBLEMS[code];
  const body = { type: `/errors/${code}`, title, status, detail, code, remedy, instance };
  json(response, status, body, 'application/problem+json');
}
