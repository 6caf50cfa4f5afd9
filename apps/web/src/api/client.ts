// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one door to the API: JSON over fetch, the demo person as bearer, every refusal an {@link ApiProblem}.
 * It trusts the shape of what the server sends (both are typed by `@draaiboek/api`), so that no schema is in the bundle.
 */
import { problemOf, unreachable } from './api-problem.js';
import { readNdjson } from './ndjson.js';

/** What a command carries beside its body. */
export interface CommandOptions {
  /** The same key for the same attempt, however often it is sent. */
  readonly idempotencyKey: string;
  /** The revision of the case that was looked at; absent where no case exists yet. */
  readonly revision?: number | undefined;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface ApiClient {
  get<T>(path: string, query?: Query): Promise<T>;
  getText(path: string, query?: Query): Promise<string>;
  command<T>(path: string, body: unknown, options: CommandOptions): Promise<T>;
  /** A command that answers with JSON lines while it runs. */
  stream<T>(path: string, body: unknown, options: CommandOptions): AsyncGenerator<T>;
}

export interface ClientEnvironment {
  /** Who is signed in now, as the bearer token says it. */
  readonly token: () => string | undefined;
  readonly fetch: typeof fetch;
}

export function createClient({ token, fetch }: ClientEnvironment): ApiClient {
  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const bearer = token();
    if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
    let response: Response;
    try {
      response = await fetch(`/v1${path}`, { ...init, headers });
    } catch (cause) {
      throw unreachable(cause);
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  const post = (path: string, body: unknown, options: CommandOptions): Promise<Response> =>
    send(path, { method: 'POST', headers: commandHeaders(options), body: JSON.stringify(body) });

  return {
    async get<T>(path: string, query: Query = {}) {
      const response = await send(path + queryString(query), { headers: { accept: 'application/json' } });
      return (await response.json()) as T;
    },
    async getText(path, query = {}) {
      return (await send(path + queryString(query), {})).text();
    },
    async command<T>(path: string, body: unknown, options: CommandOptions) {
      return (await (await post(path, body, options)).json()) as T;
    },
    async *stream<T>(path: string, body: unknown, options: CommandOptions) {
      const response = await post(path, body, options);
      if (response.body === null) return;
      yield* readNdjson<T>(response.body);
    },
  };
}

function commandHeaders({ idempotencyKey, revision }: CommandOptions): Record<string, string> {
  return {
    'content-type': 'application/json',
    'idempotency-key': idempotencyKey,
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
}

/** `?a=1&b=true`, without what is undefined; empty when nothing is left. */
export function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
