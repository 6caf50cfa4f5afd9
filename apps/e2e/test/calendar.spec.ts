// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Dates that people change, on the running product: a day that a decree adds, a term that stands still, and a kill while
 * cases are counted again.
 */
import type { CalendarProgress, OwnDay } from '@draaiboek/api';
import { bodyOf, Client, problemOf } from '../src/client.js';
import { STORY_STARTS, untilDeparture } from '../src/departure-story.js';
import { eventually } from '../src/eventually.js';
import { findTerms, getArmedTerm, getOpenTask, OneCase } from '../src/one-case.js';
import { Product } from '../src/product.js';

const CHECK = 'controle-uitschrijving';
const KEEPER = 'beheerder';
/** A whole story takes longer than a hook usually may, on a machine that does other things too. */
const STORY_MS = 240_000;
const decree = (date: string): OwnDay => ({
  date,
  name: 'Gelijkgestelde dag',
  kind: 'decree',
  source: 'Stcrt. 2026, 1',
});

/** A case with terms in working days. */
async function reported(client: Client): Promise<OneCase> {
  const subject = { kind: 'person', name: 'Testpersoon Voorbeeld' } as const;
  const opened = await client.openCase('dossierhouder', { process: 'signaal', as: 'melding', subject });
  return new OneCase(client, bodyOf(opened).case.id);
}

async function lastOf(lines: AsyncGenerator<CalendarProgress>): Promise<CalendarProgress | undefined> {
  let last: CalendarProgress | undefined;
  for await (const line of lines) last = line;
  return last;
}

describe('a changed calendar', () => {
  let product: Product;
  let client: Client;
  let departure: OneCase;
  beforeAll(async () => {
    product = await Product.start(STORY_STARTS);
    client = new Client(() => product.address);
    departure = await untilDeparture(client);
  }, STORY_MS);
  afterAll(() => product.stop());

  it('shows the national days of a year with where they come from, and whether its decree is known', async () => {
    const { days, incomplete, may } = await client.calendar('burgerzaken', 2027);
    expect(days).toContainEqual(
      expect.objectContaining({ date: '2027-05-05', name: 'Bevrijdingsdag', source: 'Art. 3 lid 1 Atw', own: false }),
    );
    expect(days).toContainEqual(expect.objectContaining({ date: '2027-05-07', kind: 'decree' }));
    expect([incomplete, may]).toEqual([false, { tryOut: false, change: false }]);
    expect((await client.calendar('burgerzaken', 2029)).incomplete).toBe(true);
  });

  it('a dry run tells who sees the case which date would move and why, its keeper only how many, and moves none', async () => {
    expect(getArmedTerm(await departure.read(), CHECK).due.dueOn).toBe('2027-03-01');
    const asked = { days: [decree('2027-03-01')], reason: 'proef', dryRun: true };
    const told = await lastOf(client.changeCalendar('dossierhouder', 1, asked));
    if (told?.type !== 'tried') throw new Error(`a dry run ends with what it found, not ${String(told?.type)}`);
    const check = told.moved.find(({ term }) => term === CHECK);
    expect(check).toMatchObject({ case: departure.id, from: '2027-03-01', to: '2027-03-02' });
    expect(check?.explanation.join(' ')).toContain('1 maart 2027');
    const counted = await lastOf(client.changeCalendar(KEEPER, 1, asked));
    expect(counted).toMatchObject({
      type: 'tried',
      cases: told.cases,
      terms: told.terms,
      moved: [],
      hidden: told.terms,
    });
    expect(getArmedTerm(await departure.read(), CHECK).due.dueOn).toBe('2027-03-01');
  });

  it('T4 a day that a decree adds moves the check, keeps the old one, and the history says by whom and why', async () => {
    const done = await lastOf(
      client.changeCalendar(KEEPER, 1, { days: [decree('2027-03-01')], reason: 'Besluit in de Staatscourant' }),
    );
    expect(done).toMatchObject({ type: 'done', revision: 2 });
    const of = await departure.read();
    expect(getArmedTerm(of, CHECK).due.dueOn).toBe('2027-03-02');
    expect(getArmedTerm(of, CHECK).due.explanation.join(' ')).toContain('1 maart 2027');
    expect(findTerms(of, CHECK).map(({ status, due }) => [status, due.dueOn])).toContainEqual([
      'superseded',
      '2027-03-01',
    ]);
    const [entry] = await client.journal('dossierhouder', of.id);
    expect(entry).toMatchObject({
      summary: 'De kalender is veranderd.',
      reason: 'Besluit in de Staatscourant',
      actor: { id: KEEPER, name: 'Demo Functioneel beheerder' },
    });
    expect(entry?.lines.join(' ')).toContain('was tot en met 1 maart 2027, is nu tot en met 2 maart 2027');
  });

  const refusals: readonly [string, object, string][] = [
    ['a date that does not exist', { days: [decree('2027-02-30')] }, 'days.0.date'],
    ['a year that is not in it', { days: [decree('2061-01-02')] }, 'days.0.date'],
    ['the same day twice', { days: [decree('2027-08-02'), decree('2027-08-02')] }, 'days.1.date'],
    [
      'a national day that is made something else',
      { days: [{ ...decree('2027-04-27'), kind: 'own-day' }] },
      'days.0.date',
    ],
    ['a national day that is taken away', { days: [], removed: ['2027-04-27'] }, 'removed'],
    ['a name of spaces', { days: [{ ...decree('2027-08-02'), name: '  ' }] }, 'days.0.name'],
    [
      'a day of publication that does not exist',
      { days: [{ ...decree('2027-08-02'), knownSince: '2027-13-01' }] },
      'days.0.knownSince',
    ],
    ['no reason', { days: [], reason: '' }, 'reason'],
  ];
  it.each(refusals)('refuses %s, and says where', async (_, body, at) => {
    const asked = { who: KEEPER, path: '/calendar/versions', body: { reason: 'proef', ...body }, ifMatch: 2 };
    const problem = problemOf(await client.command(asked));
    expect([problem.status, problem.errors?.map((error) => error.at)]).toEqual([422, [at]]);
  });

  it('refuses whoever does not keep it, and whoever has not seen the last change', async () => {
    const asked = { path: '/calendar/versions', body: { days: [], reason: 'proef' } };
    expect(problemOf(await client.command({ ...asked, who: 'dossierhouder', ifMatch: 2 })).code).toBe('DRB-4030');
    expect(problemOf(await client.command({ ...asked, who: KEEPER, ifMatch: 1 }))).toMatchObject({
      code: 'DRB-4121',
      revision: 2,
    });
    expect(problemOf(await client.command({ ...asked, who: KEEPER })).code).toBe('DRB-4280');
  });
});

