// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Whoever may not see a case cannot find out that it exists: every answer is that of a case that is not there. */
import type { Case } from '@draaiboek/api';
import type { Response } from 'supertest';
import { count } from './product.js';
import { OPENING, serve, type Served } from './served.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';

/** Method, address and body. */
type Question = readonly ['get', string] | readonly ['post', string, object];
const QUESTIONS: readonly Question[] = [
  ['get', '/v1/cases/CASE'],
  ['get', '/v1/cases/CASE/journal'],
  ['get', '/v1/cases/CASE/journal?page=2&pageSize=1'],
  ['get', '/v1/cases/CASE/terms'],
  ['get', '/v1/cases/CASE/diagram.svg'],
  ['get', '/v1/cases/CASE/diagram.svg?instance=i1'],
  ['get', '/v1/tasks/CASE~t2'],
  ['post', '/v1/cases/CASE/events', { type: 'zaak.afgerond', reason: 'proef' }],
  ['post', '/v1/cases/CASE/events', { type: 'bestaat.niet', moment: '2001-01-01T10:00' }],
  ['post', '/v1/cases/CASE/events', {}],
  ['post', '/v1/cases/CASE/destruction', { ground: 'verzoek-betrokkene', reason: 'proef' }],
  ['post', '/v1/cases/CASE/corrections', { fact: 'dringend', value: true, reason: 'proef' }],
  ['post', '/v1/cases/CASE/corrections', { task: 't2', value: 'ja', reason: 'proef' }],
  ['post', '/v1/tasks/CASE~t2/answer', { answer: 'ja' }],
  ['post', '/v1/tasks/CASE~t99/answer', { answer: 'ja' }],
];
type Headers = Readonly<Record<string, string>>;
const HEADERS: readonly Headers[] = [
  {},
  { 'if-match': '1' },
  { 'if-match': '"7"' },
  { 'if-match': '1', 'idempotency-key': 'van-een-ander' },
  { 'if-match': '1', 'idempotency-key': 'eerder-gebruikt' },
];
/** How a case may be written down in an address. */
const FORMS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id.toUpperCase(),
  (id) => id.replaceAll('-', ''),
  (id) => `${id}%20`,
];

describe('P2 a case that one may not see', () => {
  let served: Served;
  let view: Case;
  beforeAll(async () => {
    served = await serve();
    view = await served.opened();
    await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-01-01' } })
      .set({ 'if-match': '1', 'idempotency-key': 'van-een-ander' })
      .expect(200);
    await served.as('toezicht').post('/v1/cases', OPENING).set('idempotency-key', 'eerder-gebruikt').expect(403);
  });
  afterAll(() => served.close());

  const ask = (person: string, [method, address, body]: Question, id: string, headers: Headers) => {
    const path = address.replace('CASE', id);
    const { get, post } = served.as(person);
    return method === 'get' ? get(path) : post(path, body).set({ ...headers });
  };

  /** Everything that can be told apart of two answers to the same question about different cases. */
  const told = ({ status, headers, body }: Response, id: string) => {
    /* The moment, and how many more requests one may send: of the request, not of the case. */
    const { date: _, ratelimit: __, ...others } = headers;
    return { status, headers: others, body: JSON.stringify(body).replaceAll(id, 'CASE') };
  };

  it.each(
    QUESTIONS.map((question) => ({ question, name: `${question[0]} ${question[1]} ${JSON.stringify(question[2])}` })),
  )('is as one that is not there: $name', async ({ question }) => {
    for (const form of FORMS) {
      for (const headers of question[0] === 'get' ? [{}] : HEADERS) {
        const hidden = told(await ask('toezicht', question, form(view.id), headers), form(view.id));
        const absent = told(await ask('toezicht', question, form(ABSENT), headers), form(ABSENT));
        expect(hidden).toEqual(absent);
        expect(hidden.body).not.toMatch(/revision"|allowed/);
      }
    }
  });

  it('is told apart by somebody who may see it: the comparison sees a difference where there is one', async () => {
    for (const question of QUESTIONS.filter(([, , body]) => body === undefined || Object.keys(body).length > 0)) {
      const there = await ask('regisseur', question, view.id, { 'if-match': '7' });
      const absent = await ask('regisseur', question, ABSENT, { 'if-match': '7' });
      expect(told(there, view.id)).not.toEqual(told(absent, ABSENT));
    }
  });

  it('is not changed or locked by who tries, and the attempt is in the access log like one on nothing', async () => {
    const attempts = (id: string) => count(served.product, 'access_log', `subject = '${id}' and code = 'DRB-4040'`);
    const revision = async (): Promise<number> =>
      ((await served.as('regisseur').get(`/v1/cases/${view.id}`).expect(200)).body as Case).revision;
    const before = await revision();
    const [hidden, absent] = [await attempts(view.id), await attempts(ABSENT)];
    const question = ['post', '/v1/cases/CASE/events', { type: 'zaak.afgerond', reason: 'proef' }] as const;
    await ask('toezicht', question, view.id, { 'if-match': '2' }).expect(404);
    await ask('toezicht', question, ABSENT, { 'if-match': '2' }).expect(404);
    expect([await attempts(view.id), await attempts(ABSENT)]).toEqual([hidden + 1, absent + 1]);
    expect(await revision()).toBe(before);
  });
});
