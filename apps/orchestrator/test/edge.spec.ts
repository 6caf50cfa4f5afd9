// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What every answer carries, and what is refused before anybody looks at it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Problem } from '@draaiboek/api';
import request from 'supertest';
import { CONNECTION_LIMITS, limitConnections } from '../src/http/connection-limits.js';
import { createApp } from '../src/http/create-app.js';
import { PROBLEMS } from '../src/problems/codes.js';
import { emptyDatabase } from './database.js';
import { productOn } from './product.js';
import { fits, OPENING, serve, type Served } from './served.js';

/** Header by header, what every answer says; the first that a browser believes is enough. */
const EVERYWHERE: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'origin-agent-cluster': /^\?1$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
  'x-dns-prefetch-control': /^off$/,
  'x-frame-options': /^DENY$/,
  'x-permitted-cross-domain-policies': /^none$/,
};
const KINDS: readonly (readonly [kind: string, path: string, status: number, cache: string])[] = [
  ['the page', '/zaken', 200, 'no-cache'],
  ['a hashed asset', '/assets/index-Ab3_x-9Z.js', 200, 'public, max-age=31536000, immutable'],
  ['another file', '/robots.txt', 200, 'no-cache'],
  ['the API', '/v1/session', 200, 'no-store'],
  ['a problem', '/v1/cases', 401, 'no-store'],
  ['a problem of a method', '/v1/clock/advance', 405, 'no-store'],
  ['nothing', '/v1/bestaat-niet', 404, 'no-store'],
  ['a drawing', '/v1/processes/voorbeeld/diagram.svg', 200, 'no-store'],
  ['the document of the API', '/v1/openapi.json', 200, 'no-store'],
  ['its documentation', '/v1/docs/', 200, 'no-store'],
  ['a page about an error', '/errors/DRB-4040', 200, 'no-store'],
  ['health', '/health/live', 200, 'no-store'],
  ['the metrics', '/metrics', 200, 'no-store'],
];

describe('the edge', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
    mkdirSync(join(served.web, 'assets'));
    writeFileSync(join(served.web, 'assets/index-Ab3_x-9Z.js'), '');
    writeFileSync(join(served.web, 'robots.txt'), '');
  });
  afterAll(() => served.close());

  it.each(KINDS)('puts the headers on %s', async (_, path, status, cache) => {
    const { headers } = await served.anyone().get(path).set('accept', 'text/html').expect(status);
    for (const [name, value] of Object.entries(EVERYWHERE)) {
      expect([name, headers[name]]).toEqual([name, expect.stringMatching(value)]);
    }
    expect(headers['cache-control']).toBe(cache);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('puts them on what it refuses because of its host, too', async () => {
    const { headers } = await served.anyone().get('/v1/session').set('host', 'elders.example').expect(421);
    for (const name of Object.keys(EVERYWHERE)) expect([name, headers[name]]).not.toEqual([name, undefined]);
  });

  it('takes no styles or scripts that are not its own, outside the documentation', async () => {
    for (const [, path] of KINDS.filter(([, each]) => !each.startsWith('/v1/docs'))) {
      const { headers } = await served.anyone().get(path).set('accept', 'text/html');
      expect(headers['content-security-policy']).not.toMatch(/unsafe|data:|https?:|\*/);
    }
  });

  it.each([
    ['get', '/v1/clock/advance', 'POST'],
    ['post', '/v1/session', 'GET, HEAD'],
    ['delete', '/v1/cases/x', 'GET, HEAD'],
    ['put', '/v1/tasks/x/answer', 'POST'],
    ['patch', '/v1/cases', 'GET, POST, HEAD'],
    ['options', '/v1/processes/x/diagram.svg', 'GET, HEAD'],
  ] as const)('says of %s %s which methods it takes', async (method, path, allow) => {
    const { body, headers } = await served.agent()[method](path).expect(405);
    expect(fits(Problem, body)).toMatchObject({ code: 'DRB-4050', instance: path });
    expect(headers['allow']?.split(', ').sort()).toEqual(allow.split(', ').sort());
  });

  it('refuses an address that is too long', async () => {
    const { body } = await served
      .as('regisseur')
      .get(`/v1/cases?process=${'x'.repeat(2_100)}`)
      .expect(414);
    expect(fits(Problem, body).code).toBe('DRB-4140');
  });

  it('refuses a small body that grows when it is unpacked', async () => {
    const bomb = gzipSync(JSON.stringify({ ...OPENING, reason: ' '.repeat(50_000_000) }));
    expect(bomb.length).toBeLessThan(100_000);
    const sent = served.as('regisseur').post('/v1/cases').set('content-type', 'application/json');
    const { body } = await sent
      .set('content-encoding', 'gzip')
      .serialize((each) => each)
      .send(bomb)
      .expect(413);
    expect(fits(Problem, body).code).toBe('DRB-4130');
  });
});

