// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `npm start` as people start and stop it, through npm and the shell that npm puts in between. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WORKSPACE = join(import.meta.dirname, '../../..');

describe('npm start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draaiboek-npm-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const npmStart = (...args: readonly string[]): ChildProcess => {
    const settings = { NODE_OPTIONS: '', PORT: '0', DRAAIBOEK_DATA: join(folder, 'data') };
    return spawn('npm', ['start', ...args], { cwd: WORKSPACE, env: { ...process.env, ...settings } });
  };

  it('stops the product when npm is told to stop', async () => {
    const npm = npmStart();
    for await (const piece of npm.stdout ?? []) if (/http:\/\/127\.0\.0\.1:\d+/.test(String(piece))) break;
    npm.kill('SIGTERM');
    /* The product writes to the same pipe: it closes when the last of them has ended. */
    await once(npm.stderr ?? npm, 'close');
    const again = npmStart('--', '--port', '3001');
    let said = '';
    again.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
    const [code] = (await once(again, 'close')) as [number | null];
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('PORT=3001 npm start') });
  });
});
