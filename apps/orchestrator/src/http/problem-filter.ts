// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@draaiboek/api';
import { StoreError } from '@draaiboek/store';
import { codeOf, type Log } from '../log/log.js';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { entityTag } from './entity-tags.js';

interface Incoming {
  readonly originalUrl?: string;
}

/** Every failure as a problem document (RFC 9457), whoever raised it. */
@Catch()
export class ProblemFilter implements ExceptionFilter<unknown> {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = problemOf(error, http.getRequest<Incoming>().originalUrl);
    if (problem.status >= 500) this.log.error('request.failed', { code: problem.code, error: codeOf(error) });
    sendProblem(http.getResponse<ServerResponse>(), problem);
  }
}

/** What does not answer may do so soon; in seconds. */
const RETRY_AFTER = '5';

/** Writes a problem document; a response that has begun is only ended. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.statusCode = problem.status;
  if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER);
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Content-Language', 'en');
  if (problem.revision !== undefined) response.setHeader('ETag', entityTag(problem.revision));
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.end(JSON.stringify(problem));
}

/** @param url the address that was asked, where the problem is to name it: without its query, which may say more */
export function problemOf(error: unknown, url?: string): Problem {
  const known = knownAs(error);
  const { remedy: _, cause: __, allowed, errors, conditions, ...extras } = known.extras;
  return {
    type: `/errors/${known.code}`,
    title: PROBLEMS[known.code].title,
    status: known.status,
    detail: known.message,
    code: known.code,
    remedy: known.remedy,
    ...extras,
    ...(allowed === undefined ? {} : { allowed: { events: [...allowed.events], tasks: [...allowed.tasks] } }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(conditions === undefined ? {} : { conditions: [...conditions] }),
    ...(url === undefined ? {} : { instance: url.split('?')[0] ?? '/' }),
  };
}

function knownAs(error: unknown): OrchestratorError {
  if (error instanceof OrchestratorError) return error;
  if (error instanceof StoreError) return new OrchestratorError(error.code, error.message, { cause: error });
  return translated(error);
}

/** What the framework and its body parser report, in our own codes; anything else is ours to repair. */
function translated(error: unknown): OrchestratorError {
  const status = statusOf(error);
  const code: ProblemCode | undefined = status === undefined ? undefined : BY_STATUS[status];
  if (code === undefined)
    return new OrchestratorError('DRB-5000', 'The request could not be handled.', { cause: error });
  return new OrchestratorError(code, DETAIL[code] ?? PROBLEMS[code].title, { cause: error });
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'DRB-4000',
  404: 'DRB-4040',
  413: 'DRB-4130',
  415: 'DRB-4150',
};
const DETAIL: Partial<Record<ProblemCode, string>> = {
  'DRB-4000': 'The body or the address of the request is not well-formed.',
  'DRB-4040': 'There is nothing at this address.',
  'DRB-4130': 'The body is larger than 256 kB.',
  'DRB-4150': 'The character set or the encoding of the body is not known here.',
};

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
