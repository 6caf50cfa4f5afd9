// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** How processes of the server setting start: what they refuse, and what they wait for. */
import { eventually } from '../../src/eventually.js';
import { freePort } from '../../src/server/free-port.js';
import { hasRedisServer, OwnRedis } from '../../src/server/own-redis.js';
import { describeServer, PATIENCE_MS, ServerDeployment } from '../../src/server/server-deployment.js';
import { Wire } from '../../src/server/wire.js';

describeServer('migrating', () => {
  let deployment: ServerDeployment;
  beforeEach(async () => {
    deployment = await ServerDeployment.open({ migrated: false });
  });
  afterEach(() => deployment.close());

  const migrate = () => deployment.begin('migrate', { DRAAIBOEK_DATABASE_URL: deployment.database.ownerUrl });

  it(
    'by two processes at once happens once, and both end well',
    async () => {
      const both = [migrate(), migrate()];
      expect(await Promise.all(both.map((each) => each.ended()))).toEqual([0, 0]);
      const said = both.map(({ output }) => output.trim()).sort();
      expect(said[0]).toMatch(/^The database has had: initial-schema/);
      expect(said[1]).toBe('The database is up to date.');
      expect((await deployment.start('api')).length).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'comes before serving: a database that was not migrated is refused, with what to do',
    async () => {
      const api = deployment.begin('api');
      expect(await api.ended()).toBe(1);
      expect(api.output).toMatch(/DRB-5009[\s\S]*DRAAIBOEK_ROLE=migrate/);
    },
    PATIENCE_MS,
  );

  it(
    'never goes back: a newer database is refused by every role',
    async () => {
      await migrate().ended();
      await deployment.database.asOwner(
        `insert into draaiboek.draaiboek_migration (name, executed_at) values ('of-a-later-release', now())`,
      );
      const all = [migrate(), deployment.begin('api'), deployment.begin('worker')];
      expect(await Promise.all(all.map((each) => each.ended()))).toEqual([1, 1, 1]);
      for (const { output } of all) expect(output).toMatch(/DRB-5008[\s\S]*of-a-later-release/);
    },
    PATIENCE_MS,
  );
});

const also = hasRedisServer() ? '' : 'redis-server';

describeServer(
  'a Redis that may throw keys away',
  () => {
    it(
      'is refused, with what to do',
      async () => {
        const redis = await OwnRedis.start('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru');
        const deployment = await ServerDeployment.open({ redisUrl: redis.url });
        const both = [deployment.begin('api'), deployment.begin('worker')];
        expect(await Promise.all(both.map((each) => each.ended()))).toEqual([1, 1]);
        for (const { output } of both) expect(output).toMatch(/DRB-5032.*allkeys-lru[\s\S]*noeviction/);
        await deployment.close();
        await redis.close();
      },
      PATIENCE_MS,
    );
  },
  { also },
);

describeServer(
  'a Redis that stops being of use while a process runs',
  () => {
    it(
      'makes it not ready and is told of once, until it is of use again',
      async () => {
        const redis = await OwnRedis.start();
        const deployment = await ServerDeployment.open({ redisUrl: redis.url });
        const [worker] = await deployment.start('worker');
        const ready = async (status: number): Promise<unknown> =>
          eventually(
            async () => (await fetch(`${await worker!.address()}/health/ready`)).status,
            (answered) => answered === status,
          );
        for (const [spoil, mend, code] of [
          ['config set maxmemory 1', 'config set maxmemory 0', 'OOM'],
          ['config set maxmemory-policy allkeys-lru', 'config set maxmemory-policy noeviction', 'DRB-5032'],
        ] as const) {
          await redis.ask(spoil);
          await ready(503);
          await worker!.says(new RegExp(`queue\\.away.*"code":"${code}"`));
          await redis.ask(mend);
          await ready(200);
        }
        expect(worker!.output.match(/queue\.away/g)).toHaveLength(2);
        expect(worker!.output.match(/queue\.back/g)).toHaveLength(2);
        expect(worker!.output).not.toMatch(/queue\.error|watch\.failed|ReplyError/);
        await deployment.close();
        await redis.close();
      },
      PATIENCE_MS,
    );
  },
  { also },
);

describeServer('a database of Redis that is not there', () => {
  it(
    'is refused, with what to do',
    async () => {
      const redisUrl = Object.assign(new URL(process.env['REDIS_URL'] ?? ''), { pathname: '/99999' }).href;
      const deployment = await ServerDeployment.open({ redisUrl });
      const api = deployment.begin('api');
      expect(await api.ended()).toBe(1);
      expect(api.output).toMatch(/DRB-5003.*has no database 99999[\s\S]*Name a database that it has/);
      await deployment.close();
    },
    PATIENCE_MS,
  );
});

describeServer('a process whose database or Redis is away', () => {
  let deployment: ServerDeployment;
  let database: Wire;
  let redis: Wire;
  let port: number;
  beforeEach(async () => {
    redis = await Wire.to(process.env['REDIS_URL'] ?? '', { mended: false });
    deployment = await ServerDeployment.open({
      redisUrl: redis.url,
      through: async (url) => {
        const away = new URL(url);
        away.password = 'geheim';
        database = await Wire.to(away.href, { mended: false });
        return database.url;
      },
    });
    port = await freePort();
  });
  afterEach(async () => {
    await deployment.close();
    await Promise.all([database.cut(), redis.cut()]);
  });

  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: 'Bearer demo-dossierhouder' } });
  const readyWith = (status: number): Promise<Response> =>
    eventually(
      () => get('/health/ready'),
      (answer) => answer.status === status,
    );

  it(
    'says so in one line without a password, lives, is not ready, and goes on by itself',
    async () => {
      const api = deployment.begin('api', { PORT: String(port) });
      await api.says(/The database at 127\.0\.0\.1:\d+ does not answer/);
      expect((await get('/health/live')).status).toBe(200);
      expect((await get('/health/ready')).status).toBe(503);
      const command = await get('/v1/cases');
      expect(command.status).toBe(503);
      expect(command.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await command.json()).toMatchObject({ code: 'DRB-5030', status: 503 });
      await database.mend();
      await api.says(/Redis at 127\.0\.0\.1:\d+ does not answer/);
      expect(await (await get('/v1/cases')).json()).toMatchObject({ code: 'DRB-5031' });
      await redis.mend();
      await api.address();
      expect((await readyWith(200)).status).toBe(200);
      expect((await get('/v1/cases')).status).toBe(200);
      expect(api.output).not.toContain('geheim');
      expect(api.output.match(/The database at/g)).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it(
    'can be stopped while it waits',
    async () => {
      const api = deployment.begin('api', { PORT: String(port) });
      await api.says(/does not answer/);
      expect(await api.stop()).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'goes on when one of them went away while it ran, and tells of it once',
    async () => {
      await Promise.all([database.mend(), redis.mend()]);
      const [api, worker] = [deployment.begin('api', { PORT: String(port) }), deployment.begin('worker')];
      await Promise.all([api.address(), worker.address()]);
      await database.cut();
      await readyWith(503);
      const command = await get('/v1/cases');
      expect(command.status).toBe(503);
      expect(command.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await command.json()).toMatchObject({ code: 'DRB-5030' });
      await worker.says(/database\.away/);
      await database.mend();
      await readyWith(200);
      await worker.says(/database\.back/);
      await redis.cut();
      await readyWith(503);
      expect((await get('/v1/cases')).status).toBe(200);
      await worker.says(/queue\.away/);
      await redis.mend();
      await readyWith(200);
      await worker.says(/queue\.back/);
      expect([api.runs, worker.runs]).toEqual([true, true]);
      for (const line of ['database.away', 'database.back', 'queue.away', 'queue.back']) {
        expect(worker.output.split(line)).toHaveLength(2);
      }
    },
    PATIENCE_MS,
  );
});
