// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * P1 on the running product, in both settings: unmistakable words that people wrote are looked for in everything that is
 * kept, sent or shown outside the case: every byte that goes to PostgreSQL and Redis, every file of the embedded database,
 * every line of the log, the mails, the metrics, the traces, addresses, and answers to others.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverUrl } from '@draaiboek/store/testing';
import { CANARIES, tellCanaryStory } from '../src/canary/canary-story.js';
import { collector, type Collector } from '../src/canary/collector.js';
import { Recorder } from '../src/canary/recorder.js';
import { Client } from '../src/client.js';
import { STORY_STARTS } from '../src/departure-story.js';
import { Product } from '../src/product.js';
import { describeServer, ServerDeployment } from '../src/server/server-deployment.js';

/** Where a word could be found, and what was found there. */
type Places = Record<string, string>;

/** Which words stand where, as they are and as hexadecimal. */
const found = (places: Places): string[] =>
  Object.entries(places).flatMap(([place, text]) =>
    Object.entries(CANARIES)
      .filter(([, canary]) => text.includes(canary) || text.includes(Buffer.from(canary).toString('hex')))
      .map(([what]) => `${what} in ${place}`),
  );

/** The contents of every file of a folder. */
function filesIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return names
    .filter((name) => statSync(name).isFile())
    .map((name) => readFileSync(name, 'latin1'))
    .join('\n');
}

async function shown(client: Client, address: string): Promise<Places> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const mails = JSON.stringify(await client.mailbox('dossierhouder'));
  return { metrics, mails };
}

describe('P1 words that people wrote, in the embedded setting', () => {
  let product: Product;
  let traces: Collector;
  let places: Places;
  let journal: string;
  beforeAll(async () => {
    traces = await collector();
    product = await Product.start(STORY_STARTS, {
      OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
      OTEL_BSP_SCHEDULE_DELAY: '50',
    });
    const client = new Client(() => product.address);
    const overheard: string[] = [];
    const of = await tellCanaryStory(client, overheard);
    await client.passTo('2026-12-20T10:00');
    journal = JSON.stringify(await client.journal('dossierhouder', of.id));
    const there = await shown(client, product.address);
    await product.end();
    const { printed, folder } = product;
    places = {
      ...there,
      files: filesIn(join(folder, 'data')),
      log: printed,
      overheard: overheard.join('\n'),
      traces: traces.received,
    };
  }, 600_000);
  afterAll(async () => {
    traces.close();
    await product.stop();
  });

  it('stand nowhere outside the case', () => {
    expect(found(places)).toEqual([]);
  });

  it('do stand in the case itself, and every place was really looked into', () => {
    for (const canary of [CANARIES.fact, CANARIES.reason, CANARIES.grounds]) expect(journal).toContain(canary);
    expect(places).toMatchObject({
      metrics: expect.stringContaining('draaiboek_commands_total'),
      mails: expect.stringContaining('Er staat iets voor u klaar'),
      files: expect.stringContaining('case.opened'),
      log: expect.stringContaining('"event":"request"'),
      overheard: expect.stringContaining('DRB-4040'),
      traces: expect.stringContaining('transaction'),
    });
  });

  it('are found by the search where they do stand', () => {
    const folder = join(product.folder, 'data');
    writeFileSync(join(folder, 'control'), `x ${CANARIES.name} ${Buffer.from(CANARIES.fact).toString('hex')}`);
    expect(found({ files: filesIn(folder) })).toEqual(['name in files', 'fact in files']);
  });
});

describeServer('P1 words that people wrote, in the server setting', () => {
  let deployment: ServerDeployment;
  let postgres: Recorder;
  let redis: Recorder;
  let places: Places;
  beforeAll(async () => {
    redis = await Recorder.to(process.env['REDIS_URL'] ?? '');
    deployment = await ServerDeployment.open({
      redisUrl: redis.url,
      through: async (url) => (postgres = await Recorder.to(url)).url,
      environment: { DRAAIBOEK_START: STORY_STARTS },
    });
    const [api, worker] = [...(await deployment.start('api')), ...(await deployment.start('worker'))];
    const address = (await api?.address()) ?? '';
    const client = new Client(() => address);
    const overheard: string[] = [];
    await tellCanaryStory(client, overheard);
    await client.passTo('2026-12-20T10:00');
    places = {
      ...(await shown(client, address)),
      log: `${api?.output ?? ''}${worker?.output ?? ''}`,
      overheard: overheard.join('\n'),
      ...{ postgres: postgres.sent, redis: redis.sent },
    };
  }, 600_000);
  afterAll(async () => {
    await deployment.close();
    postgres.close();
    redis.close();
  });

  it('never go to PostgreSQL or Redis as they are, and stand nowhere else', () => {
    expect(serverUrl()).toBeDefined();
    expect(found(places)).toEqual([]);
  });

  it('would be found there: statements and jobs are', () => {
    expect(places).toMatchObject({
      postgres: expect.stringContaining('insert into journal'),
      redis: expect.stringMatching(/draaiboek-[0-9a-f-]{36}/),
      log: expect.stringContaining('"event":"request"'),
    });
  });
});
