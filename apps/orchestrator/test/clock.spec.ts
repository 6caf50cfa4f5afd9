// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AdvanceClock } from '@draaiboek/api';
import { Horizon } from '../src/alarms/horizon.js';
import { readJournal } from '@draaiboek/case-file';
import type { Hold } from '@draaiboek/store';
import { ClockRun, type Progress } from '../src/clock/clock-run.js';
import { silentLog } from '../src/log/log.js';
import type { Product } from '../src/product.js';
import type { Job, QueueName } from '../src/queue/job-queue.js';
import { memoryOfProcess } from '../src/queue/memory-of-process.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { count, open, productIn, read, send } from './product.js';

describeSettings('advancing the clock', (setting) => {
  let deployment: Deployment;
  let product: Product;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
    product = await productIn(deployment);
  });
  afterEach(async () => {
    await product.stop();
    await deployment.close();
  });

  const advance = (by: string): Promise<Progress[]> => advanced(product, { by });

  const moments = async (id: string) => {
    const rows = await product.store.withMunicipality(product.municipality.id, (scope) => readJournal(scope, id));
    return rows.map(({ type, moment }) => `${moment} ${type}`);
  };

  it('runs everything that falls due on the way, over all cases, in order, each at its own moment', async () => {
    const one = await open(product);
    const two = await send(product, await open(product), 'vertrek.gemeld', { facts: { vertrokkenOp: '2026-10-20' } });
    const { now } = await product.clock.read();
    const heard = await advance('P3M');
    const times = heard.map((progress) => progress.now);
    expect(times).toEqual([...times].sort());
    expect(heard.at(-1)).toMatchObject({ type: 'done' });
    expect((await read(product, two)).state.instances[0]?.active).toContain('nagegaan');
    expect((await moments(one.id)).slice(1).every((line) => line > now)).toBe(true);
    expect(await count(product, 'mail')).toBe(3);
    expect((await product.clock.read()).now >= (heard.at(-1)?.now ?? '9')).toBe(true);
  });

  it('lets a case that is opened on the way take part', async () => {
    const row = await send(product, await open(product), 'bijeenkomst.nodig');
    for (const { effect } of await product.store.withMunicipality(product.municipality.id, (scope) =>
      scope.query<{ effect: string }>('select effect from outbox'),
    )) {
      await product.deliveries.deliver({ municipality: product.municipality.id, caseId: row.id, token: effect });
    }
    await advance('P2W');
    expect(await count(product, 'case_record', `process = 'bijeenkomst' and status = 'closed'`)).toBe(1);
  });

  it('refuses a second advance while one runs', async () => {
    const { promise: gate, resolve: goOn } = Promise.withResolvers<undefined>();
    const { store, desk, clock } = product;
    const parts = { store, desk, clock, lastYear: 2060, afterwards: () => Promise.resolve(), failed: fail };
    const waiting = new ClockRun({ ...parts, beforehand: () => gate });
    const { promise: ended, resolve: end } = Promise.withResolvers<Progress>();
    await waiting.begin({ by: 'P1M' }, end);
    await expect(advance('P1D')).rejects.toMatchObject({ code: 'DRB-4091' });
    goOn(undefined);
    expect(await ended).toMatchObject({ type: 'done' });
  });

  it('takes the next advance of whoever heard that one is done', async () => {
    for (let n = 0; n < 5; n += 1) expect((await advance('PT1H')).at(-1)).toMatchObject({ type: 'done' });
  });

  it('tells of an end only when the clock is free', async () => {
    const { store, desk, clock } = product;
    const order: string[] = [];
    const take = async (what: string): Promise<Hold | undefined> => {
      const hold = await store.holds.take(what);
      if (hold === undefined) return undefined;
      return { held: true, release: () => hold.release().then(() => void order.push('free')) };
    };
    const nothing = (): Promise<void> => Promise.resolve();
    const telling = { listWork: store.listWork.bind(store), holds: { take } };
    const parts = { store: telling, desk, clock, lastYear: 2060, failed: fail };
    const run = new ClockRun({ ...parts, beforehand: nothing, afterwards: nothing });
    await new Promise<void>((resolve, reject) => {
      const hear = ({ type }: Progress): void => {
        order.push(type);
        resolve();
      };
      run.begin({ by: 'PT1H' }, hear).catch(reject);
    });
    expect(order).toEqual(['free', 'done']);
  });

  it('tells where it stopped, and how many steps were taken, when its hold is cut', async () => {
    const { store, desk, clock } = product;
    await open(product);
    let looks = 0;
    const take = async (what: string): Promise<Hold | undefined> => {
      const hold = await store.holds.take(what);
      if (hold === undefined) return undefined;
      return {
        get held() {
          return (looks += 1) <= 3;
        },
        release: () => hold.release(),
      };
    };
    const nothing = (): Promise<void> => Promise.resolve();
    const telling = { listWork: store.listWork.bind(store), holds: { take } };
    const parts = { store: telling, desk, clock, lastYear: 2060, failed: fail };
    const run = new ClockRun({ ...parts, beforehand: nothing, afterwards: nothing });
    const heard: Progress[] = [];
    await new Promise<void>((resolve, reject) => {
      const hear = (progress: Progress): void => {
        heard.push(progress);
        if (progress.type !== 'progress') resolve();
      };
      run.begin({ by: 'P3M' }, hear).catch(reject);
    });
    const last = heard.at(-2);
    const stands = (await clock.read()).run;
    expect(last).toMatchObject({ type: 'progress', now: stands?.at });
    expect(last?.steps).toBeGreaterThan(0);
    expect(heard.at(-1)).toEqual({ type: 'stopped', now: last?.now, steps: last?.steps });
  });

  it.each([['-P1D'], ['P0D'], ['5WD'], ['morgen'], ['P99Y']])('refuses to go %s', async (by) => {
    await expect(advance(by)).rejects.toMatchObject({ code: 'DRB-4220', extras: { errors: [{ at: 'by' }] } });
  });

  it.each([['2026-01-01T00:00:00.000Z'], ['2026-02-30T10:00'], ['morgen'], ['2199-01-01T00:00']])(
    'refuses to go to %s',
    async (to) => {
      const refused = { code: 'DRB-4220', extras: { errors: [{ at: 'to' }] } };
      await expect(advanced(product, { to })).rejects.toMatchObject(refused);
    },
  );

  it('goes no further than the years of the calendar', async () => {
    await product.clock.moveTo('2055-01-01T00:00:00.000Z', 0);
    const refused = { code: 'DRB-4220', extras: { errors: [{ at: 'to', message: expect.stringContaining('2060') }] } };
    await expect(advanced(product, { to: '2061-01-02T00:00' })).rejects.toMatchObject(refused);
    await expect(advance('P7Y')).rejects.toMatchObject({ code: 'DRB-4220' });
  });

  it('goes to a moment in local time', async () => {
    const heard = await advanced(product, { to: '2027-03-01T10:00' });
    expect(heard.at(-1)).toMatchObject({ type: 'done', now: '2027-03-01T09:00:00.000Z' });
  });

  it('goes on after a kill to the target that was stored', async () => {
    const row = await open(product);
    const { now } = await product.clock.read();
    const to = new Date(Date.parse(now) + 30 * 24 * 3_600_000).toISOString();
    await product.clock.claim(now, to);
    await product.stop();
    product = await productIn(deployment);
    await product.start();
    await product.clockRun.resume();
    const { now: after, run } = await product.clock.read();
    expect(run).toBeUndefined();
    expect(after >= to).toBe(true);
    expect((await moments(row.id)).filter((line) => line.endsWith('reminders.sent'))).toHaveLength(3);
  });

  it('never goes back', async () => {
    const { now } = await product.clock.read();
    await product.clock.moveTo(new Date(Date.parse(now) + 3_600_000).toISOString(), 0);
    const { offsetMs } = await product.clock.read();
    await product.clock.moveTo(now, 0);
    expect((await product.clock.read()).offsetMs).toBe(offsetMs);
  });

  it('sets the alarms anew, so that a case wakes by the moved clock', async () => {
    await product.start();
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    await advance('PT23H59M');
    const { now } = await product.clock.read();
    await product.clock.moveTo(new Date(Date.parse(row.alarm.at ?? '') - 1_000).toISOString(), 0);
    expect(now < (row.alarm.at ?? '')).toBe(true);
    await product.horizon.keep();
    while (product.alarms.counts.settled === 0) await new Promise((resolve) => setImmediate(resolve));
    expect((await moments(row.id)).at(-1)).toBe(`${row.alarm.at} term.elapsed`);
  });
});

