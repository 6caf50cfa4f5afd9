// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { readJournal } from '@draaiboek/case-file';
import type { Product } from '../src/product.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { count, open, productIn, read, send } from './product.js';

const HOUR = 3_600_000;

describeSettings('alarms and the sweep', (setting) => {
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

  const journalTypes = async (id: string): Promise<string[]> => {
    const rows = await product.store.withMunicipality(product.municipality.id, (scope) => readJournal(scope, id));
    return rows.map(({ type }) => type);
  };
  const jobFor = async (id: string) => {
    const { alarm } = await read(product, { id });
    return { municipality: product.municipality.id, caseId: id, token: String(alarm.token) };
  };
  /** Moves the product's clock while nothing runs: what a machine that was off for so long finds. */
  const sleepFor = async (ms: number): Promise<void> => {
    const { now } = await product.clock.read();
    await product.clock.moveTo(new Date(Date.parse(now) + ms).toISOString(), 0);
  };

  it('T2 drops an alarm that comes early, and counts it', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    await product.alarms.deliver(await jobFor(row.id));
    expect(product.alarms.counts).toMatchObject({ early: 1, settled: 0 });
    expect(await journalTypes(row.id)).toEqual(['case.opened', 'bedenktijd.begonnen']);
  });

  it('T2 elapses once when the alarm is delivered twice', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    const job = await jobFor(row.id);
    await sleepFor(25 * HOUR);
    await Promise.all([product.alarms.deliver(job), product.alarms.deliver(job)]);
    expect(product.alarms.counts).toMatchObject({ settled: 1, stale: 1 });
    expect((await journalTypes(row.id)).filter((type) => type === 'term.elapsed')).toHaveLength(1);
  });

  it('T2 drops the alarm of a term that was cancelled in the meantime', async () => {
    const row = await send(product, await open(product), 'vertrek.gemeld', { facts: { vertrokkenOp: '2026-10-20' } });
    const job = await jobFor(row.id);
    await send(product, row, 'zaak.afgerond');
    await sleepFor(100 * 24 * HOUR);
    await product.alarms.deliver(job);
    expect(product.alarms.counts).toMatchObject({ stale: 1, settled: 0 });
    expect(await journalTypes(row.id)).not.toContain('term.elapsed');
  });

  it('T5 sends every rung once, whatever is delivered twice', async () => {
    const row = await open(product);
    for (let day = 0; day < 20; day += 1) {
      await sleepFor(24 * HOUR);
      const job = await jobFor(row.id);
      await Promise.all([product.alarms.deliver(job), product.alarms.deliver(job)]);
    }
    const effects = await product.store.withMunicipality(product.municipality.id, (scope) =>
      scope.query<{ effect: string }>(`select effect from outbox where case_id = $1`, [row.id]),
    );
    for (const { effect } of [...effects, ...effects]) {
      await product.deliveries.deliver({ municipality: product.municipality.id, caseId: row.id, token: effect });
    }
    const rungs = await product.store.withMunicipality(product.municipality.id, (scope) =>
      scope.query<{ rung: string; task: string }>('select rung, task from mail order by rung'),
    );
    expect(rungs).toEqual(['op-tijd', 'te-laat', 'vooraf'].map((rung) => ({ rung, task: 'vraag' })));
  });

  it('T2 does at start what fell due while nothing ran: in order, each once, at its own moment', async () => {
    const one = await send(product, await open(product), 'bedenktijd.begonnen');
    const two = await send(product, await open(product), 'vertrek.gemeld', { facts: { vertrokkenOp: '2026-10-20' } });
    await sleepFor(100 * 24 * HOUR);
    await product.stop();
    product = await productIn(deployment);
    await product.start();
    expect(await journalTypes(one.id)).toEqual(expect.arrayContaining(['term.elapsed']));
    const [elapsed] =
      (await read(product, two)).state.instances[0]?.terms.filter(({ term }) => term === 'nagaan') ?? [];
    expect(elapsed).toMatchObject({ status: 'elapsed', endedAt: elapsed?.elapsesAt });
    const before = await journalTypes(two.id);
    await product.sweep.once();
    expect(await journalTypes(two.id)).toEqual(before);
  });

  it('wakes a case by the queue alone', async () => {
    const row = await send(product, await open(product), 'bedenktijd.begonnen');
    await product.clock.moveTo(new Date(Date.parse(row.alarm.at ?? '') - 1_500).toISOString(), 0);
    await product.start();
    await until(() => Promise.resolve(product.alarms.counts.settled === 1));
    const { instances } = (await read(product, row)).state;
    expect(instances[0]?.terms.find(({ term }) => term === 'bedenktijd')).toMatchObject({ status: 'elapsed' });
  });

  it('delivers an effect that was committed just before the process was killed', async () => {
    const row = await open(product);
    await product.stop();
    product = await productIn(deployment);
    await send(product, row, 'bijeenkomst.nodig');
    const none = await count(product, 'case_record', `process = 'bijeenkomst'`);
    await product.stop();
    product = await productIn(deployment);
    await product.start();
    await until(async () => (await count(product, 'outbox', 'delivered_at is not null')) === 1);
    expect(none).toBe(0);
    expect(await count(product, 'case_record', `process = 'bijeenkomst'`)).toBe(1);
  });

  it('opens another case once when its effect is delivered twice', async () => {
    const row = await send(product, await open(product), 'bijeenkomst.nodig');
    const [effect] = await product.store.withMunicipality(product.municipality.id, (scope) =>
      scope.query<{ effect: string }>('select effect from outbox where case_id = $1', [row.id]),
    );
    const job = { municipality: product.municipality.id, caseId: row.id, token: effect?.effect ?? '' };
    await Promise.all([product.deliveries.deliver(job), product.deliveries.deliver(job)]);
    expect(await count(product, 'case_record', `process = 'bijeenkomst'`)).toBe(1);
  });

  it('refuses data that were written with another key', async () => {
    await open(product);
    await product.stop();
    await expect(productIn(deployment, randomBytes(32))).rejects.toMatchObject({ code: 'DRB-5001' });
    product = await productIn(deployment);
  });
});

/** Resolves when a condition that the queue brings about holds; the test's own time limit is the bound. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