describe('limits of how much one asks', () => {
  const few = { commandsPerMinute: 3, strangersPerMinute: 4 };

  async function limited<T>(work: (server: Parameters<typeof request>[0]) => Promise<T>): Promise<T> {
    const web = mkdtempSync(join(tmpdir(), 'draaiboek-web-'));
    const database = await emptyDatabase();
    const product = await productOn(database);
    const app = await createApp(product, web, few);
    try {
      return await work(app.getHttpServer());
    } finally {
      await app.close();
      await product.stop();
      await database.close();
      rmSync(web, { recursive: true });
    }
  }

  it('count commands by person: who asks too much waits, another goes on', async () => {
    await limited(async (server) => {
      const open = (person: string) =>
        request(server).post('/v1/cases').set('authorization', `Bearer demo-${person}`).send(OPENING);
      const [first] = [await open('regisseur').expect(201), await open('regisseur'), await open('regisseur')];
      expect(first.headers['ratelimit']).toMatch(/"commands"; ?r=2; ?t=\d+/);
      const { body, headers } = await open('regisseur').expect(429);
      expect(fits(Problem, body).code).toBe('DRB-4290');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await open('partner').expect(201);
      await request(server).get('/v1/cases').set('authorization', 'Bearer demo-regisseur').expect(200);
    });
  });

  it('count who names nobody known, with failed sign-ins, and leave pages and whoever is signed in alone', async () => {
    await limited(async (server) => {
      await request(server).get('/v1/session').expect(200);
      for (const name of ['a', 'b', 'c']) {
        await request(server).get('/v1/cases').set('authorization', `Bearer demo-${name}`).expect(401);
      }
      await request(server).get('/v1/cases').set('authorization', 'Bearer demo-d').expect(429);
      await request(server).get('/v1/session').expect(429);
      await request(server).get('/').set('accept', 'text/html').expect(200);
      await request(server).get('/health/live').expect(200);
      await request(server).get('/v1/session').set('authorization', 'Bearer demo-partner').expect(200);
    });
  });
});

describe('limits of a connection', () => {
  /** Sends bytes as they are; gives everything that comes back before the other side hangs up. */
  async function raw(limits: object, ...chunks: readonly string[]): Promise<string> {
    const server = createServer({ ...CONNECTION_LIMITS, ...limits }, (_, response) => response.end('served'));
    limitConnections(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const text = await new Promise<string>((done, failed) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => chunks.forEach((chunk) => socket.write(chunk)));
      socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
      socket.on('error', failed).on('close', () => done(answer));
    });
    server.closeAllConnections();
    server.close();
    return text;
  }

  it.each([
    ['what is no request', {}, ['nonsense\r\n\r\n'], 'DRB-4000'],
    ['headers that are too large', {}, [`GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`], 'DRB-4310'],
    [
      'two lengths of one body',
      {},
      ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
      'DRB-4000',
    ],
    [
      'headers that never end',
      { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 },
      ['GET / HTTP/1.1\r\nHost: x\r\n'],
      'DRB-4080',
    ],
    [
      'a body that never ends',
      { headersTimeout: 40, requestTimeout: 50, connectionsCheckingInterval: 10 },
      ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n'],
      'DRB-4080',
    ],
  ] as const)('answer %s with a problem and hang up', async (_, limits, chunks, code) => {
    const answer = await raw(limits, ...chunks);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${PROBLEMS[code].status} `));
    expect(fits(Problem, JSON.parse(answer.slice(answer.indexOf('{')))).code).toBe(code);
  });
});
