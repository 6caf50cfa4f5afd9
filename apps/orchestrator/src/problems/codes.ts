// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { STORE_PROBLEMS, type StoreProblem } from '@draaiboek/store';
import { TOO_OLD_NODE } from './too-old-node.js';

/** One kind of problem: its HTTP status, its title and what to do about it when nothing more precise is known. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

/** Of the problems of the store that come to a caller. */
const STATUS: Partial<Record<StoreProblem, number>> = { 'DRB-5030': 503, 'DRB-5033': 503, 'DRB-5070': 507 };

/**
 * Every problem that the orchestrator reports, by its stable code. The `type` of a problem document is
 * `/errors/<code>`, a page that is made from this table.
 */
export const PROBLEMS = {
  'DRB-4000': {
    status: 400,
    title: 'The request cannot be read',
    remedy: 'Send well-formed JSON with `Content-Type: application/json`.',
  },
  'DRB-4001': {
    status: 400,
    title: 'A header cannot be read',
    remedy: 'Correct the header that `errors` names.',
  },
  'DRB-4010': {
    status: 401,
    title: 'Nobody is signed in',
    remedy: 'Send `Authorization: Bearer demo-<person>`; `GET /v1/session` lists the people.',
  },
  'DRB-4030': {
    status: 403,
    title: 'This role may not do this',
    remedy: 'Let somebody with the right role do it; `allowed` lists what you may do.',
  },
  'DRB-4031': {
    status: 403,
    title: 'The case has ended and is shielded',
    remedy:
      'Report new concerns as a new signal. Ask the data protection officer for a review, and the archivist for destruction.',
  },
  'DRB-4032': {
    status: 403,
    title: 'The duty of secrecy is not acknowledged',
    remedy: 'Read `GET /v1/secrecy` and acknowledge its version: `POST /v1/secrecy/acknowledgements`.',
  },
  'DRB-4040': {
    status: 404,
    title: 'Not found',
    remedy: 'Look it up in the list it comes from.',
  },
  'DRB-4050': {
    status: 405,
    title: 'This address does not take this method',
    remedy: 'Use one of the methods that `Allow` lists.',
  },
  'DRB-4080': {
    status: 408,
    title: 'The request did not arrive in time',
    remedy: 'Send it again, without waiting in between.',
  },
  'DRB-4090': {
    status: 409,
    title: 'The case does not accept this now',
    remedy: 'Do one of the things that `allowed` lists.',
  },
  'DRB-4091': {
    status: 409,
    title: 'The clock is already being advanced',
    remedy: 'Wait until `GET /v1/clock` shows no `running`, then try again.',
  },
  'DRB-4092': {
    status: 409,
    title: 'The case is parked for an operator',
    remedy: 'Ask the functional administrator: the definition of this case keeps it from going on.',
  },
  'DRB-4093': {
    status: 409,
    title: 'Nobody answers for the case meeting yet',
    remedy: 'Let the functional administrator write down who does: `POST /v1/case-meeting/versions`.',
  },
  'DRB-4094': {
    status: 409,
    title: 'The playbook has no advice that allows it',
    remedy: 'Open the case on another variant, or let advice be asked and given: `GET /v1/playbooks` shows on which.',
  },
  'DRB-4100': {
    status: 410,
    title: 'The case was destroyed',
    remedy: '`GET /v1/destructions/<case>` says when, by whom and on what ground.',
  },
  'DRB-4120': {
    status: 412,
    title: 'The case has changed since it was read',
    remedy: 'Read the case again and send the command with its present revision.',
  },
  'DRB-4121': {
    status: 412,
    title: 'The calendar has changed since it was read',
    remedy: 'Read `GET /v1/calendar` again and send the days with its present revision.',
  },
  'DRB-4122': {
    status: 412,
    title: 'The record has changed since it was read',
    remedy: 'Read it again (`GET /v1/case-meeting`, `GET /v1/playbooks`) and send yours with its present revision.',
  },
  'DRB-4130': {
    status: 413,
    title: 'The body is too large',
    remedy: 'Send at most 256 kB.',
  },
  'DRB-4140': {
    status: 414,
    title: 'The address is too long',
    remedy: 'Ask a page of a list with fewer filters.',
  },
  'DRB-4150': {
    status: 415,
    title: 'The body is encoded in a way that is not known here',
    remedy: 'Send the JSON as UTF-8, and leave `Content-Encoding` out or say `gzip`, `deflate` or `br`.',
  },
  'DRB-4210': {
    status: 421,
    title: 'This is not the host that was asked for',
    remedy: 'Ask it of localhost, 127.0.0.1 or [::1]: without sign-in, only this computer is answered.',
  },
  'DRB-4220': {
    status: 422,
    title: 'The body or the query does not fit',
    remedy: 'Correct every place that `errors` lists.',
  },
  'DRB-4221': {
    status: 422,
    title: 'The idempotency key was used with another body',
    remedy: 'Use a new `Idempotency-Key` for a new command.',
  },
  'DRB-4222': {
    status: 422,
    title: 'The process does not know this',
    remedy: 'Do one of the things that `allowed` lists.',
  },
  'DRB-4223': {
    status: 422,
    title: 'The moment does not fit',
    remedy: 'Leave `moment` out, or give one that is not before `GET /v1/clock`.',
  },
  'DRB-4224': {
    status: 422,
    title: 'A date falls outside the calendar',
    remedy: 'Give a date whose terms end within the years of the calendar.',
  },
  'DRB-4280': {
    status: 428,
    title: 'The revision is missing',
    remedy: 'Send `If-Match: "<revision>"` with the revision that you read.',
  },
  'DRB-4290': {
    status: 429,
    title: 'Too many requests',
    remedy: 'Wait as many seconds as `Retry-After` says, then go on more slowly.',
  },
  'DRB-4310': {
    status: 431,
    title: 'The headers are too large',
    remedy: 'Send at most 16 kB of headers, the address included.',
  },
  'DRB-5000': {
    status: 500,
    title: 'Something went wrong here',
    remedy: 'Try again; when it happens again, give the operator the moment at which it happened.',
  },
  'DRB-5003': {
    status: 500,
    title: 'The configuration does not fit',
    remedy: 'Correct every setting that is named.',
  },
  'DRB-5004': {
    status: 500,
    title: 'The definition cannot be run',
    remedy: 'Correct every finding that is listed, then start again.',
  },
  'DRB-5005': {
    status: 500,
    title: 'The port cannot be used',
    remedy: 'Stop what uses it, or choose another port: PORT=3001, or DRAAIBOEK_HEALTH_PORT=3101 of a worker.',
  },
  'DRB-5014': TOO_OLD_NODE,
  'DRB-5015': {
    status: 500,
    title: 'A stored playbook or calendar was changed',
    remedy: 'Find out with `draaiboek audit` what else was changed, and put the row back from a backup.',
  },
  'DRB-5031': {
    status: 503,
    title: 'The queue does not answer',
    remedy:
      'Start Redis, give it more memory, or correct DRAAIBOEK_REDIS_URL; nothing is lost, and what is due is done when it answers.',
  },
  'DRB-5032': {
    status: 500,
    title: 'The queue may throw alarms away',
    remedy: 'Set `maxmemory-policy noeviction` on that Redis (it must not be shared with a cache), then start again.',
  },
  ...ofTheStore(),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The problems of the store; those without a status of their own keep the product from starting. */
function ofTheStore(): Readonly<Record<StoreProblem, ProblemKind>> {
  const kinds = Object.entries(STORE_PROBLEMS).map(([code, problem]) => [
    code,
    { ...problem, status: STATUS[code as StoreProblem] ?? 500 },
  ]);
  return Object.fromEntries(kinds) as Record<StoreProblem, ProblemKind>;
}
