// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Two api and three worker processes on one PostgreSQL and one Redis, and what may befall them while terms run out in
 * real time: every case comes to its end once, at its own moment, with one mail, whatever happens in the middle.
 */
import { join } from 'node:path';
import { Client } from '../../src/client.js';
import { eventually } from '../../src/eventually.js';
import { Crowd, WHO } from '../../src/server/crowd.js';
import { hasRedisServer, OwnRedis } from '../../src/server/own-redis.js';
import { describeServer, PATIENCE_MS, ServerDeployment } from '../../src/server/server-deployment.js';
import type { ServerProcess } from '../../src/server/server-process.js';

const PLAYBOOK = join(import.meta.dirname, '../short-terms');
const CASES = 12;

const also = hasRedisServer() ? '' : 'redis-server';

describeServer(
  'two api and three worker processes',
  () => {
    let redis: OwnRedis;
    let deployment: ServerDeployment;
    let workers: ServerProcess[];
    let client: Client;
    beforeAll(async () => {
      redis = await OwnRedis.start();
      deployment = await ServerDeployment.open({
        redisUrl: redis.url,
        environment: { DRAAIBOEK_PROCESSES: PLAYBOOK },
      });
      const [apis, begun] = await Promise.all([deployment.start('api', 2), deployment.start('worker', 3)]);
      workers = [...begun];
      const addresses = await Promise.all(apis.map((api) => api.address()));
      let turn = 0;
      client = new Client(() => addresses[(turn += 1) % addresses.length] ?? '', WHO);
    }, PATIENCE_MS);
    afterAll(async () => {
      await deployment.close();
      await redis.close();
    });

    /** Lets a crowd come to its end, with something happening just before, and holds it to its promises. */
    const endsOnce = async (meanwhile: () => Promise<unknown>): Promise<void> => {
      const crowd = await Crowd.open(client, CASES);
      await client.passTo(new Date(Date.parse(crowd.firstDue) - 3_000).toISOString());
      await meanwhile();
      const journals = await crowd.journalsWhenDone();
      expect(journals.map((journal) => journal.map(({ type }) => type))).toEqual(
        crowd.cases.map(() => ['case.opened', 'term.elapsed']),
      );
      expect(journals.map((journal) => journal[1]?.moment)).toEqual(crowd.dueMoments);
      const due = new Set(crowd.dueMoments);
      const mails = async (): Promise<number> => (await client.mailbox(WHO)).filter(({ at }) => due.has(at)).length;
      await eventually(mails, (came) => came >= CASES);
      expect(await mails()).toBe(CASES);
    };

    const alarmsOf = async (worker: ServerProcess): Promise<number> => {
      const health = await fetch(`${await worker.address()}/health/ready`);
      const { alarms } = (await health.json()) as { alarms: { settled: number } };
      return alarms.settled;
    };

    const readiness = async (worker: ServerProcess, wanted: number): Promise<void> => {
      const address = await worker.address();
      await eventually(
        async () => (await fetch(`${address}/health/ready`)).status,
        (status) => status === wanted,
      );
    };

    it(
      'T2 wake every case by its alarm, in real time',
      async () => {
        await endsOnce(() => Promise.resolve());
        const settled = await Promise.all(workers.map(alarmsOf));
        expect(settled.reduce((sum, each) => sum + each)).toBeGreaterThan(0);
      },
      PATIENCE_MS,
    );

    it(
      'T2 lose nothing but seconds when Redis is emptied',
      async () => {
        const filled = (): number =>
          workers.map(({ output }) => output.split('queue.filled').length).reduce((a, b) => a + b);
        const before = filled();
        await endsOnce(() => redis.ask('FLUSHALL'));
        expect(filled()).toBeGreaterThan(before);
      },
      PATIENCE_MS,
    );

    it(
      'T2 lose nothing when Redis is killed with all it holds, and take commands while it is away',
      async () => {
        await endsOnce(async () => {
          await redis.kill();
          await Promise.all(workers.map((worker) => readiness(worker, 503)));
          const { cases } = await Crowd.open(client, 1);
          expect(cases).toHaveLength(1);
          await redis.run();
          await Promise.all(workers.map((worker) => readiness(worker, 200)));
        });
      },
      PATIENCE_MS,
    );

    it(
      'T2 lose nothing when a worker is killed',
      async () => {
        await endsOnce(() => workers[0]!.kill());
        workers[0] = (await deployment.start('worker'))[0]!;
      },
      PATIENCE_MS,
    );

    it(
      'T2 lose nothing when PostgreSQL cuts every connection',
      async () => {
        await endsOnce(() => deployment.database.cutConnections());
        expect(workers.every(({ runs }) => runs)).toBe(true);
      },
      PATIENCE_MS,
    );
  },
  { also },
);
