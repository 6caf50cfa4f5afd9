// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type Case, Problem } from '@draaiboek/api';
import { jest } from '@jest/globals';
import { z } from 'zod';
import { fits, serve, type Served } from './served.js';

const Listed = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});

/** The addresses of a `Link` header, by relation. */
const linksOf = (header = ''): Record<string, string> =>
  Object.fromEntries([...header.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, address, name]) => [name, address]));

describe('lists', () => {
  let served: Served;
  const cases: Case[] = [];
  beforeAll(async () => {
    served = await serve();
    for (let opened = 0; opened < 5; opened += 1) cases.push(await served.opened());
    const { post } = served.as('regisseur');
    const [first, second, third] = cases;
    await post(`/v1/cases/${first?.id}/events`, { type: 'zaak.afgerond', reason: 'klaar' }).set('if-match', '1');
    const left = { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-10-01' } };
    await post(`/v1/cases/${second?.id}/events`, left).set('if-match', '1').expect(200);
    const answered = served.as('partner').post(`/v1/tasks/${third?.tasks[0]?.id}/answer`, { answer: 'ja' });
    await answered.set('if-match', '1').expect(200);
  });
  afterAll(() => served.close());

  const list = async (address: string, person = 'regisseur') => {
    const { body, headers } = await served.as(person).get(address).expect(200);
    return { ...fits(Listed, body), links: linksOf(headers['link']) };
  };
  const references = async (query: string) =>
    (await list(`/v1/cases?fields=reference&${query}`)).items.map(({ reference }) => reference);

  it('leads from page to page and back by Link, without missing or repeating anything', async () => {
    const seen: unknown[] = [];
    let address: string | undefined = '/v1/cases?pageSize=2&status=open&sort=reference';
    const back: (string | undefined)[] = [];
    while (address !== undefined) {
      const { items, total, links }: Awaited<ReturnType<typeof list>> = await list(address);
      expect(total).toBe(4);
      seen.push(...items.map(({ reference }) => reference));
      expect(links['last']).toContain('page=2');
      back.push(links['prev']);
      address = links['next'];
    }
    expect(seen).toEqual(
      cases
        .slice(1)
        .map(({ reference }) => reference)
        .sort(),
    );
    expect(back).toEqual([undefined, '/v1/cases?pageSize=2&status=open&sort=reference&page=1']);
    expect((await list('/v1/cases?page=9')).links).toEqual({
      first: '/v1/cases?page=1',
      prev: '/v1/cases?page=1',
      last: '/v1/cases?page=1',
    });
  });

  it('filters cases, alone and together', async () => {
    const all = cases.map(({ reference }) => reference);
    /* W12: one that has ended is in no list. */
    const open = all.slice(1);
    expect(await references('status=closed')).toEqual([]);
    expect(await references(`reference=${all[3]}`)).toEqual([all[3]]);
    expect(await references('process=bijeenkomst')).toEqual([]);
    expect(await references('parked=true')).toEqual([]);
    expect((await references('parked=false&subjectKind=person')).sort()).toEqual([...open].sort());
    expect(await references('subjectKind=family')).toEqual([]);
    const today = cases[0]?.openedAt.slice(0, 10) ?? '';
    expect(await references('openedBefore=1990-01-01')).toEqual([]);
    expect(await references('openedAfter=2199-01-01')).toEqual([]);
    expect((await references(`openedAfter=${dayBefore(today)}`)).length).toBe(4);
    expect(await references('dueBefore=2000-01-01')).toEqual([]);
    expect((await references('dueBefore=2199-01-01')).sort()).toEqual(
      open.filter((reference) => reference !== cases[2]?.reference).sort(),
    );
    expect(await references('dueBefore=2199-01-01&status=closed')).toEqual([]);
  });

  it('orders cases by what falls due next, those without a date last, either way', async () => {
    const dates = async (sort: string) =>
      (await list(`/v1/cases?fields=nextDueOn&sort=${sort}`)).items.map(({ nextDueOn }) => nextDueOn);
    const up = await dates('nextDueOn');
    const known = up.filter((date) => date !== undefined);
    expect(known).toEqual([...known].sort());
    expect(up.at(-1)).toBeUndefined();
    const down = await dates('-nextDueOn');
    expect(down.slice(0, known.length)).toEqual([...known].reverse());
    expect(down.at(-1)).toBeUndefined();
  });

  it('filters and orders tasks', async () => {
    const open = (await list('/v1/tasks?fields=id,openedAt&sort=-openedAt', 'partner')).items;
    expect(open.map(({ openedAt }) => openedAt)).toEqual([...open.map(({ openedAt }) => openedAt)].sort().reverse());
    const total = async (query: string) => (await list(`/v1/tasks?${query}`, 'partner')).total;
    expect(await total('process=voorbeeld')).toBe(open.length);
    expect(await total('process=bijeenkomst')).toBe(0);
    expect(await total('dueBefore=2199-01-01')).toBe(open.length);
    expect(await total('dueBefore=2000-01-01')).toBe(0);
    expect(await total('late=true')).toBe(0);
    /* W12: the fifth case has ended. */
    expect(await total('status=all')).toBe(4);
  });

  it('shows a part of a journal, by type and by day, in either order', async () => {
    const at = `/v1/cases/${cases[1]?.id}/journal`;
    const sequences = async (query: string) =>
      (await list(`${at}?fields=sequence&${query}`)).items.map(({ sequence }) => sequence);
    expect(await sequences('')).toEqual([2, 1]);
    expect(await sequences('sort=sequence')).toEqual([1, 2]);
    expect(await sequences('type=vertrek.gemeld')).toEqual([2]);
    expect(await sequences('to=1990-01-01')).toEqual([]);
    expect(await sequences('from=2199-01-01')).toEqual([]);
    const day = cases[1]?.openedAt.slice(0, 10) ?? '';
    expect((await sequences(`from=${dayBefore(day)}&to=2199-12-31`)).length).toBe(2);
    expect((await list(`${at}?page=7`)).total).toBe(2);
  });

  it('filters the terms of a case by status, and pages them', async () => {
    const at = `/v1/cases/${cases[1]?.id}/terms`;
    const all = await list(at);
    const armed = await list(`${at}?status=armed&fields=status`);
    expect(armed.items).toEqual(armed.items.map(() => ({ status: 'armed' })));
    expect(armed.total).toBeLessThan(all.total);
    expect((await list(`${at}?pageSize=1&page=2`)).items).toEqual(all.items.slice(1, 2));
  });

  it('answers only the fields that were asked for, of a list and of one', async () => {
    const { items } = await list('/v1/cases?fields=reference,revision&pageSize=1');
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['reference', 'revision']);
    const one = await served.as('regisseur').get(`/v1/cases/${cases[1]?.id}?fields=revision`).expect(200);
    expect(one.body).toEqual({ revision: 2 });
    expect(one.headers['etag']).toBe('"2"');
    const process = await served.anyone().get('/v1/processes/voorbeeld?fields=id,version').expect(200);
    expect(process.body).toEqual({ id: 'voorbeeld', version: '1.0.0' });
  });

  it.each([
    ['/v1/cases?fields=referense', 'fields.0', /did you mean "reference"/],
    ['/v1/cases?fields=', 'fields.0', /./],
    ['/v1/cases?fields=__proto__', 'fields.0', /./],
    ['/v1/cases?statuss=open', 'statuss', /did you mean "status"/],
    ['/v1/session?status=open', 'status', /not known here/],
    ['/v1/cases?sort=openedOn', 'sort', /did you mean "openedAt"/],
    ['/v1/cases?openedAfter=2026-02-30', 'openedAfter', /./],
    ['/v1/cases?openedAfter=0001-01-01', 'openedAfter', /1900/],
    ['/v1/cases?page=99999999999999999999', 'page', /./],
    ['/v1/cases?page=1&page=2', 'page', /./],
    ['/v1/tasks?late=ja', 'late', /./],
  ])('refuses %s at its place', async (address, at, says) => {
    const { body } = await served.as('regisseur').get(address).expect(422);
    const [error] = fits(Problem, body).errors ?? [];
    expect(error?.at).toBe(at);
    expect(error?.message).toMatch(says);
  });

  it('asks who one is before it says what is wrong with the query', async () => {
    await served.anyone().get('/v1/cases?statuss=open').expect(401);
  });

  it('P1 opens with their keys no more cases than it shows', async () => {
    const opened = jest.spyOn(served.product.table, 'list');
    try {
      await list('/v1/cases?pageSize=2&sort=nextDueOn');
      await list('/v1/tasks?pageSize=2', 'partner');
      const shown = await Promise.all(opened.mock.results.map(({ value }) => value as Promise<readonly unknown[]>));
      expect(shown.map((rows) => rows.length)).toEqual([2, 2]);
    } finally {
      opened.mockRestore();
    }
  });
});

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
