// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { accessSync, constants, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from './store-error.js';

/** Held as long as this process may open the database in the folder. */
export interface DataFolderLock {
  readonly file: string;
  release(): void;
}

/**
 * Takes the lock on a data folder: PGlite has none, and two processes on one folder lose acknowledged rows.
 *
 * The lock is a file beside the folder with the process id and the moment the kernel started that process. A lock
 * whose holder lives no more is taken over at once, so that a start after `kill -9` needs no waiting and no hand;
 * the start moment tells a holder from a stranger that was given its old process id.
 *
 * @throws StoreError DRB-5002 when a living process holds it, DRB-5006 when nothing can be written
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  const file = `${folder}.lock`;
  const mine = `${process.pid} ${await startOf(process.pid)}\n`;
  makeWritable(folder);
  for (;;) {
    if (tryWrite(file, mine)) return { file, release: () => rmSync(file, { force: true }) };
    const theirs = holderIn(file);
    if (theirs === undefined) continue;
    const [pid = '', started = ''] = theirs.trim().split(' ');
    if (await lives(Number(pid), started)) {
      throw new StoreError('DRB-5002', `Process ${pid} already uses the data folder ${folder}.`);
    }
    rmSync(file, { force: true });
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    accessSync(dirname(folder), constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = isCode(cause, 'EEXIST') || isCode(cause, 'ENOTDIR') ? 'is a file, or lies in one' : 'cannot be written';
    throw new StoreError('DRB-5006', `The data folder ${folder} ${why}.`, { cause });
  }
}

/** Written elsewhere and linked into place, so that nobody ever reads half a lock. */
function tryWrite(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function lives(pid: number, started: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  return (await startOf(pid)) === started;
}

/** Field 22 of /proc/<pid>/stat; `-` where there is no /proc, so that only the process id decides there. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '-';
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
