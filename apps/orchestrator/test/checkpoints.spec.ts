// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import {
  audit,
  CALENDAR_HISTORY,
  findLastCheckpoint,
  listHeads,
  makeCheckpoint,
  memoryKeyRing,
  type CaseRow,
  type CheckpointPace,
  type SignedCheckpoint,
} from '@draaiboek/case-file';
import type { Store } from '@draaiboek/store';
import { STORE_SETTINGS } from '@draaiboek/store/testing';
import { Checkpoints } from '../src/checkpoints/checkpoints.js';
import { logTo, silentLog } from '../src/log/log.js';
import { AuditedMunicipality, MUNICIPALITY } from './audited.js';
import { describeSettings, openDeployment } from './deployment.js';
import { open, productIn, send, WRAPPING_KEY } from './product.js';

describe.each(STORE_SETTINGS)('checkpoints on the %s database', (setting) => {
  let audited: AuditedMunicipality;
  beforeEach(async () => {
    audited = await AuditedMunicipality.open(setting);
  });
  afterEach(() => audited.close());

  const make = (pace: Partial<CheckpointPace> = {}): Promise<SignedCheckpoint | undefined> =>
    audited.store.withMunicipality(MUNICIPALITY, (scope) => makeCheckpoint(scope, audited.keys, pace));
  const headsOf = (number: number) => audited.read((scope) => listHeads(scope, number));

  it('hold the heads of the calendar and of the cases that changed since the one before, which they name', async () => {
    const [one, two] = [await audited.begin(), await audited.begin()];
    const first = await audited.checkpoint();
    expect((await headsOf(1)).map(({ caseId }) => caseId)).toEqual([CALENDAR_HISTORY, one.id, two.id].sort());
    const after = await audited.send(two, 'bedenktijd.begonnen');
    const second = await audited.checkpoint();
    expect(second).toMatchObject({ number: 2, leaves: 1, previousHash: first?.hash });
    expect(await headsOf(2)).toEqual([{ caseId: two.id, ...after.head }]);
    await audited.addDay('2027-08-02');
    await audited.checkpoint();
    expect(await headsOf(3)).toMatchObject([{ caseId: CALENDAR_HISTORY, sequence: 2 }]);
  });

  it('are not made when nothing changed, nor twice in a minute', async () => {
    await audited.begin();
    expect(await make()).toMatchObject({ number: 1 });
    expect(await make({ every: 0 })).toBeUndefined();
    await audited.begin();
    expect(await make()).toBeUndefined();
    expect(await make({ every: 0 })).toMatchObject({ number: 2 });
  });

  it('do not keep what is left over waiting', async () => {
    for (let count = 0; count < 3; count += 1) await audited.begin();
    expect(await make({ atMost: 2 })).toMatchObject({ number: 1, leaves: 3 });
    expect(await make({ atMost: 2 })).toMatchObject({ number: 2, leaves: 1 });
    expect(await make({ atMost: 2 })).toBeUndefined();
  });

  it('are made by one of several processes', async () => {
    for (let count = 0; count < 3; count += 1) await audited.begin();
    const made = await Promise.all(Array.from({ length: 6 }, () => make()));
    expect(made.filter((checkpoint) => checkpoint !== undefined)).toHaveLength(1);
    expect((await audited.audit()).findings).toEqual([]);
  });

  it('are waited for by whoever has no next minute, and hold what changed in between', async () => {
    const first = await audited.begin();
    const checkpoints = new Checkpoints(audited.store, audited.keys, silentLog);
    let waiting: Promise<void> = Promise.resolve();
    let second: CaseRow | undefined;
    await audited.store.withMunicipality(MUNICIPALITY, async (scope) => {
      await makeCheckpoint(scope, audited.keys, { every: 0 });
      /* The embedded database has one connection: there nobody else changes anything meanwhile. */
      if (setting === 'server') second = await audited.begin();
      waiting = checkpoints.makeAll(MUNICIPALITY);
    });
    await waiting;
    expect((await headsOf(1)).map(({ caseId }) => caseId)).toEqual([CALENDAR_HISTORY, first.id]);
    expect((await headsOf(2)).map(({ caseId }) => caseId)).toEqual(second === undefined ? [] : [second.id]);
    expect((await audited.audit()).notes).toEqual([]);
  });

  it('never miss a change, however it falls between two of them', async () => {
    const rows = await Promise.all(Array.from({ length: 4 }, () => audited.begin()));
    await Promise.all([
      ...rows.map((row) => audited.send(row, 'bedenktijd.begonnen')),
      ...Array.from({ length: 8 }, () => make({ every: 0 })),
    ]);
    await make({ every: 0 });
    const { findings, notes } = await audited.audit();
    expect({ findings, notes }).toEqual({ findings: [], notes: [] });
  });

  it('find what changed by an index, however many cases there are', async () => {
    const plan = await audited.read(async (scope) => {
      await scope.query('set local enable_seqscan = off');
      return scope.query<{ 'QUERY PLAN': string }>(
        'explain select id from case_record where journal_sequence > checked_sequence order by id limit 5000',
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('case_record_unchecked');
  });

  it('go to the log, where nobody with the database can change them', async () => {
    await audited.begin();
    const logged: [event: string, fields: object][] = [];
    const log = logTo((_, event, fields) => void logged.push([event, fields]));
    const checkpoints = new Checkpoints(audited.store, audited.keys, log);
    await checkpoints.make(MUNICIPALITY);
    await checkpoints.make(MUNICIPALITY);
    const hash = (await audited.read(findLastCheckpoint))?.hash ?? '';
    expect(logged).toEqual([['checkpoint.made', { municipality: MUNICIPALITY, number: 1, heads: 2, hash }]]);
    expect((await audited.audit({ anchors: [hash] })).findings).toEqual([]);
  });
});

describeSettings('checkpoints of a product', (setting) => {
  /** What an audit notes and finds; a case that no checkpoint saw is noted. */
  const saidOf = async (store: Store): Promise<string[]> => {
    const said: string[] = [];
    for await (const event of audit(store, { keys: memoryKeyRing(WRAPPING_KEY) })) {
      if (event.kind === 'finding') said.push(event.finding.code);
      if (event.kind === 'note') said.push(event.note.code);
    }
    return said;
  };

  it('see what changed in the minute before it was stopped', async () => {
    const deployment = await openDeployment(setting);
    const product = await productIn(deployment);
    const row = await open(product);
    await product.sweep.once();
    await send(product, row, 'bedenktijd.begonnen');
    expect(await saidOf(product.store)).toEqual(['not-seen-yet']);
    await product.stop();
    const { store, queue } = await deployment.adapters();
    expect(await saidOf(store)).toEqual([]);
    await queue.close();
    await store.close();
    await deployment.close();
  });

  it('see what fell due while the demo clock was moved', async () => {
    const deployment = await openDeployment(setting);
    const product = await productIn(deployment);
    await send(product, await open(product), 'bedenktijd.begonnen');
    await product.sweep.once();
    await new Promise<void>((resolve, reject) => {
      product.clockRun.begin({ by: 'P2D' }, ({ type }) => type === 'done' && resolve()).catch(reject);
    });
    expect(await saidOf(product.store)).toEqual([]);
    await product.stop();
    await deployment.close();
  });

  it('are made while the queue is away and an effect is left', async () => {
    const deployment = await openDeployment(setting);
    const product = await productIn(deployment);
    await send(product, await open(product), 'bijeenkomst.nodig');
    await product.store.withMunicipality(MUNICIPALITY, (scope) =>
      scope.query(
        `update outbox set decided_at = decided_at - interval '1 hour', relayed_at = null, delivered_at = null`,
      ),
    );
    const away = new Error('The queue does not answer');
    Object.defineProperty(product.queue, 'add', { value: () => Promise.reject(away) });
    await expect(product.sweep.once()).rejects.toBe(away);
    expect(await saidOf(product.store)).toEqual([]);
    await product.stop();
    await deployment.close();
  });

  it('are made while the demo clock is moved, however long that takes', async () => {
    const deployment = await openDeployment(setting);
    const product = await productIn(deployment);
    await open(product);
    const { now } = await product.clock.read();
    expect(await product.clock.claim(now, '2030-01-01T00:00:00.000Z')).toBe(true);
    await product.sweep.once();
    expect(await saidOf(product.store)).toEqual([]);
    await product.clock.finish(now);
    await product.stop();
    await deployment.close();
  });
});
