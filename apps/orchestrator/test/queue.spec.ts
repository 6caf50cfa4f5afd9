// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import type { Adapters } from '../src/adapters/adapters.js';
import type { Armed, Job, JobData } from '../src/queue/job-queue.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';

/** What every queue does that the product runs on: the port's promises, one by one. */
describeSettings('the queue', (setting) => {
  let deployment: Deployment;
  let adapters: Adapters;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
    adapters = await deployment.adapters();
  });
  afterEach(async () => {
    await adapters.queue.close();
    await adapters.store.close();
    await deployment.close();
  });

  const job = (id: string, delayMs = 0): Job => ({
    id: `${id}|1|0`,
    data: { municipality: 'voorbeeldstad', caseId: id, token: '1' },
    delayMs,
  });

  /** Resolves with what was delivered, once that is so much. */
  const delivered = (howMany: number): Promise<readonly JobData[]> =>
    new Promise((resolve) => {
      const got: JobData[] = [];
      adapters.queue.work('alarms', (data) => {
        got.push(data);
        if (got.length === howMany) resolve(got);
        return Promise.resolve();
      });
    });

  it('hands over what was put in, with what it knows', async () => {
    const wanted = job(randomUUID());
    await adapters.queue.add('alarms', [wanted]);
    expect(await delivered(1)).toEqual([wanted.data]);
  });

  it('takes many at once', async () => {
    const many = Array.from({ length: 300 }, () => job(randomUUID()));
    await adapters.queue.add('alarms', many);
    const got = await delivered(300);
    expect(new Set(got.map(({ caseId }) => caseId)).size).toBe(300);
  });

  it('ignores a second job with the id of one that waits', async () => {
    const one = job(randomUUID(), 60_000);
    await adapters.queue.add('alarms', [one]);
    await adapters.queue.add('alarms', [one, job(randomUUID(), 60_000)]);
    expect(await adapters.queue.count('alarms')).toEqual({ waiting: 0, delayed: 2, active: 0 });
  });

  it('takes a job with the id of one that was handled', async () => {
    const again = job(randomUUID());
    await adapters.queue.add('alarms', [again]);
    const twice = delivered(2);
    await empty();
    await adapters.queue.add('alarms', [again]);
    expect(await twice).toHaveLength(2);
  });

  it('waits with a delayed job, and keeps the queues apart', async () => {
    await adapters.queue.add('alarms', [job(randomUUID(), 60_000)]);
    await adapters.queue.add('effects', [job(randomUUID())]);
    expect(await adapters.queue.count('alarms')).toEqual({ waiting: 0, delayed: 1, active: 0 });
    expect(await adapters.queue.count('effects')).toEqual({ waiting: 1, delayed: 0, active: 0 });
  });

  it('hands a job over in time', async () => {
    const due = Date.now() + 1_200;
    await adapters.queue.add('alarms', [job(randomUUID(), 1_200)]);
    await delivered(1);
    expect(Date.now()).toBeGreaterThanOrEqual(due);
  });

  it('hands a job over again when its handler throws', async () => {
    await adapters.queue.add('alarms', [job(randomUUID())]);
    let attempts = 0;
    await new Promise<void>((resolve) => {
      adapters.queue.work('alarms', () => {
        attempts += 1;
        if (attempts === 2) resolve();
        return attempts === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
      });
    });
    expect(attempts).toBe(2);
  });

  it('answers', async () => {
    await expect(adapters.queue.ping()).resolves.toBeUndefined();
  });

  it('remembers what it is told, until it is told to forget', async () => {
    const { memory } = adapters.queue;
    const begun: Armed = { epoch: randomUUID(), setting: 'ahead 0', until: '' };
    const full: Armed = { ...begun, until: '2026-12-01T00:00:00.000Z' };
    expect(await memory.recall()).toBeUndefined();
    expect(await memory.remember(begun, undefined)).toBe(true);
    expect(await memory.remember(full, begun)).toBe(true);
    expect(await memory.recall()).toEqual(full);
    await memory.forget();
    expect(await memory.recall()).toBeUndefined();
  });

  it('keeps nothing over what somebody else kept in the meantime, or over nothing when it was emptied', async () => {
    const { memory } = adapters.queue;
    const mine: Armed = { epoch: 'mine', setting: 'ahead 0', until: '' };
    const others: Armed = { ...mine, epoch: 'others' };
    await memory.remember(others, undefined);
    expect(await memory.remember(mine, undefined)).toBe(false);
    await memory.forget();
    expect(await memory.remember({ ...others, until: '2026-12-01T00:00:00.000Z' }, others)).toBe(false);
    expect(await memory.recall()).toBeUndefined();
  });

  async function empty(): Promise<void> {
    for (;;) {
      const { waiting, active } = await adapters.queue.count('alarms');
      if (waiting + active === 0) return;
    }
  }
});
