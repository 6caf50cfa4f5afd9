// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A disk that fills up under the embedded default: a small one of its own, where this user may make one. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '@draaiboek/store';
import { readConfig, type ServeConfig } from '../src/config/config.js';
import { silentLog } from '../src/log/log.js';
import { start } from '../src/start.js';

const disk = mkdtempSync(join(tmpdir(), 'draaiboek-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]).status === 0;
/** Less than a new database takes, in bytes. */
const TOO_LITTLE = 12 * 2 ** 20;
const suite = mounted ? describe : describe.skip;

afterAll(() => {
  if (mounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

/** Writes until nothing more fits. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(1 << 20));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
}

suite(`a full disk${mounted ? '' : ' (needs the right to mount one)'}`, () => {
  const filler = join(disk, 'vol');
  const starter = { log: silentLog, say: () => undefined, signal: new AbortController().signal };
  const headers = { authorization: 'Bearer demo-regisseur', 'content-type': 'application/json' };
  const body = JSON.stringify({ process: 'voorbeeld', subject: { kind: 'person', name: 'Testpersoon' } });
  const config = (): ServeConfig => {
    const processes = join(import.meta.dirname, 'playbook');
    const read = readConfig({ PORT: '0', DRAAIBOEK_DATA: 'data', DRAAIBOEK_PROCESSES: processes }, disk);
    if (read.role === 'migrate') throw new Error('These settings serve');
    return read;
  };

  it('refuses commands and says what to do, loses nothing, and is no hindrance when there is room again', async () => {
    const running = await start(config(), starter);
    const open = () => fetch(`${running.address}/v1/cases`, { method: 'POST', headers, body });
    const count = async (): Promise<number> => {
      const { total } = (await (await fetch(`${running.address}/v1/cases`, { headers })).json()) as { total: number };
      return total;
    };
    expect((await open()).status).toBe(201);
    // A look is written down too, once in a quarter of an hour: this one is.
    expect(await count()).toBe(1);
    fill(filler);
    const refused = await open();
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ code: 'DRB-5070', remedy: expect.stringContaining('room') });
    expect(await count()).toBe(1);
    rmSync(filler);
    expect((await open()).status).toBe(201);
    expect(await count()).toBe(2);
    await running.stop();
  });

  it('keeps the product from starting, with its own name', async () => {
    fill(filler);
    await expect(start(config(), starter)).rejects.toMatchObject({ code: 'DRB-5070' });
    rmSync(filler);
  });

  it('is named when it fills up while the first database is made, of which nothing is left behind', async () => {
    const folder = join(disk, 'nieuw');
    fill(filler);
    truncateSync(filler, statSync(filler).size - TOO_LITTLE);
    await expect(openEmbeddedDatabase({ folder })).rejects.toMatchObject({ code: 'DRB-5070' });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(filler);
    const made = await openEmbeddedDatabase({ folder });
    await made.close();
  });
});
