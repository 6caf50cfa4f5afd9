// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarDay } from '@draaiboek/calendar';
import { audit, memoryKeyRing, openPayload, readJournal, type CaseRow } from '@draaiboek/case-file';
import type { TermState } from '@draaiboek/engine';
import { Recount } from '../src/calendars/recount.js';
import { accessOf } from '../src/people/case-access.js';
import type { Viewer } from '../src/people/viewer.js';
import type { Product } from '../src/product.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { count, open, productIn, read, send, WRAPPING_KEY } from './product.js';

const START = '2026-11-24T10:00:00.000Z';
const ignore = (): void => undefined;
const decree = (date: string): CalendarDay => ({
  date,
  name: 'Gelijkgestelde dag',
  kind: 'decree',
  source: 'Stcrt. 2026, 1',
});
const closed = (date: string): CalendarDay => ({
  date,
  name: 'Stadhuis dicht',
  kind: 'own-day',
  source: 'Collegebesluit',
});

describeSettings('the calendar as data', (setting) => {
  let deployment: Deployment;
  let product: Product;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
    product = await productIn(deployment, WRAPPING_KEY, START);
  });
  afterEach(async () => {
    await product.stop();
    await deployment.close();
  });

  const viewer = (id: string): Viewer => {
    const person = product.people.find(`Bearer demo-${id}`);
    if (person === undefined) throw new Error(`nobody is called ${id}`);
    return { person, access: accessOf(person, product.playbooks) };
  };
  const change = (after: number, days: readonly CalendarDay[], who = 'beheerder') =>
    product.calendar.change(viewer(who), { after, days, reason: 'Koninklijk besluit' }, ignore);
  /** A case whose term of six weeks ends on 29 December 2026. */
  const decided = async (): Promise<CaseRow> =>
    send(product, await open(product), 'besluit.genomen', { facts: { besloten: '2026-11-17' } });
  const objections = ({ state }: CaseRow): readonly TermState[] =>
    state.instances.flatMap(({ terms }) => terms.filter(({ term }) => term === 'bezwaar'));
  const journalOf = (of: Product, id: string) =>
    of.store.withMunicipality(of.municipality.id, (scope) => readJournal(scope, id));

  it('T4 counts every open case again, keeps what was superseded, and says who, why and which day', async () => {
    const row = await decided();
    const finished = await send(product, await open(product), 'zaak.afgerond');
    expect(objections(row)[0]).toMatchObject({ dueOn: '2026-12-29', status: 'armed' });
    await expect(change(1, [decree('2026-12-29')])).resolves.toMatchObject({ number: 2, finished: true });
    const after = await read(product, row);
    expect(objections(after).map(({ dueOn, status }) => [dueOn, status])).toEqual([
      ['2026-12-29', 'superseded'],
      ['2026-12-30', 'armed'],
    ]);
    expect(objections(after)[1]?.why.at(-1)).toMatchObject({ rule: 'decree', day: '2026-12-29', to: '2026-12-30' });
    const entry = (await journalOf(product, row.id)).at(-1);
    expect(entry).toMatchObject({ type: 'calendar.changed', actor: 'beheerder' });
    expect(entry?.calendarVersion).toMatch(/^2026\.1\+[0-9a-f]{32}$/);
    expect(openPayload(entry!, entry!.sealed!, after.key).step.cause).toMatchObject({ reason: 'Koninklijk besluit' });
    expect((await journalOf(product, finished.id)).map(({ type }) => type)).not.toContain('calendar.changed');
    expect(await count(product, 'case_record', 'calendar_change <> 2')).toBe(0);
  });

  it('T4 what nothing moved keeps its revision and its journal', async () => {
    const row = await decided();
    await change(1, [closed('2027-08-02')]);
    const after = await read(product, row);
    expect(after).toMatchObject({ state: row.state, head: row.head, calendarChange: 2 });
  });

  it('P2 whoever changes the calendar gets nothing to do with the cases', async () => {
    const row = await decided();
    await change(1, [decree('2026-12-29')]);
    expect((await read(product, row)).involved).not.toContain('beheerder');
  });

  it('a case that is opened afterwards is counted by the new calendar, and an own day moves no term of a law', async () => {
    await change(1, [decree('2026-12-29'), closed('2026-12-30')]);
    const row = await decided();
    expect(row.calendarChange).toBe(2);
    expect(objections(row)[0]?.dueOn).toBe('2026-12-30');
  });

  it('taking the days away again makes the first version current again, under a new number', async () => {
    const row = await decided();
    const { current } = await product.calendar.read();
    await change(1, [decree('2026-12-29')]);
    const { version } = current.calendar;
    await expect(change(2, [])).resolves.toMatchObject({ number: 3, version });
    expect(objections(await read(product, row)).at(-1)).toMatchObject({ dueOn: '2026-12-29', status: 'armed' });
    const { items, total } = await product.calendar.list({ offset: 0, limit: 10 });
    expect(total).toBe(3);
    expect(items.map(({ number, by, ownDays }) => [number, by, ownDays.length])).toEqual([
      [3, 'beheerder', 0],
      [2, 'beheerder', 1],
      [1, 'draaiboek', 0],
    ]);
  });

  it('of two who change the same calendar one wins, and the other is told', async () => {
    const both = await Promise.allSettled([change(1, [decree('2026-12-29')]), change(1, [decree('2026-12-30')])]);
    const [lost] = both.filter(({ status }) => status === 'rejected');
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost).toMatchObject({ reason: { code: 'DRB-4121', status: 412, extras: { revision: 2 } } });
    await expect(change(1, [])).rejects.toMatchObject({ code: 'DRB-4121' });
  });

  it('goes on where it was stopped, in another process, and counts each case once', async () => {
    const rows = await Promise.all(Array.from({ length: 4 }, decided));
    let told = 0;
    const stopped = await product.calendar.change(
      viewer('beheerder'),
      { after: 1, days: [decree('2026-12-29')], reason: 'Koninklijk besluit' },
      ({ done }) => {
        told = done;
        if (done === 2) void product.calendar.stop();
      },
    );
    expect(stopped.finished).toBe(false);
    expect(told).toBe(2);
    expect(await count(product, 'case_record', 'calendar_change = 1')).toBe(2);
    const next = setting === 'server' ? await productIn(deployment, WRAPPING_KEY) : undefined;
    const { store, desk, municipality } = next ?? product;
    const recount = new Recount({ store, desk, municipality: municipality.id, failed: ignore });
    const seen: number[] = [];
    await expect(recount.finish(({ total }) => seen.push(total))).resolves.toBe(true);
    expect(new Set(seen)).toEqual(new Set([2]));
    for (const { id } of rows) {
      const types = (await journalOf(product, id)).map(({ type }) => type);
      expect(types.filter((type) => type === 'calendar.changed')).toHaveLength(1);
    }
    await next?.stop();
  });

  it('two processes that count at the same time count each case once', async () => {
    const rows = await Promise.all(Array.from({ length: 4 }, decided));
    const other = setting === 'server' ? await productIn(deployment, WRAPPING_KEY) : product;
    await Promise.all([
      change(1, [decree('2026-12-29')]),
      ...rows.map(({ id }) => other.desk.recount('voorbeeldstad', id)),
    ]);
    for (const { id } of rows) {
      const types = (await journalOf(product, id)).map(({ type }) => type);
      expect(types.filter((type) => type === 'calendar.changed')).toHaveLength(1);
    }
    if (other !== product) await other.stop();
  });

  it('E3 an audit replays a case across a change of the calendar', async () => {
    await decided();
    await change(1, [decree('2026-12-29'), closed('2027-08-02')]);
    const said: string[] = [];
    for await (const event of audit(product.store, { keys: memoryKeyRing(WRAPPING_KEY) })) {
      if (event.kind === 'finding') said.push(event.finding.code);
      if (event.kind === 'note') said.push(event.note.code);
      if (event.kind === 'audited') expect(event.summary.rows).toBe(3);
    }
    expect(said).toEqual(['not-seen-yet']);
  });

  it('only its keeper changes it, and only who sees every case, or keeps it, finds out what that would move', async () => {
    await expect(change(1, [decree('2026-12-29')], 'regisseur')).rejects.toMatchObject({ code: 'DRB-4030' });
    const asked = { after: 1, days: [decree('2026-12-29')], reason: 'proef' };
    await expect(product.calendar.tryOut(viewer('partner'), asked, ignore)).rejects.toMatchObject({ code: 'DRB-4030' });
    expect(await count(product, 'access_log', `action = 'calendar'`)).toBe(2);
    expect(await count(product, 'calendar_change')).toBe(1);
  });

  it('a dry run names the terms of cases one may see, counts the others, and stores nothing', async () => {
    const row = await decided();
    const before = await read(product, row);
    const asked = { after: 1, days: [decree('2026-12-29')], reason: 'proef' };
    const seen = await product.calendar.tryOut(viewer('regisseur'), asked, ignore);
    expect(seen).toMatchObject({ cases: 1, terms: 1, seen: [{ from: '2026-12-29', term: { dueOn: '2026-12-30' } }] });
    expect(await product.calendar.tryOut(viewer('beheerder'), asked, ignore)).toMatchObject({
      cases: 1,
      terms: 1,
      seen: [],
    });
    expect(await read(product, row)).toEqual(before);
    expect(await count(product, 'calendar_version')).toBe(1);
  });

  it('every process counts by it', async () => {
    const other = await productIn(deployment, WRAPPING_KEY);
    await open(other);
    await change(1, [decree('2026-12-29')]);
    const row = await send(other, await open(other), 'besluit.genomen', { facts: { besloten: '2026-11-17' } });
    expect(objections(row)[0]?.dueOn).toBe('2026-12-30');
    await other.stop();
  });
});
