// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { ApiProblem } from './api-problem.js';
import { createClient } from './client.js';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

function clientAnswering(answer: () => Response, token?: string) {
  const sent: Sent[] = [];
  const client = createClient({
    token: () => token,
    fetch: (url, init) => {
      sent.push({ url: typeof url === 'string' ? url : '', init: init ?? {} });
      return Promise.resolve().then(answer);
    },
  });
  return { client, sent };
}

const headersOf = (sent: Sent | undefined): Headers => new Headers(sent?.init.headers);

async function problemFrom(promise: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiProblem)) throw new Error('expected a problem');
  return error;
}

describe('the client', () => {
  it('says who is signed in and leaves out what a query does not set', async () => {
    const { client, sent } = clientAnswering(() => Response.json({ ok: true }), 'demo-dossierhouder');
    await client.get('/tasks', { mine: true, role: undefined, page: 2 });
    expect(sent[0]?.url).toBe('/v1/tasks?mine=true&page=2');
    expect(headersOf(sent[0]).get('authorization')).toBe('Bearer demo-dossierhouder');
  });

  it('sends a command with its key and the revision that was looked at', async () => {
    const { client, sent } = clientAnswering(() => Response.json({}));
    await client.command('/cases/1/events', { type: 'a' }, { idempotencyKey: 'k1', revision: 7 });
    expect(headersOf(sent[0]).get('idempotency-key')).toBe('k1');
    expect(headersOf(sent[0]).get('if-match')).toBe('"7"');
    expect(headersOf(sent[0]).has('authorization')).toBe(false);
  });

  it('throws the problem that the server describes', async () => {
    const { client } = clientAnswering(() =>
      Response.json({ title: 'Stale', status: 412, code: 'DRB-1', revision: 9 }, { status: 412 }),
    );
    const error = await problemFrom(client.get('/cases/1'));
    expect(error.status).toBe(412);
    expect(error.problem.revision).toBe(9);
  });

  it('keeps the status of an answer that is no problem document', async () => {
    const { client } = clientAnswering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect((await problemFrom(client.get('/cases'))).status).toBe(502);
  });

  it('calls a connection that fails status 0 and keeps the cause', async () => {
    const cause = new TypeError('fetch failed');
    const { client } = clientAnswering(() => {
      throw cause;
    });
    const error = await problemFrom(client.get('/cases'));
    expect(error.status).toBe(0);
    expect(error.cause).toBe(cause);
  });

  it('gives the lines of a stream as they are', async () => {
    const { client } = clientAnswering(() => new Response('{"steps":1}\n{"steps":2}\n'));
    const lines: unknown[] = [];
    for await (const line of client.stream('/clock/advance', { by: 'P1D' }, { idempotencyKey: 'k' })) lines.push(line);
    expect(lines).toEqual([{ steps: 1 }, { steps: 2 }]);
  });
});
