// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';

const SERVER = {
  DRAAIBOEK_DATABASE_URL: 'postgres://wie:geheim@db.example:5432/draaiboek',
  DRAAIBOEK_REDIS_URL: 'redis://:geheim@redis.example:6379',
  DRAAIBOEK_KEY: randomBytes(32).toString('base64'),
};

describe('the settings', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'draaiboek-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (environment: Readonly<Record<string, string>>) => readConfig(environment, folder);

  it('are the embedded default, serving and working, when nothing is set', () => {
    expect(read({})).toMatchObject({ role: 'all', mode: 'demo', host: '127.0.0.1', port: 3000, server: undefined });
  });

  it('are the server setting when a database is named', () => {
    expect(read({ ...SERVER, DRAAIBOEK_ROLE: 'api' })).toMatchObject({
      role: 'api',
      server: { databaseUrl: SERVER.DRAAIBOEK_DATABASE_URL, redisUrl: SERVER.DRAAIBOEK_REDIS_URL },
    });
  });

  it('read secrets from the files that are named, without the end of the line', () => {
    const files = Object.entries(SERVER).map(([name, value]) => {
      writeFileSync(join(folder, name), `${value}\n`);
      return [`${name}_FILE`, name];
    });
    expect(read(Object.fromEntries(files))).toEqual(read(SERVER));
  });

  it('need no queue and no key to migrate', () => {
    const { DRAAIBOEK_DATABASE_URL } = SERVER;
    expect(read({ DRAAIBOEK_ROLE: 'migrate', DRAAIBOEK_DATABASE_URL })).toMatchObject({
      role: 'migrate',
      databaseUrl: DRAAIBOEK_DATABASE_URL,
    });
  });

  it('let a worker be in production, with a port only when it is asked for', () => {
    const worker = { ...SERVER, DRAAIBOEK_ROLE: 'worker', DRAAIBOEK_MODE: 'production' };
    expect(read(worker)).toMatchObject({ mode: 'production', port: undefined, address: 'http://127.0.0.1:3000' });
    expect(read({ ...worker, DRAAIBOEK_HEALTH_PORT: '3101' })).toMatchObject({ port: 3101 });
  });

  it.each(['api', 'worker'] as const)('name at once everything that the role %s lacks', (role) => {
    const refused = (): unknown => readConfig({ DRAAIBOEK_ROLE: role }, folder);
    for (const name of Object.keys(SERVER)) expect(refused).toThrow(`${name}: is needed`);
  });

  it.each([
    ['a role without a database', { DRAAIBOEK_ROLE: 'worker' }, /DRAAIBOEK_DATABASE_URL: is needed for this role/],
    ['a database without a queue', { ...SERVER, DRAAIBOEK_REDIS_URL: undefined }, /DRAAIBOEK_REDIS_URL: is needed/],
    ['a database without a key', { ...SERVER, DRAAIBOEK_KEY: undefined }, /DRAAIBOEK_KEY: is needed/],
    ['a queue without a database', { DRAAIBOEK_REDIS_URL: SERVER.DRAAIBOEK_REDIS_URL }, /DRAAIBOEK_REDIS_URL: is for/],
    ['another kind of database', { ...SERVER, DRAAIBOEK_DATABASE_URL: 'mysql://db' }, /must be a URL that begins with/],
    [
      'a secret that is given twice',
      { ...SERVER, DRAAIBOEK_KEY_FILE: 'DRAAIBOEK_KEY' },
      /DRAAIBOEK_KEY: is given twice/,
    ],
    ['a file that is not there', { DRAAIBOEK_KEY_FILE: 'weg' }, /DRAAIBOEK_KEY_FILE: weg cannot be read/],
    ['a misspelt name', { DRAAIBOEK_ROL: 'worker' }, /DRAAIBOEK_ROL: Did you mean "DRAAIBOEK_ROLE"/],
    ['a name of nothing', { DRAAIBOEK_KLEUR: 'blauw' }, /DRAAIBOEK_KLEUR: .*There is no such setting/],
    ['an empty port', { PORT: '' }, /PORT: must be a port/],
    ['a key with something around it', { DRAAIBOEK_KEY: `!${SERVER.DRAAIBOEK_KEY}` }, /DRAAIBOEK_KEY: must be base64/],
    [
      'serving people in production',
      { ...SERVER, DRAAIBOEK_MODE: 'production' },
      /production is for DRAAIBOEK_ROLE=worker/,
    ],
  ] as const)('refuse %s, and show no secret', (_, environment, message) => {
    const refused = (): unknown => readConfig(environment, folder);
    expect(refused).toThrow(message);
    expect(refused).toThrow(expect.objectContaining({ message: expect.not.stringContaining('geheim') }));
  });

  it('name everything that does not fit in one error', () => {
    const wrong = { PORT: 'x', DRAAIBOEK_ROLE: 'baas', DRAAIBOEK_KEY_FILE: 'weg' };
    expect(() => read(wrong)).toThrow(/KEY_FILE[\s\S]*PORT[\s\S]*DRAAIBOEK_ROLE/);
  });
});
