// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { ApiProblem } from './api-problem.js';
import { createClient, onRevision } from './client.js';
import { readNdjson } from './ndjson.js';

function clientAnswering(answer: () => Response, token?: string) {
  const sent: Request[] = [];
  const client = createClient({
    address: 'http://draaiboek.test/v1',
    token: () => token,
    fetch: (request) => {
      sent.push(request);
      return Promise.resolve().then(answer);
    },
  });
  return { client, sent };
}

async function problemFrom(promise: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiProblem)) throw new Error('expected a problem');
  return error;
}

describe('the client', () => {
  it('says who is signed in, leaves out what a query does not set and joins a list with commas', async () => {
    const { client, sent } = clientAnswering(() => Response.json({ ok: true }), 'demo-dossierhouder');
    const query = { mine: true, role: undefined, page: 2, fields: ['id' as const, 'title' as const] };
    await client.GET('/tasks', { params: { query } });
    expect(sent[0]?.url).toBe('http://draaiboek.test/v1/tasks?mine=true&page=2&fields=id,title');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer demo-dossierhouder');
  });

  it('sends a command with its key and the revision that was looked at', async () => {
    const { client, sent } = clientAnswering(() => Response.json({}));
    const header = onRevision({ idempotencyKey: 'k1', revision: 7 });
    await client.POST('/cases/{case}/events', { body: { type: 'a' }, params: { path: { case: '1/2' }, header } });
    expect(sent[0]?.url).toBe('http://draaiboek.test/v1/cases/1%2F2/events');
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(sent[0]?.headers.get('idempotency-key')).toBe('k1');
    expect(sent[0]?.headers.get('if-match')).toBe('"7"');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it('sends no command on a case without the revision that was looked at', () => {
    expect(() => onRevision({ idempotencyKey: 'k1' })).toThrow(TypeError);
  });

  it('throws the problem that the server describes', async () => {
    const { client } = clientAnswering(() =>
      Response.json({ title: 'Stale', status: 412, code: 'DRB-1', revision: 9 }, { status: 412 }),
    );
    const error = await problemFrom(client.GET('/cases/{case}', { params: { path: { case: '1' } } }));
    expect(error.status).toBe(412);
    expect(error.problem.revision).toBe(9);
  });

  it('keeps the status of an answer that is no problem document', async () => {
    const { client } = clientAnswering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect((await problemFrom(client.GET('/cases'))).status).toBe(502);
  });

  it('calls a connection that fails status 0 and keeps the cause', async () => {
    const cause = new TypeError('fetch failed');
    const { client } = clientAnswering(() => {
      throw cause;
    });
    const error = await problemFrom(client.GET('/cases'));
    expect(error.status).toBe(0);
    expect(error.cause).toBe(cause);
  });

  it('gives a stream as it is', async () => {
    const { client } = clientAnswering(() => new Response('{"steps":1}\n{"steps":2}\n'));
    const { data } = await client.POST('/clock/advance', { body: { by: 'P1D' }, parseAs: 'stream' });
    const lines: unknown[] = [];
    if (data) for await (const line of readNdjson(data)) lines.push(line);
    expect(lines).toEqual([{ steps: 1 }, { steps: 2 }]);
  });
});
