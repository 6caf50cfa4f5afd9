// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The command in this process, and as people start it: the script in `bin`, in a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execute } from '../src/main.js';
import { outputOn } from '../src/output.js';

export const APP = join(import.meta.dirname, '..');
const TESTS = join(APP, 'test');
const BIN = join(APP, 'bin/draaiboek.mjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it in this process, in the folder of the tests, without colours. */
export async function draaiboek(...args: readonly string[]): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof written) => ({ write: (text: string) => (written[stream] += text) });
  const before = process.cwd();
  process.chdir(TESTS);
  try {
    const code = await execute(args, outputOn(to('stdout'), to('stderr'), false));
    return { code, ...written };
  } finally {
    process.chdir(before);
  }
}

/** Runs it as people do, there too. */
export function draaiboekStarted(...args: readonly string[]): Ended {
  return start(BIN, args);
}

export function start(script: string, args: readonly string[]): Ended {
  const ended = spawnSync(process.execPath, [script, ...args], {
    cwd: TESTS,
    env: environment(),
    encoding: 'utf8',
  });
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

/** Runs it while nobody reads its output. */
export async function draaiboekUnread(...args: readonly string[]): Promise<Omit<Ended, 'stdout'>> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: TESTS, env: environment() });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += String(data)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stderr };
}

function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1' };
}
