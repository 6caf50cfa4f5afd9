// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Horizon } from '../src/alarms/horizon.js';
import type { Product } from '../src/product.js';
import { silentLog } from '../src/log/log.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { open, productIn, send } from './product.js';

/** What is in the queue, whatever befell it. Nothing takes jobs out here: no product is started. */
describeSettings('the horizon', (setting) => {
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

  const queued = async (): Promise<number> => (await product.queue.count('alarms')).delayed;
  /** A case that is due in 24 hours, at a whole minute: just past the horizon, until an hour has gone. */
  const due = async () => send(product, await open(product), 'bedenktijd.begonnen');
  const anHourLater = async (): Promise<void> => {
    const { now } = await product.clock.read();
    await product.clock.moveTo(new Date(Date.parse(now) + 3_600_000).toISOString(), 0);
  };
  /** A case that is due in 23 hours. */
  const waiting = async (): Promise<void> => {
    await due();
    await anHourLater();
  };
  const memory = () => product.queue.memory;

  it('is in the queue after a commit, before anybody kept it', async () => {
    await due();
    expect(await queued()).toBe(1);
    expect(await memory().recall()).toBeUndefined();
  });

  it('is put there once: keeping it again adds nothing', async () => {
    await waiting();
    await deployment.emptyQueue();
    await product.horizon.keep();
    const first = await memory().recall();
    await product.horizon.keep();
    expect(await queued()).toBe(1);
    expect(await memory().recall()).toEqual(first);
  });

  it('is put there anew, with every effect that was not delivered, when the queue was emptied', async () => {
    await waiting();
    await send(product, await open(product), 'bijeenkomst.nodig');
    await product.horizon.keep();
    const before = await memory().recall();
    await deployment.emptyQueue();
    expect([await queued(), (await product.queue.count('effects')).waiting]).toEqual([0, 0]);
    await product.horizon.keep();
    expect([await queued(), (await product.queue.count('effects')).waiting]).toEqual([1, 1]);
    expect((await memory().recall())?.epoch).not.toBe(before?.epoch);
  });

  it('is not taken for full when the queue is emptied while it is being filled', async () => {
    await waiting();
    const { store, queue, clock } = product;
    const emptiedMidway = {
      memory: queue.memory,
      add: async (...given: Parameters<typeof queue.add>) => {
        await queue.add(...given);
        await deployment.emptyQueue();
      },
    };
    const relay = { relayLeft: () => Promise.resolve() };
    await new Horizon({ store, clock, relay, queue: emptiedMidway, log: silentLog }).keep();
    expect(await memory().recall()).toBeUndefined();
    await product.horizon.keep();
    expect(await queued()).toBe(1);
  });

  it('is filled by whoever comes next when a process was killed while it filled', async () => {
    await waiting();
    await deployment.emptyQueue();
    const { stands, ms } = await product.clock.read();
    const half = { epoch: 'of a killed process', setting: `${stands ? 'stands at' : 'ahead'} ${ms}`, until: '' };
    await memory().remember(half, undefined);
    await product.horizon.keep();
    expect(await queued()).toBe(1);
    expect((await memory().recall())?.until).not.toBe('');
  });

  it('is set anew by the moved clock', async () => {
    await waiting();
    await product.horizon.keep();
    await deployment.emptyQueue();
    await product.horizon.keep();
    await anHourLater();
    await product.horizon.keep();
    expect(await queued()).toBe(2);
  });

  it('is left alone while a demo moves the clock', async () => {
    await waiting();
    await deployment.emptyQueue();
    const { now } = await product.clock.read();
    await product.clock.claim(now, new Date(Date.parse(now) + 3_600_000).toISOString());
    await product.horizon.keep();
    expect(await queued()).toBe(0);
  });

  it('is forgotten when something could not be put there, and then filled', async () => {
    await waiting();
    await product.horizon.keep();
    await deployment.emptyQueue({ butMemory: true });
    await product.horizon.keep();
    expect(await queued()).toBe(0);
    product.horizon.miss();
    await product.horizon.keep();
    expect(await queued()).toBe(1);
  });

  it('is kept by two processes at once without doing anything twice', async () => {
    const other = await productIn(deployment);
    for (let each = 0; each < 5; each += 1) await due();
    await anHourLater();
    await deployment.emptyQueue();
    await Promise.all([product.horizon.keep(), other.horizon.keep()]);
    await Promise.all([product.horizon.keep(), other.horizon.keep()]);
    expect(await queued()).toBe(5);
    await other.stop();
  });
});
