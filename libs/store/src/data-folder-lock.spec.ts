// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from './data-folder-lock.js';

describe('the lock on a data folder', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'draaiboek-lock-'));
    folder = join(parent, 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it('refuses a second living process, and says what to do', async () => {
    const lock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      code: 'DRB-5002',
      message: expect.stringContaining(String(process.pid)),
      remedy: expect.stringContaining('DRAAIBOEK_DATA'),
    });
    lock.release();
    (await lockDataFolder(folder)).release();
  });

  it('is taken over at once when its holder was killed', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(`${folder}.lock`, `${pid} 12345\n`);
    (await lockDataFolder(folder)).release();
  });

  it('is taken over when its process id was given to another process', async () => {
    writeFileSync(`${folder}.lock`, `${process.pid} 1\n`);
    (await lockDataFolder(folder)).release();
  });

  it('is gone after it was released', async () => {
    const lock = await lockDataFolder(folder);
    lock.release();
    expect(existsSync(lock.file)).toBe(false);
  });
});
