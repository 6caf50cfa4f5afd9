// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What must not be let in, over HTTP: each answer says what, where and what instead; the case is as it was. */
import { CommandResult, Problem } from '@draaiboek/api';
import type { Case } from '@draaiboek/api';
import { Client, type Asked } from '../src/client.js';
import { STORY_STARTS, untilDeparture } from '../src/departure-story.js';
import { getOpenTask, type OneCase } from '../src/one-case.js';
import { Product } from '../src/product.js';

interface BadInput {
  readonly input: string;
  readonly asked: (of: Case) => Omit<Asked, 'method'>;
  readonly status: number;
  readonly code: string;
  /** What the answer says, wherever in it. */
  readonly says: RegExp;
}

const event = (who: string, body: object, ifMatch?: number) => (of: Case) => ({
  ...{ who, path: `/cases/${of.id}/events`, body },
  ifMatch: ifMatch ?? of.revision,
});
/** The return of somebody who left: all that is wrong with it below is one thing. */
const returned = (facts: object) => event('politie', { type: 'terugkeer.vastgesteld', facts, reason: 'Proef.' });
const correction = (body: object) => (of: Case) => ({
  ...{ who: 'politie', path: `/cases/${of.id}/corrections`, ifMatch: of.revision },
  body: { instance: of.instances[1]?.id, reason: 'Proef.', ...body },
});
const answer = (who: string, body: object) => (of: Case) => ({
  ...{ who, path: `/tasks/${getOpenTask(of, 'aangifte-vermissing').id}/answer`, body, ifMatch: of.revision },
});
const NO_CASE = '00000000-0000-4000-8000-000000000000';

const TABLE: readonly BadInput[] = [
  {
    input: 'an event that no process knows',
    asked: event('politie', { type: 'terugkeer.vastgestelt' }),
    ...{ status: 422, code: 'DRB-4222', says: /terugkeer\.vastgesteld/ },
  },
  {
    input: 'an event of the engine, sent from outside',
    asked: event('politie', { type: 'xstate.after.controle-uitschrijving.inschrijving.ingeschreven' }),
    ...{
      status: 422,
      code: 'DRB-4222',
      says: /answer the task, or send an event.*reserved-event.*terugkeer\.vastgesteld/,
    },
  },
  {
    input: 'a report that only another process makes',
    asked: event('politie', { type: 'terugkeer.doorgegeven' }),
    ...{ status: 422, code: 'DRB-4222', says: /report-only.*terugkeer\.vastgesteld/ },
  },
  {
    input: 'an event that the present state does not take',
    asked: event('voorzitter', { type: 'plan.vastgesteld' }),
    ...{ status: 409, code: 'DRB-4090', says: /"allowed".*"events":\[".+"\]/ },
  },
  {
    input: 'an event of a role that takes part, but not in this',
    asked: event('voorzitter', { type: 'uitreis.niet-gebleken', reason: 'Proef.' }),
    ...{ status: 403, code: 'DRB-4030', says: /"refusal":"role","allowed"/ },
  },
  {
    input: 'a fact that no process knows',
    asked: returned({ terugekeerdOp: '2026-12-05' }),
    ...{ status: 422, code: 'DRB-4220', says: /Did you mean ..teruggekeerdOp.*unknown-fact/ },
  },
  {
    input: 'a fact of the wrong type',
    asked: returned({ teruggekeerdOp: true }),
    ...{ status: 422, code: 'DRB-4220', says: /fact-type.*facts\.teruggekeerdOp/ },
  },
  {
    input: 'a date that does not exist',
    asked: returned({ teruggekeerdOp: '2026-11-31' }),
    ...{ status: 422, code: 'DRB-4220', says: /facts\.teruggekeerdOp/ },
  },
  {
    input: 'a date in the future',
    asked: returned({ teruggekeerdOp: '2026-12-08' }),
    ...{ status: 422, code: 'DRB-4220', says: /not later than today.*fact-in-future/ },
  },
  {
    input: 'no reason where one is required',
    asked: event('politie', { type: 'uitreis.niet-gebleken' }),
    ...{ status: 422, code: 'DRB-4220', says: /reason/ },
  },
  {
    input: 'a field that the API does not know',
    asked: event('politie', { type: 'terugkeer.vastgesteld', fact: {} }),
    ...{ status: 422, code: 'DRB-4220', says: /fact/ },
  },
  {
    input: 'a correction into the future',
    asked: correction({ fact: 'uitgereisdOp', value: '2027-04-01' }),
    ...{ status: 422, code: 'DRB-4220', says: /fact-in-future/ },
  },
  {
    input: 'a correction of a fact that no process knows',
    asked: correction({ fact: 'uitgereisd', value: '2026-12-01' }),
    ...{ status: 422, code: 'DRB-4220', says: /Did you mean ..uitgereisdOp.*unknown-fact/ },
  },
  {
    input: 'an answer that the task does not know',
    asked: answer('politie', { answer: 'jaa' }),
    ...{ status: 422, code: 'DRB-4222', says: /Did you mean ..ja.*unknown-answer/ },
  },
  {
    input: 'an answer without the explanation that it asks',
    asked: answer('politie', { answer: 'nee' }),
    ...{ status: 422, code: 'DRB-4220', says: /grounds/ },
  },
  {
    input: 'an answer of another role',
    asked: answer('om', { answer: 'ja' }),
    ...{ status: 403, code: 'DRB-4030', says: /"allowed"/ },
  },
  {
    input: 'a task that is not there',
    asked: (of) => ({
      who: 'politie',
      path: `/tasks/${of.id}~t9999/answer`,
      body: { answer: 'ja' },
      ifMatch: of.revision,
    }),
    ...{ status: 404, code: 'DRB-4040', says: /t9999/ },
  },
  {
    input: 'a case that is not there',
    asked: () => ({ who: 'politie', path: `/cases/${NO_CASE}/events`, body: { type: 'x' }, ifMatch: 1 }),
    ...{ status: 404, code: 'DRB-4040', says: /no such case/ },
  },
  {
    input: 'a revision that is past',
    asked: event('politie', { type: 'terugkeer.vastgesteld' }, 1),
    ...{ status: 412, code: 'DRB-4120', says: /"revision":\d+/ },
  },
  {
    input: 'no revision',
    asked: (of) => ({ who: 'politie', path: `/cases/${of.id}/events`, body: { type: 'terugkeer.vastgesteld' } }),
    ...{ status: 428, code: 'DRB-4280', says: /If-Match/ },
  },
  {
    input: 'nobody',
    asked: (of) => ({ who: '', path: `/cases/${of.id}/events`, body: { type: 'x' }, ifMatch: of.revision }),
    ...{ status: 401, code: 'DRB-4010', says: /Bearer demo-<person>/ },
  },
];

