// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The responses with a problem: one per status, with an example of every problem that has it. */
import { examplesOf } from '../../problems/pages.js';
import { headersOf } from './headers.js';
import type { Json } from './json.js';
import { refTo } from './schemas.js';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'Your role may not do this',
  404: 'It is not there, or not for you',
  409: 'Not now: the state of the case or of the clock does not take it',
  410: 'The case was destroyed; only an archivist is told so',
  412: 'The case has changed since you read it',
  413: 'The body is too large',
  415: 'The body is encoded in a way that is not known here',
  422: 'The body or the query does not fit',
  428: 'The revision is missing',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'The database or the queue does not answer',
};

const HEADERS: Readonly<Record<number, Json>> = {
  401: headersOf('API-Version', 'WWW-Authenticate'),
  412: headersOf('API-Version', 'ETag'),
  429: headersOf('API-Version', 'Retry-After', 'RateLimit'),
  503: headersOf('API-Version', 'Retry-After'),
};

const nameOf = (status: number | 'default'): string => `Problem${status === 'default' ? 'Other' : status}`;

const response = (description: string, headers: Json, examples: Json): Json => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: refTo('Problem'), examples } },
});

export function problemComponents(): Json {
  const listed = Object.entries(DESCRIPTIONS).map(([status, description]): [string, Json] => [
    nameOf(Number(status)),
    response(description, HEADERS[Number(status)] ?? headersOf('API-Version'), examplesOf(Number(status))),
  ]);
  const other = response(
    'Any other problem, of the request as such: its method, size, host or speed',
    headersOf('API-Version'),
    examplesOf(405),
  );
  return { ...Object.fromEntries(listed), [nameOf('default')]: other };
}

/** The responses with these statuses, and the one for whatever else may be wrong. */
export function problemResponses(statuses: readonly number[]): Json {
  const all = [...[...statuses].sort((a, b) => a - b), 'default'] as const;
  return Object.fromEntries(all.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]));
}
