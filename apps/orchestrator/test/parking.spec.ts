// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite } from '@electric-sql/pglite';
import { EngineError, type Engine } from '@draaiboek/engine';
import { CalendarError } from '@draaiboek/calendar';
import type { Product } from '../src/product.js';
import type { Progress } from '../src/clock/clock-run.js';
import { emptyDatabase } from './database.js';
import { fixtureBase } from './fixture-playbook.js';
import { open, productOn, read, send } from './product.js';

describe('a case that does not come to rest', () => {
  let database: PGlite;
  let product: Product;
  beforeAll(async () => {
    database = await emptyDatabase();
    product = await productOn(database);
  });
  afterAll(async () => {
    await product.stop();
    await database.close();
  });

  it('is rolled back and parked for an operator, and others go on', async () => {
    const row = await open(product);
    const other = await open(product);
    const runaway: Engine['step'] = () => {
      throw new EngineError('DRB-2900', 'The case does not become quiet', 'test', 'Look at the definition.');
    };
    const { engine } = product.playbooks.default;
    const { step } = engine;
    engine.step = runaway;
    await expect(send(product, row, 'bedenktijd.begonnen')).rejects.toMatchObject({ code: 'DRB-4092', status: 409 });
    engine.step = step;
    expect(await read(product, row)).toMatchObject({ parked: 'DRB-2900', state: row.state, head: row.head });
    await expect(send(product, row, 'bedenktijd.begonnen')).rejects.toMatchObject({ code: 'DRB-4092' });
    const due = await product.store.listWork('alarm', '2099-01-01T00:00:00.000Z');
    expect(due.map(({ caseId }) => caseId)).toEqual([other.id]);
    await send(product, other, 'bedenktijd.begonnen');
  });

  it('does not keep the sweep from the cases after it', async () => {
    const first = await open(product);
    const second = await open(product);
    const { engine } = product.playbooks.default;
    const { step } = engine;
    engine.step = (state, command, at) => {
      if (state?.case === first.id) throw new EngineError('DRB-2900', 'Runaway', 'test', 'Look at the definition.');
      return step(state, command, at);
    };
    await product.clock.moveTo('2027-06-01T00:00:00.000Z', 0);
    await product.alarms.settleDue();
    engine.step = step;
    expect((await read(product, first)).parked).toBe('DRB-2900');
    expect((await read(product, second)).state.revision).toBe(second.state.revision);
    expect((await read(product, second)).head.sequence).toBeGreaterThan(second.head.sequence);
  });
});

describe('a case whose term leads into states without end', () => {
  let database: PGlite;
  let product: Product;
  beforeEach(async () => {
    database = await emptyDatabase();
    product = await productOn(database, undefined, undefined, fixtureBase('endless-playbook'));
  });
  afterEach(async () => {
    await product.stop();
    await database.close();
  });

  const cases = async () => ({
    endless: await send(product, await open(product), 'lus.begonnen'),
    healthy: await open(product),
  });

  it('is parked, and the clock goes on for the others to its target', async () => {
    const { endless, healthy } = await cases();
    const last = await new Promise<Progress>((resolve, reject) => {
      const hear = (progress: Progress): void => {
        if (progress.type !== 'progress') resolve(progress);
      };
      product.clockRun.begin({ by: 'P2M' }, hear).catch(reject);
    });
    expect(last.type).toBe('done');
    expect(await read(product, endless)).toMatchObject({ parked: expect.stringMatching(/^DRB-2/), head: endless.head });
    expect((await read(product, healthy)).state.status).toBe('closed');
  });

  it('is parked, and the sweep settles the others', async () => {
    const { endless, healthy } = await cases();
    await product.clock.moveTo('2027-06-01T00:00:00.000Z', 0);
    expect(await product.alarms.settleDue()).toBe(1);
    expect((await read(product, endless)).parked).toMatch(/^DRB-2/);
    expect((await read(product, healthy)).state.status).toBe('closed');
  });
});

describe('a date outside the calendar', () => {
  let database: PGlite;
  let product: Product;
  beforeEach(async () => {
    database = await emptyDatabase();
    product = await productOn(database);
  });
  afterEach(async () => {
    await product.stop();
    await database.close();
  });

  const outside: Engine['step'] = () => {
    throw new CalendarError({ code: 'DRB-1114', where: '2061', what: 'outside the years', remedy: 'Add the year.' });
  };

  it('that is due parks the case, and the others go on', async () => {
    const first = await open(product);
    const second = await open(product);
    const { engine } = product.playbooks.default;
    const { step } = engine;
    engine.step = (state, ...given) => (state?.case === first.id ? outside : step)(state, ...given);
    await product.clock.moveTo('2027-06-01T00:00:00.000Z', 0);
    await product.alarms.settleDue();
    expect((await read(product, first)).parked).toBe('DRB-1114');
    expect((await read(product, second)).head.sequence).toBeGreaterThan(second.head.sequence);
  });

  it('that a command leads to is refused to whoever sent it, and the case stays as it is', async () => {
    const row = await open(product);
    const { engine } = product.playbooks.default;
    const { step } = engine;
    engine.step = (state, command, at) => (command.kind === 'event' ? outside : step)(state, command, at);
    await expect(send(product, row, 'bedenktijd.begonnen')).rejects.toMatchObject({ code: 'DRB-4224', status: 422 });
    const late = { moment: '2061-01-01T00:00:00.000Z' };
    await expect(send(product, row, 'bedenktijd.begonnen', late)).rejects.toMatchObject({ code: 'DRB-4223' });
    expect(await read(product, row)).toMatchObject({ parked: undefined, head: row.head });
  });
});