describeSettings('a clock that stands still', (setting) => {
  const START = '2026-11-30T09:00:00.000Z';
  let deployment: Deployment;
  let product: Product;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
    product = await productIn(deployment, undefined, START);
    await product.start();
  });
  afterEach(async () => {
    await product.stop();
    await deployment.close();
  });

  const now = async (): Promise<string> => (await product.clock.read()).now;

  it('is at its moment however often it is asked, and cases are opened then', async () => {
    const row = await open(product);
    expect(row.openedAt).toBe(START);
    expect(await now()).toBe(START);
  });

  it('moves by an advance alone, exactly as far, and does what falls due on the way', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    expect((await advanced(product, { by: 'PT24H' })).at(-1)).toMatchObject({ type: 'done' });
    expect(await now()).toBe('2026-12-01T09:00:00.000Z');
    const { instances } = (await read(product, row)).state;
    expect(instances[0]?.terms.find(({ term }) => term === 'bedenktijd')).toMatchObject({ status: 'elapsed' });
    await advanced(product, { to: '2026-12-04T10:00' });
    expect(await now()).toBe('2026-12-04T09:00:00.000Z');
    await product.clock.moveTo(START, 0);
    expect(await now()).toBe('2026-12-04T09:00:00.000Z');
  });

  it('is where it was after a restart, whatever start is asked then', async () => {
    await advanced(product, { by: 'P1W' });
    await product.stop();
    product = await productIn(deployment, undefined, '2030-01-01T00:00:00.000Z');
    expect(await now()).toBe('2026-12-07T09:00:00.000Z');
  });

  it('puts no alarm into the queue for what lies ahead', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    expect(row.alarm.at).toBe('2026-12-01T09:00:00.000Z');
    const queued: Job[] = [];
    const queue = {
      memory: memoryOfProcess(),
      add: async (_: QueueName, jobs: readonly Job[]) => void queued.push(...jobs),
    };
    const relay = { relayLeft: () => Promise.resolve() };
    await new Horizon({ store: product.store, queue, relay, clock: product.clock, log: silentLog }).keep();
    expect(queued).toEqual([]);
  });

  it('does not stop a clock that goes already', async () => {
    const going = await openDeployment(setting);
    const first = await productIn(going);
    await first.stop();
    const second = await productIn(going, undefined, START);
    expect((await second.clock.read()).stands).toBe(false);
    await second.stop();
    await going.close();
  });
});

/** No run of these tests stops by an error. */
function fail(error: unknown): never {
  throw error;
}

/** What an advance said until it ended. */
function advanced(product: Product, asked: AdvanceClock): Promise<Progress[]> {
  return new Promise((resolve, reject) => {
    const heard: Progress[] = [];
    product.clockRun
      .begin(asked, (progress) => {
        heard.push(progress);
        if (progress.type !== 'progress') resolve(heard);
      })
      .catch(reject);
  });
}