describe('bad input', () => {
  let product: Product;
  let client: Client;
  let departure: OneCase;
  beforeAll(async () => {
    product = await Product.start(STORY_STARTS);
    client = new Client(() => product.address);
    departure = await untilDeparture(client);
  });
  afterAll(() => product.stop());

  const everything = async () => ({
    case: await departure.read(),
    journal: await client.journal('dossierhouder', departure.id),
  });

  it.each(TABLE.map((row) => [row.input, row] as const))('%s is refused', async (_, { asked, status, code, says }) => {
    const before = await everything();
    const response = await client.fetch({ method: 'POST', ...asked(before.case) });
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(JSON.parse(text))).toMatchObject({ status, code, type: `/errors/${code}` });
    expect(response.status).toBe(status);
    expect(text).toMatch(says);
    expect(await everything()).toEqual(before);
  });

  describe('a command that is sent twice under one key', () => {
    const opening = (name: string): Asked => ({
      ...{ who: 'dossierhouder', method: 'POST', path: '/cases', key: 'sleutel-1' },
      body: { process: 'signaal', as: 'melding', subject: { kind: 'person', name } },
    });
    const answering = (of: Case, task: string, choice: string): Asked => ({
      ...{ who: 'politie', method: 'POST', key: 'sleutel-2', ifMatch: of.revision },
      ...{ path: `/tasks/${task}/answer`, body: { answer: choice } },
    });

    it('is answered as before, and opens one case', async () => {
      const first = await client.fetch(opening('Testpersoon Een'));
      const second = await client.fetch(opening('Testpersoon Een'));
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(await second.json()).toEqual(await first.json());
      const open = await client.fetch({ who: 'dossierhouder', method: 'GET', path: '/cases?process=signaal' });
      expect(await open.json()).toMatchObject({ total: 1 });
    });

    it('is refused when it asks something else', async () => {
      const other = await client.fetch(opening('Testpersoon Twee'));
      expect(other.status).toBe(422);
      expect(await other.json()).toMatchObject({
        code: 'DRB-4221',
        remedy: expect.stringContaining('Idempotency-Key'),
      });
    });

    it('answers a task once, also with the revision of before', async () => {
      const of = await departure.read();
      const { id } = getOpenTask(of, 'aangifte-vermissing');
      const first = CommandResult.parse(await (await client.fetch(answering(of, id, 'ja'))).json());
      const length = (await client.journal('dossierhouder', of.id)).length;
      const second = CommandResult.parse(await (await client.fetch(answering(of, id, 'ja'))).json());
      expect(second).toEqual(first);
      expect(await client.journal('dossierhouder', of.id)).toHaveLength(length);
      expect((await departure.read()).revision).toBe(first.case.revision);
      expect((await client.fetch(answering(of, id, 'onbekend'))).status).toBe(422);
    });
  });
});
