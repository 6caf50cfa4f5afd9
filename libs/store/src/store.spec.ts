// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Mail } from './entities.js';
import type { Store } from './store.js';
import { openTestStore, STORE_SETTINGS, type TestStore } from './testing/index.js';

/** What every database keeps that the product runs on. */
describe.each(STORE_SETTINGS)('the store on the %s database', (setting) => {
  let opened: TestStore;
  let store: Store;
  beforeAll(async () => {
    opened = await openTestStore(setting);
    ({ store } = opened);
    for (const id of ['a', 'b']) {
      await store.withMunicipality(id, (scope) =>
        scope.insert('municipality', ['municipality', 'name', 'key_fingerprint'], [[id, id, new Uint8Array([1, 2])]]),
      );
    }
  });
  afterAll(() => opened.close());

  const count = async (municipality: string): Promise<number> =>
    store.withMunicipality(municipality, async (scope) => {
      const [row] = await scope.query<{ n: number }>('select count(*)::int as n from municipality');
      return row?.n ?? -1;
    });

  it('P2 shows no row without a municipality', async () => {
    expect(await store.withoutMunicipality((s) => s.query('select * from municipality'))).toEqual([]);
    expect(await count('')).toBe(0);
  });

  it('P2 shows only the own rows to a query without a filter', async () => {
    expect(await count('a')).toBe(1);
    expect(await count('nobody')).toBe(0);
  });

  it('P2 refuses a row for another municipality', async () => {
    const foreign = store.withMunicipality('a', (scope) =>
      scope.insert('municipality', ['municipality', 'name', 'key_fingerprint'], [['c', 'c', new Uint8Array([1])]]),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it('P3 lets nobody change or remove a journal row', async () => {
    const change = store.withMunicipality('a', (scope) => scope.query(`update journal set type = 'x'`));
    await expect(change).rejects.toThrow(/permission denied/);
    const removal = store.withMunicipality('a', (scope) => scope.query('delete from journal'));
    await expect(removal).rejects.toThrow(/permission denied/);
  });

  it('leaves no role or setting behind after a transaction', async () => {
    await expect(store.withMunicipality('a', () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    expect(await count('')).toBe(0);
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const municipality = i % 2 === 0 ? 'a' : 'b';
        expect(await count(municipality)).toBe(1);
      }),
    );
  });

  it('stores entities in the same scope', async () => {
    const at = new Date('2026-11-23T10:00:00.123Z');
    await store.withMunicipality('a', async ({ em }) => {
      em.create(Mail, {
        municipality: 'a',
        id: 'm1',
        at,
        toRole: 'r',
        subject: 's',
        body: 'b',
        task: null,
        rung: null,
      });
      await em.flush();
    });
    const found = await store.withMunicipality('a', ({ em }) => em.findOne(Mail, { id: 'm1' }));
    expect(found?.at).toEqual(at);
    expect(await store.withMunicipality('b', ({ em }) => em.count(Mail))).toBe(0);
  });

  it('reads one moment, and writes nothing, where it only reads', async () => {
    const write = store.readMunicipality('a', (scope) =>
      scope.query(`insert into municipality values ('a', 'x', 'y')`),
    );
    await expect(write).rejects.toThrow(/read-only transaction/);
    const isolation = await store.readMunicipality('a', (scope) =>
      scope.query<{ transaction_isolation: string }>('show transaction isolation level'),
    );
    /* The embedded database has one connection, which is this one for as long as it reads. */
    const expected = setting === 'server' ? 'repeatable read' : 'read committed';
    expect(isolation).toEqual([{ transaction_isolation: expected }]);
  });

  it('lists the municipalities, and nothing else across them', async () => {
    expect(await store.listMunicipalities()).toEqual(['a', 'b']);
  });

  it('P3 lets nobody change or remove a checkpoint or a tombstone', async () => {
    for (const table of ['checkpoint', 'checkpoint_head', 'signing_key', 'tombstone']) {
      const change = store.withMunicipality('a', (scope) => scope.query(`update ${table} set municipality = 'b'`));
      await expect(change).rejects.toThrow(/permission denied/);
      const removal = store.withMunicipality('a', (scope) => scope.query(`delete from ${table}`));
      await expect(removal).rejects.toThrow(/permission denied/);
    }
  });

  it('gives its clock in milliseconds', async () => {
    const [row] = await store.withoutMunicipality((s) => s.query<{ now: string }>('select product_now() as now'));
    expect(new Date(row?.now ?? '').toISOString()).toMatch(/T.*\.\d{3}Z$/);
  });
});
