// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Destroying a case over HTTP: who may, what they are told, and that nothing of it is left. */
import { Case, CommandResult, Destruction, DestructionGround, page, ClosedCase } from '@draaiboek/api';
import { DESTRUCTION_GROUNDS } from '@draaiboek/case-file';
import { count } from './product.js';
import { fits, serve, type Served } from './served.js';

const CANARY = 'Onvindbare';
const OPENING = {
  process: 'voorbeeld',
  subject: { kind: 'person', name: `${CANARY} Testpersoon`, birthDate: '2001-01-01' },
} as const;
const WHY = { ground: 'bewaartermijn-verstreken', reason: 'Op de lijst van januari' } as const;
const ABSENT = '00000000-0000-4000-8000-000000000000';
const READS = ['', '/journal', '/terms', '/diagram.svg'];

describe('destroying a case over HTTP', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const opened = async (): Promise<Case> =>
    fits(CommandResult, (await served.as('regisseur').post('/v1/cases', OPENING).expect(201)).body).case;
  const ended = async ({ id }: Pick<Case, 'id'>): Promise<Case> => {
    const { revision } = fits(Case, (await served.as('regisseur').get(`/v1/cases/${id}`).expect(200)).body);
    const event = { type: 'zaak.afgerond', reason: `${CANARY} is verhuisd` };
    const sent = served.as('regisseur').post(`/v1/cases/${id}/events`, event).set('if-match', `"${revision}"`);
    return fits(CommandResult, (await sent.set('idempotency-key', `af ${id}`).expect(200)).body).case;
  };
  const closed = async (): Promise<Case> => ended(await opened());
  const destroy = (
    { id, revision }: Pick<Case, 'id' | 'revision'>,
    { who = 'archivaris', key = `weg ${id}`, why = WHY }: { who?: string; key?: string; why?: object } = {},
  ) =>
    served
      .as(who)
      .post(`/v1/cases/${id}/destruction`, why)
      .set({ 'if-match': `"${revision}"`, 'idempotency-key': key });

  it('answers what is left of it, where that can be read again, and nothing of why', async () => {
    const item = await closed();
    const { body, headers } = await destroy(item).expect(201);
    expect(fits(Destruction, body)).toMatchObject({
      ...{ case: item.id, caseReference: item.reference, ground: WHY.ground, openedAt: item.openedAt },
      by: { id: 'archivaris', name: 'Demo Archivaris' },
      journal: { entries: 3 },
    });
    expect(JSON.stringify(body)).not.toContain(WHY.reason);
    expect(headers['location']).toBe(`/v1/destructions/${item.id}`);
    expect(
      (
        await served
          .as('archivaris')
          .get(headers['location'] ?? '')
          .expect(200)
      ).body,
    ).toEqual(body);
  });

  it('gives the same answer to the same command sent again, and to no other', async () => {
    const item = await closed();
    const { body } = await destroy(item).expect(201);
    const again = await destroy(item).expect(201);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([body, 'true']);
    await destroy(item, { why: { ...WHY, reason: 'Iets anders' } }).expect(422, /DRB-4221/);
    await destroy(item, { key: 'een andere' }).expect(410, /DRB-4100/);
    const without = served.as('archivaris').post(`/v1/cases/${item.id}/destruction`, WHY).set('if-match', '"2"');
    await without.expect(410);
    await destroy(item, { who: 'regisseur' }).expect(404);
    expect(await count(served.product, 'tombstone', `case_id = '${item.id}'`)).toBe(1);
  });

  it('refuses a key that another command was sent with', async () => {
    const [first, second] = [await opened(), await closed()];
    const event = { type: 'zaak.afgerond', reason: 'proef' };
    await served
      .as('regisseur')
      .post(`/v1/cases/${first.id}/events`, event)
      .set({ 'if-match': '"1"', 'idempotency-key': 'gebruikt' })
      .expect(200);
    await served.database.query(`update draaiboek.idempotency set actor = 'archivaris' where case_id = $1`, [first.id]);
    await destroy(second, { key: 'gebruikt' }).expect(422, /DRB-4221/);
    await served.as('archivaris').get(`/v1/closed-cases/${second.id}`).expect(200);
  });

  it('P2 is told as destroyed to an archivist alone: to anybody else it is as a case that never was', async () => {
    const item = await closed();
    await destroy(item).expect(201);
    const command = { type: 'zaak.afgerond', reason: 'proef' };
    for (const [who, status] of [
      ['archivaris', 410],
      ['regisseur', 404],
      ['partner', 404],
      ['toezicht', 404],
    ] as const) {
      for (const path of READS) await served.as(who).get(`/v1/cases/${item.id}${path}`).expect(status);
      await served.as(who).get(`/v1/tasks/${item.id}~t2`).expect(status);
      await served.as(who).post(`/v1/cases/${item.id}/events`, command).set('if-match', '"2"').expect(status);
      const { body } = await served.as(who).get(`/v1/cases/${item.id}`);
      const { body: absent } = await served.as(who).get(`/v1/cases/${ABSENT}`).expect(404);
      const told = JSON.stringify(body).replaceAll(item.id, ABSENT);
      expect(told === JSON.stringify(absent)).toBe(who !== 'archivaris');
    }
  });

  it.each([
    ['somebody who may see the case and keeps no archive', 'regisseur', 403],
    ['somebody who may not see it', 'toezicht', 404],
  ])('refuses %s, and keeps that in the access log', async (_, who, status) => {
    const item = await closed();
    await destroy(item, { who }).expect(status);
    expect(await count(served.product, 'access_log', `subject = '${item.id}' and action = 'destroy'`)).toBe(1);
    await destroy(item).expect(201);
  });

  it('refuses an open case: as one that is not there, and to an archivist who may see it with what to do', async () => {
    const item = await opened();
    await destroy(item).expect(404);
    await served.as('archivaris').get(`/v1/closed-cases/${item.id}`).expect(404);
    await served.product.store.withMunicipality(served.product.municipality.id, (scope) =>
      scope.query(`update case_record set involved = involved || 'archivaris'::text where id = $1`, [item.id]),
    );
    const { body } = await destroy(item).expect(409);
    expect(body).toMatchObject({ code: 'DRB-4090', refusal: 'not-finished', remedy: /whoever coordinates/ });
    expect(Object.keys(body as object)).not.toContain('allowed');
  });

  it('refuses what was read before it changed, what has no revision, and a ground or a reason that is none', async () => {
    const item = await closed();
    await destroy({ ...item, revision: 1 }).expect(412, /"revision":2/);
    await served.as('archivaris').post(`/v1/cases/${item.id}/destruction`, WHY).expect(428);
    await destroy(item, { why: { ...WHY, ground: 'zomaar' } }).expect(422, /ground/);
    await destroy(item, { why: { ground: WHY.ground, reason: ' ' } }).expect(422, /reason/);
    await destroy(item, { why: { ...WHY, forced: true } }).expect(422, /forced/);
    await served.as('archivaris').get(`/v1/closed-cases/${item.id}`).expect(200);
  });

  it('offers the grounds that the case file knows', () => {
    expect(DestructionGround.options).toEqual([...DESTRUCTION_GROUNDS]);
  });

  describe('what an archivist looks at', () => {
    it('is every case that has ended, left alone longest on top, without what is in it', async () => {
      const [item, open] = [await closed(), await opened()];
      const get = (query: string) => served.as('archivaris').get(`/v1/closed-cases${query}`).expect(200);
      const { items } = fits(page(ClosedCase), (await get('?pageSize=200')).body);
      const found = items.find(({ id }) => id === item.id);
      expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(ClosedCase.shape).sort());
      expect(found).toMatchObject({ revision: item.revision, endedIn: [{ nl: 'Klaar' }], reference: item.reference });
      expect(items.map(({ id }) => id)).not.toContain(open.id);
      expect(items.map(({ changedAt }) => changedAt)).toEqual(items.map(({ changedAt }) => changedAt).sort());
      expect((await served.as('archivaris').get(`/v1/closed-cases/${item.id}`).expect(200)).body).toEqual(found);
      expect((await get(`?reference=${item.reference}`)).body).toMatchObject({ total: 1 });
      expect((await get(`?changedBefore=2001-01-01`)).body).toMatchObject({ total: 0 });
      expect((await get(`?process=bestaat-niet`)).body).toMatchObject({ total: 0 });
      expect(JSON.stringify(items)).not.toContain(CANARY);
      await served.as('archivaris').get(`/v1/cases/${item.id}`).expect(404);
    });

    it('is what was destroyed, the last on top, by ground, reference and day', async () => {
      const [first, last] = [await closed(), await closed()];
      await destroy(first).expect(201);
      await destroy(last, { why: { ground: 'verzoek-betrokkene', reason: 'AVG' } }).expect(201);
      const get = async (query: string) =>
        fits(page(Destruction), (await served.as('archivaris').get(`/v1/destructions${query}`).expect(200)).body);
      expect((await get('')).items.slice(0, 2).map((each) => each.case)).toEqual([last.id, first.id]);
      expect((await get('?ground=verzoek-betrokkene')).items.map((each) => each.case)).toEqual([last.id]);
      expect(await get(`?reference=${first.reference}`)).toMatchObject({ total: 1, items: [{ case: first.id }] });
      const day = (await get('')).items[0]?.destroyedAt.slice(0, 10) ?? '';
      expect((await get(`?to=2001-01-01`)).total).toBe(0);
      expect((await get(`?from=${day}`)).total).toBeGreaterThan(1);
      expect(await get('?pageSize=1&page=2')).toMatchObject({ items: [{ case: first.id }], page: 2 });
    });

    it.each(['regisseur', 'partner', 'beheerder'])(
      'is kept from %s, and the attempt in the access log',
      async (who) => {
        const before = await count(served.product, 'access_log', `actor = '${who}' and code = 'DRB-4030'`);
        for (const path of ['closed-cases', `closed-cases/${ABSENT}`, 'destructions', `destructions/${ABSENT}`]) {
          await served.as(who).get(`/v1/${path}`).expect(403);
        }
        expect(await count(served.product, 'access_log', `actor = '${who}' and code = 'DRB-4030'`)).toBe(before + 4);
      },
    );

    it('answers 404 for what was not destroyed, and for what can be the id of nothing', async () => {
      for (const id of [ABSENT, 'geen-id']) {
        await served.as('archivaris').get(`/v1/destructions/${id}`).expect(404);
        await served.as('archivaris').get(`/v1/closed-cases/${id}`).expect(404);
      }
    });

    it('is what the session offers them, and nobody else', async () => {
      const may = async (who: string) => (await served.as(who).get('/v1/session').expect(200)).body as unknown;
      expect(await may('archivaris')).toMatchObject({ may: { destroyCases: true } });
      expect(await may('regisseur')).toMatchObject({ may: { destroyCases: false } });
    });
  });

  it('P1 leaves of the case its journal without contents, its tombstone, and what the access log says by its id', async () => {
    const item = await opened();
    await served.as('regisseur').post('/v1/clock/advance', { by: 'P20D' }).expect(200);
    await ended(item);
    await served.product.deliveries.deliverLeft();
    const view = fits(ClosedCase, (await served.as('archivaris').get(`/v1/closed-cases/${item.id}`).expect(200)).body);
    const mails = await count(served.product, 'mail');
    const of = await tablesWith(served, item.id);
    expect(of).toEqual(expect.arrayContaining(['case_key', 'vault', 'idempotency', 'outbox', 'task', 'term']));
    await destroy(view, { why: { ...WHY, reason: `${CANARY} vroeg erom` } }).expect(201);
    expect(await count(served.product, 'mail')).toBeLessThan(mails);
    const left = await tablesWith(served, item.id);
    /* A checkpoint may have seen the case. */
    expect(left.filter((table) => table !== 'checkpoint_head')).toEqual(['access_log', 'journal', 'tombstone']);
    expect(await tablesWith(served, item.reference)).toEqual(['tombstone']);
    expect(await tablesWith(served, CANARY)).toEqual([]);
  });
});

/** The tables of the database, those of the queue among them, that hold a text: readable, or as bytes. */
async function tablesWith({ database }: Served, text: string): Promise<readonly string[]> {
  const tables = await database.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by tablename`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables.rows) {
    const { rows } = await database.query<{ n: number }>(
      `select count(*)::int as n from "${schema}"."${name}" as each_row
        where each_row::text ilike $1 or each_row::text ilike $2`,
      [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`],
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}