describe('a term whose date people change', () => {
  let product: Product;
  let client: Client;
  let departure: OneCase;
  beforeAll(async () => {
    product = await Product.start(STORY_STARTS);
    client = new Client(() => product.address);
    departure = await untilDeparture(client);
  });
  afterAll(() => product.stop());

  const change = async (
    deed: 'suspend' | 'resume' | 'extend' | 'move',
    more: { by?: string; dueOn?: string } = {},
    who = 'dossierhouder',
  ) => {
    const of = await client.getCase('dossierhouder', departure.id);
    const term = findTerms(of, CHECK).find(({ status }) => status === 'armed' || status === 'suspended')!.id;
    return client.changeTerm(who, of, { term, deed }, { reason: 'Wacht op de burgerlijke stand', ...more });
  };

  it('is for whoever coordinates: only they are offered it', async () => {
    const of = await departure.read();
    expect(getArmedTerm(of, CHECK).may).toEqual(['suspend', 'extend', 'move']);
    const asPolice = await client.getCase('politie', departure.id);
    expect(getArmedTerm(asPolice, CHECK).may).toEqual([]);
    expect(problemOf(await change('suspend', {}, 'politie'))).toMatchObject({ status: 403, refusal: 'role' });
  });

  it('stands still while it is suspended, and gets the days on top that it really was', async () => {
    const { case: still } = bodyOf(await change('suspend'));
    expect(findTerms(still, CHECK).find(({ status }) => status === 'suspended')).toMatchObject({
      suspended: { remainder: 'P84D' },
      may: ['resume'],
    });
    expect(problemOf(await change('extend', { by: 'P2W' }))).toMatchObject({ status: 409, refusal: 'term-suspended' });
    await client.passTo('2026-12-17T10:00');
    const { case: goesOn, superseded } = bodyOf(await change('resume'));
    expect(superseded.map(({ due }) => due.dueOn)).toEqual(['2027-03-01']);
    expect(getArmedTerm(goesOn, CHECK).due.dueOn).toBe('2027-03-11');
    const [entry] = await client.journal('dossierhouder', departure.id);
    expect(entry).toMatchObject({ reason: 'Wacht op de burgerlijke stand', actor: { id: 'dossierhouder' } });
    expect(entry?.summary).toContain('hervat (10 dagen opgeschort): was tot en met 1 maart 2027');
  });

  it('is extended and moved, with the field that is wrong named', async () => {
    expect(getArmedTerm(bodyOf(await change('extend', { by: 'P2W' })).case, CHECK).due.dueOn).toBe('2027-03-25');
    expect(getArmedTerm(bodyOf(await change('move', { dueOn: '2027-03-03' })).case, CHECK).due.dueOn).toBe(
      '2027-03-03',
    );
    expect(problemOf(await change('extend', { by: 'P-2W' })).errors?.[0]?.at).toBe('by');
    expect(problemOf(await change('move', { dueOn: '2026-02-30' })).errors?.[0]?.at).toBe('dueOn');
  });
});

describe('kill -9 while cases are counted by a changed calendar', () => {
  const CASES = 40;
  let product: Product;
  let client: Client;
  let cases: readonly OneCase[];
  beforeAll(async () => {
    product = await Product.start(STORY_STARTS);
    client = new Client(() => product.address);
    const opened: OneCase[] = [];
    for (let n = 0; n < CASES; n += 1) opened.push(await reported(client));
    cases = opened;
  }, STORY_MS);
  afterAll(() => product.stop());

  it('goes on after the start, and counts every case once', async () => {
    const [first] = cases;
    const due = getOpenTask(await first!.read(), 'ontvangst-bevestigen').due!.dueOn;
    const run = client.changeCalendar(KEEPER, 1, { days: [decree(due)], reason: 'Besluit' });
    for await (const line of run) {
      expect(line).toMatchObject({ type: 'progress', total: CASES });
      if (line.type === 'progress' && line.done > 0) break;
    }
    await product.kill();
    const killedAt = new Date().toISOString();
    await product.run();
    const { revision } = await eventually(
      () => client.calendar(KEEPER),
      ({ left }) => left === 0,
    );
    expect(revision).toBe(2);
    const counted = await Promise.all(
      cases.map(async ({ id }) => {
        const entries = await client.journal('dossierhouder', id);
        return entries.filter(({ type }) => type === 'calendar.changed');
      }),
    );
    expect(counted.map((entries) => entries.length)).toEqual(cases.map(() => 1));
    expect(new Set(counted.flat().map(({ recordedAt }) => recordedAt < killedAt))).toEqual(new Set([true, false]));
  });
});
