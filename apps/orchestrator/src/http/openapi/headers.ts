// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The headers of requests and answers, as the document describes them. */
import { API_VERSION } from '../version.js';
import type { Json } from './json.js';

const text = (description: string, example: string, more: Json = {}): Json => ({
  description,
  schema: { type: 'string', ...more },
  example,
});

const HEADERS = {
  'API-Version': text('Full version of the API', API_VERSION),
  ETag: text('Revision of the case as a strong entity tag: what `If-Match` takes', '"12"'),
  Location: text('Address of what was made', '/v1/cases/3f0c8f5e-8b1e-4c55-9d3a-0f5b7a1c2d4e'),
  Link: text(
    'The first, previous, next and last page (RFC 8288)',
    '</v1/tasks?page=1>; rel="first", </v1/tasks?page=3>; rel="last"',
  ),
  Vary: text('The answer depends on who asks', 'Authorization'),
  'Idempotency-Replayed': text('`true` when this is the answer that was given to the key before', 'true', {
    enum: ['true'],
  }),
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 0 }, example: 5 },
  RateLimit: text('What is left of the limit (IETF draft 8)', '"commands"; r=1199; t=60'),
  'WWW-Authenticate': text('How to sign in', 'Bearer'),
} as const satisfies Record<string, Json>;

export type HeaderName = keyof typeof HEADERS;

/** Headers as references to the one place where each is described. */
export const headersOf = (...names: readonly HeaderName[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

export const headerComponents = (): Json => ({ ...HEADERS });

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Any text of your own, the same for every attempt to send the same command. It is kept for 30 days together with ' +
    'who sent it: the same command again gets the same answer, another one under the same key is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  example: '0f5b7a1c-2d4e-4f6a-8b1e-4c559d3a3f0c',
} as const;

const match = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The revision of the case that you have read: its entity tag, or the bare number. No `*` and no list.',
  schema: { type: 'string', pattern: '^(?:W/)?"[\\x21\\x23-\\x7e]*"$|^\\d{1,9}$' },
  example: '"12"',
} as const;

const noneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'Entity tags that you have: while the case still has one of them the answer is 304, without a body.',
  schema: { type: 'string' },
  example: '"12"',
} as const;

/** The headers that a request may or must carry, by what the operation does. */
export function requestHeaders(
  does: 'opens' | 'changes' | 'revises' | 'destroys' | 'reads-case' | undefined,
): readonly Json[] {
  if (does === 'reads-case') return [noneMatch];
  if (does === undefined) return [];
  if (does === 'revises') return [{ ...match, description: 'The revision that you have read.' }];
  return does === 'opens' ? [key] : [key, match];
}
