// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one door to the API: the paths, parameters and bodies of its published document over fetch, the demo person as
 * bearer, every refusal an {@link ApiProblem}. It trusts the shape of what the server sends, so that no schema is in the
 * bundle.
 */
import type { paths } from '@draaiboek/api';
import createOpenApiClient, { type Client } from 'openapi-fetch';
import { problemOf, unreachable } from './api-problem.js';

export type ApiClient = Client<paths>;

export interface ClientEnvironment {
  /** Where the API is: `/v1`, of the page's own host. */
  readonly address: string;
  /** Who is signed in now, as the bearer token says it. */
  readonly token: () => string | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
}

export function createClient({ address, token, fetch }: ClientEnvironment): ApiClient {
  const client = createOpenApiClient<paths>({
    baseUrl: address,
    fetch,
    querySerializer: { array: { style: 'form', explode: false } },
  });
  client.use({
    onRequest({ request }) {
      const bearer = token();
      if (bearer !== undefined) request.headers.set('authorization', `Bearer ${bearer}`);
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problemOf(response);
    },
    onError: ({ error }) => unreachable(error),
  });
  return client;
}

/** What a command carries beside its body. */
export interface CommandOptions {
  /** The same key for the same attempt, however often it is sent. */
  readonly idempotencyKey: string;
  /** The revision of the case that was looked at; absent where no case exists yet. */
  readonly revision?: number | undefined;
}

/** The headers of a command on what is there already. @throws TypeError when nobody said on which revision of it */
export function onRevision({ idempotencyKey, revision }: CommandOptions) {
  if (revision === undefined) throw new TypeError('a command on a case is sent with the revision that was looked at');
  return { 'Idempotency-Key': idempotencyKey, 'If-Match': `"${revision}"` };
}

/** The body of an answer; a refusal was thrown before this. */
export async function bodyOf<T>(answer: Promise<{ readonly data?: T }>): Promise<T> {
  return (await answer).data as T;
}
