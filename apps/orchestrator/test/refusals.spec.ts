// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Problem } from '@draaiboek/api';
import { fits, OPENING, serve, type Served } from './served.js';

/** The library sends bytes too, and types them as text. */
const asItIs = (bytes: unknown): string => bytes as string;

describe('what the HTTP API refuses', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('answers 401 as a problem to nobody and to somebody unknown', async () => {
    const { body, headers } = await served.anyone().get('/v1/cases').expect(401);
    expect(fits(Problem, body)).toMatchObject({ code: 'DRB-4010', status: 401, type: '/errors/DRB-4010' });
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    await served.as('niemand').get('/v1/cases').expect(401);
  });

  it('needs the revision, quoted or bare, and refuses a stale one with the present', async () => {
    const view = await served.opened();
    const path = `/v1/cases/${view.id}/events`;
    const event = { type: 'bedenktijd.begonnen' };
    expect((await served.as('regisseur').post(path, event).expect(428)).body).toMatchObject({ code: 'DRB-4280' });
    await served.as('regisseur').post(path, event).set('if-match', '1').expect(200);
    const stale = await served.as('regisseur').post(path, event).set('if-match', '"1"').expect(412);
    expect(fits(Problem, stale.body)).toMatchObject({ code: 'DRB-4120', revision: 2 });
  });

  it('gives the same answer to the same key, and refuses it with another body', async () => {
    const ask = (name: string) =>
      served
        .as('regisseur')
        .post('/v1/cases', { ...OPENING, subject: { kind: 'person', name } })
        .set('idempotency-key', 'sleutel-1');
    const first = await ask('Testpersoon').expect(201);
    const second = await ask('Testpersoon').expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect((await ask('Een ander').expect(422)).body).toMatchObject({ code: 'DRB-4221' });
  });

  it.each([
    ['a process that there is none of', { process: 'voorbeld' }, 'process'],
    ['an entry that there is none of', { as: 'beginn' }, 'as'],
    ['a subject that the process is not about', { subject: { kind: 'organisation' } }, 'subject.kind'],
    ['another variant', { variant: 'anders' }, 'variant'],
    [
      'a date of birth that does not exist',
      { subject: { kind: 'person', birthDate: '2001-02-30' } },
      'subject.birthDate',
    ],
    ['a moment that cannot be read', { moment: 'gisteren' }, 'moment'],
    ['a moment that is past', { moment: '2001-01-01T10:00' }, 'moment'],
    ['a name that every object has', { process: '__proto__' }, 'process'],
    ['an unknown field', { extra: true }, 'extra'],
    ['an unknown field in a field', { subject: { kind: 'person', bsn: '1' } }, 'subject.bsn'],
  ])('opens no case with %s', async (_, wrong, at) => {
    const { body } = await served
      .as('regisseur')
      .post('/v1/cases', { ...OPENING, ...wrong })
      .expect(422);
    expect(fits(Problem, body).errors?.map((error) => error.at)).toEqual([at]);
  });

  it('lets nobody open a case whose role has no entry', async () => {
    const { body } = await served.as('toezicht').post('/v1/cases', OPENING).expect(403);
    expect(fits(Problem, body)).toMatchObject({ refusal: 'role', allowed: { events: [], tasks: [] } });
  });

  it.each([
    ['/v1/cases?page=0', 'page'],
    ['/v1/cases?pageSize=201', 'pageSize'],
    ['/v1/cases?status=half', 'status'],
    ['/v1/cases?process=%00', 'process'],
    ['/v1/tasks?mine=soms', 'mine'],
    ['/v1/tasks?role=%00', 'role'],
    ['/v1/mailbox?to=%00', 'to'],
  ])('answers no list to %s', async (path, at) => {
    const { body } = await served.as('regisseur').get(path).expect(422);
    expect(fits(Problem, body).errors?.map((error) => error.at)).toEqual([at]);
  });

  it('finds no case or task that is not there, to read or to change', async () => {
    const absent = '00000000-0000-4000-8000-000000000000';
    const { get, post } = served.as('regisseur');
    for (const id of [absent, 'geen-id', '%00']) {
      await get(`/v1/cases/${id}`).expect(404);
      await get(`/v1/cases/${id}/journal`).expect(404);
      await post(`/v1/cases/${id}/events`, { type: 'zaak.afgerond' }).set('if-match', '1').expect(404);
      await get(`/v1/tasks/${id}~t1`).expect(404);
      await post(`/v1/tasks/${id}~t1/answer`, { answer: 'ja' }).set('if-match', '1').expect(404);
    }
    const view = await served.opened();
    await get(`/v1/tasks/${view.id}~t99`).expect(404);
    await get(`/v1/tasks/${view.id}`).expect(404);
    await get(`/v1/cases/${view.id}/diagram.svg?instance=i9`).expect(404);
    await get('/v1/cases/%E0%A4%A').expect(400);
  });

  it('takes no idempotency key that is empty or too long, and no revision that is none', async () => {
    for (const key of ['', 'x'.repeat(201)]) {
      await served.as('regisseur').post('/v1/cases', OPENING).set('idempotency-key', key).expect(422);
    }
    const view = await served.opened();
    const sent = served.as('regisseur').post(`/v1/cases/${view.id}/events`, { type: 'zaak.afgerond', reason: 'proef' });
    await sent.set('if-match', '*').expect(400);
  });

  it('reports every place of a body that does not fit at once', async () => {
    const { body } = await served
      .as('regisseur')
      .post('/v1/cases', { process: 7, subject: { kind: 'dier' }, extra: true })
      .expect(422);
    const places = fits(Problem, body).errors?.map(({ at }) => at) ?? [];
    expect(places).toEqual(expect.arrayContaining(['process', 'subject.kind', 'extra']));
  });

  it('refuses malformed JSON, a body that is too large and an unknown address as problems', async () => {
    const malformed = await served.as('regisseur').post('/v1/cases').type('json').send('{"process":').expect(400);
    expect(fits(Problem, malformed.body)).toMatchObject({ code: 'DRB-4000' });
    const large = await served
      .as('regisseur')
      .post('/v1/cases', { process: 'x'.repeat(300_000) })
      .expect(413);
    expect(fits(Problem, large.body)).toMatchObject({ code: 'DRB-4130' });
    expect(fits(Problem, (await served.anyone().get('/v1/bestaat-niet').expect(404)).body)).toMatchObject({
      code: 'DRB-4040',
    });
  });

  it.each([
    ['content-type', 'application/json; charset=utf-99'],
    ['content-encoding', 'zip'],
  ])('refuses a body with an unknown %s as a problem', async (header, value) => {
    const sent = served.as('regisseur').post('/v1/cases').set('content-type', 'application/json');
    const { body } = await sent.set(header, value).send(JSON.stringify(OPENING)).expect(415);
    expect(fits(Problem, body)).toMatchObject({ code: 'DRB-4150' });
  });

  it.each([
    ['reason', { reason: 'a\ud800' }],
    ['subject.name', { subject: { kind: 'person', name: '\udc00' } }],
    ['facts', { facts: { '\ud800': true } }],
    ['reason', { reason: 'a\u0000b' }],
    ['subject.name', { subject: { kind: 'person', name: 'Test\u202enoosrep' } }],
    ['subject.name', { subject: { kind: 'person', name: '\u200b\u200b' } }],
    ['facts', { facts: JSON.parse('{"__proto__":{"a":true}}') as unknown }],
  ])('takes nothing that cannot be kept or shown as what it is in %s (%#)', async (at, wrong) => {
    const sent = served.as('regisseur').post('/v1/cases', { ...OPENING, ...wrong });
    expect(fits(Problem, (await sent.expect(422)).body).errors?.map((error) => error.at)).toEqual([at]);
  });

  it.each([
    ['nested deep', Buffer.from(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`), 422, 'DRB-4220'],
    ['nested to no end', Buffer.from(`${'['.repeat(60_000)}${']'.repeat(60_000)}`), 422, 'DRB-4220'],
    ['that is no UTF-8', Buffer.from([...Buffer.from('{"reason":"'), 0xff, ...Buffer.from('"}')]), 400, 'DRB-4000'],
  ])('refuses a body %s', async (_, bytes, status, code) => {
    const sent = served.as('regisseur').post('/v1/cases').set('content-type', 'application/json');
    const { body } = await sent.serialize(asItIs).send(bytes).expect(status);
    expect(fits(Problem, body)).toMatchObject({ code });
  });

  it('answers only under a name of this computer, whatever the port', async () => {
    const { body } = await served.anyone().get('/v1/session').set('host', 'elders.example:3000').expect(421);
    expect(fits(Problem, body)).toMatchObject({ code: 'DRB-4210' });
    for (const other of ['localhost.elders.example', '127.0.0.1.elders.example', '[::1]x', '10.0.0.1']) {
      await served.anyone().get('/health/live').set('host', other).expect(421);
    }
    for (const own of ['localhost', 'LOCALHOST:5173', '127.0.0.1:3000', '[::1]:3000']) {
      await served.anyone().get('/health/live').set('host', own).expect(200);
    }
  });

  it('P2 says not found of a case that one may not see, as of one that is not there', async () => {
    const view = await served.opened();
    const hidden = await served.as('toezicht').get(`/v1/cases/${view.id}`).expect(404);
    const absent = await served.as('toezicht').get('/v1/cases/00000000-0000-4000-8000-000000000000').expect(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    await served.as('toezicht').get('/v1/cases/geen-id').expect(404);
    expect((await served.as('toezicht').get('/v1/cases').expect(200)).body).toMatchObject({ items: [], total: 0 });
  });

  it('answers 403 with what one may send, 409 with what the state takes, 422 to what the engine keeps for itself', async () => {
    const view = await served.opened();
    const send = (person: string, type: string) =>
      served.as(person).post(`/v1/cases/${view.id}/events`, { type, reason: 'proef' }).set('if-match', '1');
    const role = fits(Problem, (await send('partner', 'zaak.afgerond').expect(403)).body);
    expect(role).toMatchObject({ refusal: 'role', allowed: { events: ['bericht.ontvangen', 'vertrek.gemeld'] } });
    const reserved = fits(Problem, (await send('regisseur', 'xstate.done.actor.x').expect(422)).body);
    expect(reserved.allowed?.events).toContain('vertrek.gemeld');
    await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'bedenktijd.begonnen' })
      .set('if-match', '1');
    const state = await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'zaak.afgerond', reason: 'proef' })
      .set('if-match', '2')
      .expect(409);
    expect(fits(Problem, state.body)).toMatchObject({ refusal: 'state', allowed: { events: [] } });
  });

  it('knows no task of another case in a correction', async () => {
    const [view, other] = [await served.opened(), await served.opened()];
    const correction = { task: other.tasks[0]?.id, value: 'nee', reason: 'verkeerd gelezen' };
    const path = `/v1/cases/${view.id}/corrections`;
    await served.as('partner').post(path, correction).set('if-match', '1').expect(404);
  });

  it.each([
    ['a date that does not exist', 'fact-type', 'facts.vertrokkenOp', { vertrokkenOp: '2026-02-30' }],
    ['a date in the future', 'fact-in-future', 'facts.vertrokkenOp', { vertrokkenOp: '2199-01-01' }],
    ['a value of another type', 'fact-type', 'facts.vertrokkenOp', { vertrokkenOp: true }],
    ['a fact that is missing', 'fact-required', 'facts.vertrokkenOp', {}],
    ['a fact that there is none of', 'unknown-fact', 'facts.vertrokkenOpp', { vertrokkenOpp: '2026-10-01' }],
    ['a fact of something else', 'fact-not-settable', 'facts.dringend', { dringend: true }],
  ])('names the place of %s', async (_, refusal, at, facts) => {
    const view = await served.opened();
    const { body } = await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'vertrek.gemeld', facts })
      .set('if-match', '1')
      .expect(422);
    expect(fits(Problem, body)).toMatchObject({ refusal, errors: [{ at }] });
  });

  it('names the place of a reason, an explanation, an answer and an event that do not fit', async () => {
    const view = await served.opened();
    const place = async (person: string, path: string, asked: object) => {
      const { body } = await served.as(person).post(path, asked).set('if-match', '1').expect(422);
      return fits(Problem, body).errors?.map(({ at }) => at);
    };
    const answer = `/v1/tasks/${view.tasks[0]?.id}/answer`;
    expect(await place('regisseur', `/v1/cases/${view.id}/events`, { type: 'zaak.afgerond' })).toEqual(['reason']);
    expect(await place('regisseur', `/v1/cases/${view.id}/events`, { type: 'zaak.afgrond' })).toEqual(['type']);
    expect(await place('partner', answer, { answer: 'nee' })).toEqual(['grounds']);
    expect(await place('partner', answer, { answer: 'misschien' })).toEqual(['answer']);
  });
});
