// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type ServeConfig } from '../src/config/config.js';
import { silentLog } from '../src/log/log.js';
import { start, type Running } from '../src/start.js';

const PLAYBOOK = join(import.meta.dirname, 'playbook');

describe('the start', () => {
  let folder: string;
  let config: ServeConfig;
  const lines: string[] = [];
  const starter = {
    log: silentLog,
    say: (line: string) => void lines.push(line),
    signal: new AbortController().signal,
  };
  const starting = (more: Partial<ServeConfig> = {}): Promise<Running> => start({ ...config, ...more }, starter);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'draaiboek-start-'));
    config = serving(
      { PORT: '0', DRAAIBOEK_DATA: 'data', DRAAIBOEK_PROCESSES: PLAYBOOK, DRAAIBOEK_WEB: 'web' },
      folder,
    );
    lines.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stops at a malformed definition, lists everything, and touches no database', async () => {
    const processes = join(folder, 'processes');
    cpSync(PLAYBOOK, processes, { recursive: true });
    const file = join(processes, 'voorbeeld/process.yaml');
    const broken = readFileSync(file, 'utf8')
      .replace('owner: partner', 'owner: partnr')
      .replace('bedenken }', 'bedenke }');
    writeFileSync(file, broken.replace('bedenktijd.begonnen: bedenken', 'bedenktijd.begonnen: bedenke'));
    await expect(starting({ processesFolder: processes })).rejects.toMatchObject({
      code: 'DRB-5004',
      message: expect.stringMatching(/partnr[\s\S]*bedenke|bedenke[\s\S]*partnr/),
    });
    expect(existsSync(config.dataFolder)).toBe(false);
    expect(lines).toEqual([]);
  });

  it('names every setting that does not fit', () => {
    expect(() => readConfig({ PORT: 'x', DRAAIBOEK_MODE: 'productie', DRAAIBOEK_KEY: 'kort' }, folder)).toThrow(
      /PORT[\s\S]*DRAAIBOEK_MODE[\s\S]*DRAAIBOEK_KEY/,
    );
  });

  it('takes a start for its clock in test mode only, and only one that exists', () => {
    const startsAt = (DRAAIBOEK_START: string, mode = 'test') =>
      serving({ DRAAIBOEK_MODE: mode, DRAAIBOEK_START }, folder).startsAt;
    expect(startsAt('2026-11-30T09:00:00.000Z')).toBe('2026-11-30T09:00:00.000Z');
    expect(() => startsAt('2026-02-30T09:00:00.000Z')).toThrow(/DRAAIBOEK_START: must be an instant such as/);
    expect(() => startsAt('2026-11-30T09:00:00.000Z', 'demo')).toThrow(/DRAAIBOEK_START: works in test mode only/);
    expect(() => startsAt('morgen', 'productie')).toThrow(/DRAAIBOEK_MODE[\s\S]*DRAAIBOEK_START/);
  });

  it('serves on loopback, refuses a second process, and starts again with the same data and key', async () => {
    const first = await starting();
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(lines.at(-1)).toMatch(/survive a killed process, not a power cut/);
    expect(statSync(`${config.dataFolder}.key`).mode & 0o777).toBe(0o600);
    await expect(starting()).rejects.toMatchObject({ code: 'DRB-5002' });
    const headers = { authorization: 'Bearer demo-regisseur', 'content-type': 'application/json' };
    const body = JSON.stringify({ process: 'voorbeeld', subject: { kind: 'person', name: 'Testpersoon' } });
    const opened = await fetch(`${first.address}/v1/cases`, { method: 'POST', headers, body });
    expect(opened.status).toBe(201);
    await first.stop();
    expect(existsSync(`${config.dataFolder}.lock`)).toBe(false);

    const second = await starting();
    const read = await fetch(`${second.address}${opened.headers.get('location') ?? ''}`, { headers });
    expect(await read.json()).toMatchObject({ subjectName: 'Testpersoon' });
    await second.stop();
  });

  it('says that the data folder is a file, or lies in one', async () => {
    writeFileSync(join(folder, 'bestand'), '');
    for (const dataFolder of [join(folder, 'bestand'), join(folder, 'bestand/data')]) {
      await expect(starting({ dataFolder })).rejects.toMatchObject({
        code: 'DRB-5006',
        message: expect.stringContaining(dataFolder),
      });
    }
  });

  it('makes no new key for data that are there, and says which file is missing', async () => {
    mkdirSync(config.dataFolder);
    writeFileSync(join(config.dataFolder, 'PG_VERSION'), '18\n');
    const file = `${config.dataFolder}.key`;
    await expect(starting()).rejects.toMatchObject({
      code: 'DRB-5001',
      message: expect.stringContaining(file),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('says that the database is damaged, and gives the folder free', async () => {
    mkdirSync(config.dataFolder);
    writeFileSync(join(config.dataFolder, 'PG_VERSION'), '18\n');
    const key = randomBytes(32).toString('base64');
    await expect(starting({ key })).rejects.toMatchObject({ code: 'DRB-5007' });
    expect(existsSync(`${config.dataFolder}.lock`)).toBe(false);
  });

  it('names a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(starting({ port })).rejects.toMatchObject({
      code: 'DRB-5005',
      message: `Port ${port} is in use.`,
      remedy: expect.stringContaining('PORT='),
    });
    other.close();
  });
});

function serving(environment: Readonly<Record<string, string>>, folder: string): ServeConfig {
  const config = readConfig(environment, folder);
  if (config.role === 'migrate') throw new Error('These settings serve');
  return config;
}
