// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Directory, DivisionOfTasks, Problem } from '@draaiboek/api';
import { readConfig } from '../src/config/config.js';
import { silentLog } from '../src/log/log.js';
import { start, type Running } from '../src/start.js';
import { serve, type Served } from './served.js';

const PLAYBOOK = join(import.meta.dirname, 'playbook');
const SHIPPED = join(import.meta.dirname, '../../../processes');
const FILES = ['wegwijzer.yaml', 'taakverdeling.yaml'];

describe('what one looks up beside the cases', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('G6 G6x the directory says for whom, when, how and when it was checked; what is of 2015 is stale', async () => {
    const { entries } = Directory.parse((await served.anyone().get('/v1/directory').expect(200)).body);
    expect(entries.find(({ id }) => id === 'nctv')).toMatchObject({
      kind: 'help',
      checkedOn: '2015-06-02',
      stale: true,
      channels: [{ kind: 'telephone', value: '(070) 751 51 51' }, { kind: 'other' }],
    });
    expect(entries.filter(({ kind }) => kind === 'exchange').map(({ id }) => id)).toEqual([
      'ngb',
      'vng-forum',
      'lplp',
      'ran',
    ]);
    expect(entries.every(({ source }) => source.includes('G6'))).toBe(true);
  });

  it('V5 every party has its share of the seven tasks, and the table says that it is a proposal', async () => {
    const { status, tasks, parties } = DivisionOfTasks.parse(
      (await served.anyone().get('/v1/division-of-tasks').expect(200)).body,
    );
    expect(status).toBe('proposal');
    expect(tasks).toHaveLength(7);
    for (const { id } of tasks) expect(parties.some(({ does }) => does.some(({ task }) => task === id))).toBe(true);
  });
});

describe('the files of a municipality', () => {
  let folder: string;
  let running: Running | undefined;
  const processes = (): string => join(folder, 'processes');
  const startIt = async (): Promise<Running> => {
    const environment = { PORT: '0', DRAAIBOEK_DATA: 'data', DRAAIBOEK_PROCESSES: 'processes', DRAAIBOEK_WEB: 'web' };
    const config = readConfig(environment, folder);
    if (config.role === 'migrate') throw new Error('It serves.');
    running = await start(config, { log: silentLog, say: () => undefined, signal: new AbortController().signal });
    return running;
  };
  const get = async (path: string): Promise<unknown> => (await fetch(`${running?.address ?? ''}/v1/${path}`)).json();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'draaiboek-references-'));
    cpSync(PLAYBOOK, processes(), { recursive: true });
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(folder, { recursive: true });
  });
  const ship = (): void => FILES.forEach((file) => cpSync(join(SHIPPED, file), join(processes(), file)));

  it('G6 a municipality edits its own file; after a start everybody sees it', async () => {
    ship();
    const file = join(processes(), 'wegwijzer.yaml');
    const today = new Date().toISOString().slice(0, 10);
    const [before = '', after = ''] = readFileSync(file, 'utf8').split('  vng:');
    writeFileSync(
      file,
      `${before.replace('(070) 751 51 51', '(070) 000 00 00').replaceAll('2015-06-02', today)}  vng:${after}`,
    );
    await startIt();
    const { entries } = Directory.parse(await get('directory'));
    const nctv = entries.find(({ id }) => id === 'nctv');
    expect(nctv).toMatchObject({ checkedOn: today, stale: false });
    expect(nctv?.channels[0]?.value).toBe('(070) 000 00 00');
    expect(entries.find(({ id }) => id === 'vng')?.stale).toBe(true);
  });

  it('a directory that is not sound stops the start and says what is wrong', async () => {
    ship();
    const file = join(processes(), 'wegwijzer.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: telephone', 'kind: phone'));
    await expect(startIt()).rejects.toMatchObject({ code: 'DRB-5004', message: expect.stringContaining('"phone"') });
  });

  it('where there is none, that is told', async () => {
    await startIt();
    expect(Problem.parse(await get('directory'))).toMatchObject({ status: 404, code: 'DRB-4040' });
    expect(Problem.parse(await get('division-of-tasks'))).toMatchObject({ status: 404, code: 'DRB-4040' });
  });
});
