// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite } from '@electric-sql/pglite';
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { requestOf } from '../src/cases/idempotency.js';
import { firstBreak, openPayload, readJournal } from '@draaiboek/case-file';
import type { Product } from '../src/product.js';
import { emptyDatabase, listen } from './database.js';
import { count, open, PARTNER, productOn, read, REGISSEUR, send, TOEZICHT } from './product.js';

describe('the life of one command', () => {
  let product: Product;
  let database: PGlite;
  let heard: { statements: string[] };
  beforeAll(async () => {
    database = await emptyDatabase();
    heard = listen(database);
    product = await productOn(database);
  });
  afterAll(async () => {
    await product.stop();
    await database.close();
  });

  const journalOf = (id: string) =>
    product.store.withMunicipality(product.municipality.id, (scope) => readJournal(scope, id));

  /** Statements up to and including the first commit after `work` began. */
  async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
    heard.statements = [];
    await work();
    return heard.statements.slice(0, heard.statements.indexOf('COMMIT') + 1);
  }

  it('opens a case with its task, its term, its journal and its vault', async () => {
    const row = await open(product, {}, 'Testpersoon Een');
    const stored = await read(product, row);
    expect(stored.state).toEqual(row.state);
    expect(stored.subject).toEqual({ name: 'Testpersoon Een' });
    expect(stored.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await count(product, 'task', `case_id = '${row.id}' and status = 'open'`)).toBe(1);
    expect(await count(product, 'term', `case_id = '${row.id}' and status = 'armed'`)).toBe(1);
    expect((await journalOf(row.id)).map(({ type }) => type)).toEqual(['case.opened']);
  });

  it('takes at most twelve statements, BEGIN and COMMIT included', async () => {
    const opened = await statementsOf(() => open(product, {}, 'Testpersoon Twee'));
    expect(opened.length).toBeLessThanOrEqual(12);
    const row = await open(product);
    const idempotent = requestOf('regisseur', 'k-12', '/events', {});
    const sent = await statementsOf(() => send(product, row, 'bijeenkomst.nodig', { idempotent }));
    expect(sent[0]).toBe('BEGIN');
    expect(sent.some((text) => text.startsWith('insert into outbox'))).toBe(true);
    expect(sent.length).toBeLessThanOrEqual(12);
    const refused = await statementsOf(() => send(product, row, 'bestaat.niet').catch(() => undefined));
    expect(refused.length).toBeLessThanOrEqual(12);
  });

  it('changes nothing and says what may be sent when the state refuses', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    await expect(send(product, row, 'vertrek.gemeld', { facts: { vertrokkenOp: '2026-01-01' } })).rejects.toMatchObject(
      {
        code: 'DRB-4090',
        status: 409,
        extras: { refusal: 'state', allowed: { events: [] } },
      },
    );
    expect(await read(product, row)).toMatchObject({ state: row.state, head: row.head });
  });

  it.each([
    ['xstate.after.nagaan.vertrokken', 'reserved-event'],
    ['drb.look', 'reserved-event'],
    ['taak.vraag.beantwoord', 'reserved-event'],
    ['vertrek.gemeldd', 'unknown-event'],
  ])('E5 refuses %s as %s', async (type, refusal) => {
    const row = await open(product);
    await expect(send(product, row, type)).rejects.toMatchObject({ status: 422, extras: { refusal } });
    expect((await read(product, row)).state.revision).toBe(row.state.revision);
  });

  it.each([
    ['a date that lies ahead', { vertrokkenOp: '2099-01-01' }, 'fact-in-future'],
    ['a date that does not exist', { vertrokkenOp: '2026-02-30' }, 'fact-type'],
    ['a fact of another type', { vertrokkenOp: true }, 'fact-type'],
    ['an unknown fact', { vertrokkenOp: '2026-01-01', naam: 'x' }, 'unknown-fact'],
    ['a missing fact', {}, 'fact-required'],
  ])('refuses %s', async (_, facts, refusal) => {
    const row = await open(product);
    await expect(send(product, row, 'vertrek.gemeld', { facts })).rejects.toMatchObject({
      status: 422,
      extras: { refusal, errors: [{ at: expect.stringMatching(/^facts\.\w/) }] },
    });
  });

  it('P2 keeps a refusal of authorisation out of the journal and in the access log', async () => {
    const row = await open(product);
    await expect(send(product, row, 'zaak.afgerond', { actor: PARTNER })).rejects.toMatchObject({ code: 'DRB-4030' });
    expect(await read(product, row)).toMatchObject({ state: row.state, head: row.head });
    expect(await count(product, 'access_log', `subject = '${row.id}' and actor = 'partner' and action = 'event'`)).toBe(
      1,
    );
  });

  it('refuses a stale revision and tells the present one', async () => {
    const row = await open(product);
    await send(product, row, 'bedenktijd.begonnen');
    await expect(send(product, row, 'zaak.afgerond')).rejects.toMatchObject({
      code: 'DRB-4120',
      extras: { revision: 2 },
    });
  });

  it('does one of two commands on the same revision at the same time', async () => {
    const row = await open(product);
    const both = await Promise.allSettled([
      send(product, row, 'bedenktijd.begonnen'),
      send(product, row, 'zaak.afgerond'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read(product, row)).state.revision).toBe(2);
  });

  it('does a repeated command once and gives the same answer again', async () => {
    const row = await open(product);
    const idempotent = requestOf('regisseur', 'k-1', '/events', { type: 'bedenktijd.begonnen' });
    const respond = () => ({ once: crypto.randomUUID() });
    const ask = () =>
      product.desk.run(product.municipality.id, {
        caseId: row.id,
        command: { kind: 'event', type: 'bedenktijd.begonnen', facts: {}, actor: REGISSEUR },
        revision: row.state.revision,
        idempotent,
        respond,
      });
    expect(await ask()).toEqual(await ask());
    expect((await read(product, row)).state.revision).toBe(2);
  });

  it('refuses a key that was used for another command', async () => {
    const row = await open(product);
    await send(product, row, 'bedenktijd.begonnen', { idempotent: requestOf('regisseur', 'k-2', '/events', { a: 1 }) });
    const other = requestOf('regisseur', 'k-2', '/events', { a: 2 });
    await expect(send(product, row, 'zaak.afgerond', { idempotent: other })).rejects.toMatchObject({
      code: 'DRB-4221',
    });
  });

  it('opens one case for two openings with one key', async () => {
    const before = await count(product, 'case_record');
    const ask = () =>
      product.desk.open(product.municipality.id, {
        command: { kind: 'open', process: 'voorbeeld', as: 'begin', subject: 'person', facts: {}, actor: REGISSEUR },
        idempotent: requestOf('regisseur', 'k-3', '/cases', {}),
        respond: ({ id }) => ({ id }),
      });
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(two);
    expect(await count(product, 'case_record')).toBe(before + 1);
  });

  it('T7 settles what is due before the command, each at its own moment', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    const moment = new Date(Date.parse(row.state.lastMoment) + 48 * 3_600_000).toISOString();
    const revision = row.state.revision + 1;
    const after = await send(product, row, 'zaak.afgerond', { moment, revision });
    const journal = await journalOf(row.id);
    expect(journal.map(({ type }) => type).slice(2)).toEqual(['term.elapsed', 'zaak.afgerond']);
    expect(journal[2]?.moment).toBe(row.alarm.at);
    expect(after.state.status).toBe('closed');
  });

  it('keeps what fell due before a command that comes with a stale revision', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    const moment = new Date(Date.parse(row.state.lastMoment) + 48 * 3_600_000).toISOString();
    await expect(send(product, row, 'zaak.afgerond', { moment })).rejects.toMatchObject({ code: 'DRB-4120' });
    expect((await journalOf(row.id)).at(-1)?.type).toBe('term.elapsed');
  });

  it('refuses a moment before the clock', async () => {
    const row = await open(product);
    const moment = '2020-01-01T00:00:00.000Z';
    await expect(send(product, row, 'bedenktijd.begonnen', { moment })).rejects.toMatchObject({ code: 'DRB-4223' });
  });

  it('P1 leaves nothing readable of a person in any row', async () => {
    const secret = 'Onleesbare Testpersoon';
    const row = await open(product, { vertrokkenOp: '2026-03-01' }, secret);
    await send(product, row, 'bedenktijd.begonnen', { reason: `Omdat ${secret}` });
    const tables = [
      'case_record',
      'vault',
      'journal',
      'journal_payload',
      'task',
      'term',
      'outbox',
      'idempotency',
      'mail',
    ];
    const traces = ['Onleesbare', '2026-03-01'].flatMap((text) => [text, Buffer.from(text).toString('hex')]);
    for (const table of tables) {
      const found = await count(product, `${table} t`, `t::text ilike any(array['%${traces.join("%', '%")}%'])`);
      expect([table, found]).toEqual([table, 0]);
    }
  });

  it('P3 finds a journal row that was changed, taken out or cut off', async () => {
    let row = await open(product);
    row = await send(product, row, 'bedenktijd.begonnen');
    const rows = (await journalOf(row.id)).map(({ sealed: _, ...chained }) => chained);
    expect(firstBreak(rows, row.head)).toBeUndefined();
    expect(firstBreak(rows.slice(0, 1), row.head)).toBe(2);
    expect(firstBreak(rows.slice(1), row.head)).toBe(1);
    expect(
      firstBreak(
        rows.map((each) => ({ ...each, actor: 'partner' })),
        row.head,
      ),
    ).toBe(1);
  });

  it('P3 commits to every payload, and E3 replays the journal to the state', async () => {
    const row = await send(product, await open(product), 'vertrek.gemeld', { facts: { vertrokkenOp: '2026-10-01' } });
    const { engine } = product.playbooks.default;
    const calendar = compileCalendar(nationalTable);
    let state;
    for (const entry of await journalOf(row.id)) {
      if (entry.sealed === undefined) throw new Error('the payload is there');
      const { step, committed } = openPayload(entry, entry.sealed, row.key);
      expect(committed).toBe(true);
      ({ state } = engine.replay(state, step.cause, { moment: step.moment, calendar }));
    }
    expect(state).toEqual(row.state);
  });

  it('knows who is involved: owners of tasks and whoever acted', async () => {
    const row = await open(product);
    expect(row.involved).toEqual(['partner', 'regisseur']);
    expect(row.involved).not.toContain(TOEZICHT.id);
  });
});
