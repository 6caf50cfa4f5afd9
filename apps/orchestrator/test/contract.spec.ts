// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CommandResult, Problem } from '@draaiboek/api';
import { z } from 'zod';
import { openApiDocument } from '../src/http/openapi/document.js';
import { HeldToDocument } from './held-to-document.js';
import { RESPONSIBLE } from './responsible.js';
import { fits, OPENING, serve, type Served } from './served.js';

/** What is served, as Express keeps it. */
const Stack = z.array(
  z.object({ route: z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional() }),
);

const CLOSED = { date: '2027-12-24', name: 'Kantoor dicht', kind: 'own-day', source: 'Besluit' };

/** For operators and people: no part of the API. */
const NOT_API = ['get /errors', 'get /errors/{code}', 'get /health/live', 'get /health/ready', 'get /metrics'];
/** The document itself, and its pages. */
const DOCUMENTATION = /^get \/v1\/(?:docs|openapi)/;

describe('the document of the API', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  /* A route of a handler has one method; what Nest itself keeps for the addresses without a prefix has all of them. */
  it('lists every route that is served, and no other', () => {
    const express: { readonly router: { readonly stack: unknown } } = served.app.getHttpAdapter().getInstance();
    const routes = Stack.parse(express.router.stack).flatMap(({ route }) =>
      route === undefined || Object.keys(route.methods).length > 1
        ? []
        : Object.keys(route.methods).map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`),
    );
    const listed = Object.entries(openApiDocument(served.app).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} /v1${path}`),
    );
    expect(routes.filter((route) => !DOCUMENTATION.test(route)).sort()).toEqual([...listed, ...NOT_API].sort());
  });

  it('says of every operation what it really answers', async () => {
    const { as, anyone, held } = served;
    const { get, post } = as('regisseur');
    const { case: of } = await changed(post('/v1/cases', OPENING).expect(201));
    const at = `/v1/cases/${of.id}`;
    const command = async (path: string, body: object, person = 'regisseur') => {
      const { revision } = fits(z.object({ revision: z.number() }), (await get(`${at}?fields=revision`)).body);
      return changed(as(person).post(path, body).set('if-match', `"${revision}"`).expect(200));
    };
    const task = of.tasks[0]?.id ?? '';
    await command(`/v1/tasks/${task}/answer`, { answer: 'ja' }, 'partner');
    const { case: left } = await command(`${at}/events`, {
      type: 'vertrek.gemeld',
      facts: { vertrokkenOp: '2026-10-01' },
    });
    await command(`${at}/corrections`, { fact: 'vertrokkenOp', value: '2026-10-02', reason: 'verkeerd gelezen' });
    const terms = fits(
      z.object({ items: z.array(z.object({ id: z.string() })) }),
      (await get(`${at}/terms?status=armed&fields=id`).expect(200)).body,
    );
    const term = `${at}/terms/${terms.items[0]?.id ?? ''}`;
    expect(left.revision).toBe(3);
    await command(`${term}/suspend`, { reason: 'wacht op stukken' });
    await command(`${term}/resume`, { reason: 'de stukken zijn er' });
    const now = (await get(`${at}/terms?status=armed&fields=id`)).body as { items: { id: string }[] };
    const resumed = `${at}/terms/${now.items[0]?.id ?? ''}`;
    await command(`${resumed}/extend`, { by: 'P1W', reason: 'meer tijd nodig' });
    const then = (await get(`${at}/terms?status=armed&fields=id`)).body as { items: { id: string }[] };
    await command(`${at}/terms/${then.items[0]?.id ?? ''}/move`, { dueOn: '2028-03-01', reason: 'zo afgesproken' });
    for (const path of [at, `${at}/journal`, `${at}/terms`, `${at}/diagram.svg`, `/v1/tasks/${task}`]) {
      await get(path).expect(200);
    }
    const { headers } = await get('/v1/calendar').expect(200);
    await post('/v1/calendar/versions', { days: [CLOSED], reason: 'proef', dryRun: true })
      .set('if-match', headers['etag'] ?? '')
      .expect(200);
    await as('beheerder')
      .post('/v1/case-meeting/versions', { responsible: RESPONSIBLE, reason: 'proef' })
      .set('if-match', '"0"')
      .expect(200);
    for (const path of ['case-meeting', 'case-meeting/versions', 'playbooks', 'reports/annual?year=2025']) {
      await get(`/v1/${path}`).expect(200);
    }
    const advice = `/v1/playbooks/${served.product.playbooks.default.playbook.contentHash}/advice`;
    await as('beheerder').post(`${advice}-requests`, { words: 'proef' }).set('if-match', '"0"').expect(200);
    await as('coordinerend-fg')
      .post(advice, { verdict: 'positief', words: 'proef' })
      .set('if-match', '"1"')
      .expect(200);
    await post('/v1/clock/advance', { by: 'PT1H' }).expect(200);
    for (const path of ['/v1/cases', '/v1/tasks', '/v1/mailbox', '/v1/calendar/versions']) await get(path).expect(200);
    for (const path of ['', '/voorbeeld', '/voorbeeld/diagram.svg', '/voorbeeld/diagram.mmd']) {
      await anyone().get(`/v1/processes${path}`).expect(200);
    }
    for (const path of ['/v1/variants', '/v1/processes/voorbeeld/variants']) await anyone().get(path).expect(200);
    for (const path of ['/v1/session', '/v1/clock', '/v1/directory', '/v1/division-of-tasks'])
      await anyone().get(path).expect(200);
    await command(`${at}/events`, { type: 'zaak.afgerond', reason: 'proef' });
    for (const path of [`reviews/${of.id}`, `reviews/${of.id}/journal`, 'access-log']) {
      await as('coordinerend-fg').get(`/v1/${path}?purpose=rechtmatigheidscontrole`).expect(200);
    }
    const { version } = fits(z.object({ version: z.string() }), (await get('/v1/secrecy').expect(200)).body);
    await post('/v1/secrecy/acknowledgements', { version }).expect(201);
    const archive = as('archivaris');
    const { revision } = fits(
      z.object({ revision: z.number() }),
      (await archive.get(`/v1/closed-${at.slice(4)}`)).body,
    );
    await archive
      .post(`${at}/destruction`, { ground: 'niet-langer-noodzakelijk', reason: 'proef' })
      .set('if-match', `"${revision}"`)
      .expect(201);
    await archive.get(at).expect(410);
    for (const path of ['closed-cases', 'destructions', `destructions/${of.id}`]) {
      await archive.get(`/v1/${path}`).expect(200);
    }
    const answered = new Set([...held.seen].filter((each) => / 2\d\d$/.test(each)).map((each) => each.split(' ')[0]));
    expect(held.operations.filter((operation) => !answered.has(operation))).toEqual([]);
  });

  it('holds answers so that a drift is found: a status, a field, a header or a media type too many or too few', () => {
    const held = new HeldToDocument(openApiDocument(served.app));
    const good = {
      status: 200,
      headers: { 'content-type': 'application/json', 'api-version': '1.0.0' },
      body: { now: '2026-11-30T09:00:00.000Z', offset: 'PT0S', stands: true },
      text: '{}',
    };
    expect(() => held.check('get', '/v1/clock', good)).not.toThrow();
    for (const drift of [
      { status: 204 },
      { body: { ...good.body, extra: 1 } },
      { body: { now: good.body.now } },
      { body: { ...good.body, now: 'gisteren' } },
      { headers: { 'content-type': 'application/json' } },
      { headers: { ...good.headers, 'content-type': 'text/html' } },
    ]) {
      expect(() => held.check('get', '/v1/clock', { ...good, ...drift })).toThrow(/getClock/);
    }
  });

  it('is published as JSON, readable from elsewhere, and as YAML', async () => {
    const { headers } = await served.anyone().get('/v1/openapi.json').expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect((await served.anyone().get('/v1/openapi.yaml').expect(200)).text).toMatch(/^openapi: 3\.1\.0/);
  });

  it('leads from the type of every problem to a page that says what to do, and lists them all', async () => {
    const { body } = await served.anyone().get('/v1/cases').expect(401);
    const { type, remedy } = fits(Problem, body);
    const { text, headers } = await served.anyone().get(type).expect(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(
      text
        .replaceAll(/<\/?code>/g, '`')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    ).toContain(remedy);
    expect((await served.anyone().get('/errors').expect(200)).text).toContain(`href="${type}"`);
    await served.anyone().get('/errors/DRB-0000').expect(404);
  });
});

async function changed(sent: PromiseLike<{ readonly body: unknown }>): Promise<CommandResult> {
  return CommandResult.parse((await sent).body);
}
