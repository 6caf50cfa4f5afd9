// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Child processes: their output is kept and shown when it is needed, or passed straight through. */
import { spawn } from 'node:child_process';
import { ROOT } from './workspace.mjs';

/** A command that ended with something else than 0; `output` is all it printed. */
export class CommandFailed extends Error {
  constructor(what, code, output) {
    super(`${what} ended with ${code}.`);
    this.code = code;
    this.output = output;
  }
}

/** Runs a command and resolves with `{ code, output }`, stdout and stderr in the order they came. */
export function capture(command, args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code: code ?? signal, output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}

/** Like {@link capture}, but anything else than 0 is a {@link CommandFailed} of `what`, by default the command itself. */
export async function run(command, args, { what = [command, ...args].join(' '), ...options } = {}) {
  const { code, output } = await capture(command, args, options);
  if (code !== 0) throw new CommandFailed(what, code, output);
  return output;
}

/** Whoever started this process, before it can have gone. */
const PARENT = process.ppid;

/** How often is looked whether npm is still there, in milliseconds. */
const LOOK_EVERY_MS = 500;

/**
 * npm runs a script through a shell that dies of a signal and passes none on: when that shell is gone, npm was stopped.
 * Calls `then` once that has happened; never where npm did not start us. Gives what ends the looking.
 */
function whenNpmIsGone(then) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    then();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Gives a command our terminal and our signals; resolves with the exit code to end with. */
export function handOver(command, args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const forward = (signal) => {
      // A terminal sends Ctrl-C to the whole group, so the child has had it already.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const endLooking = whenNpmIsGone(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      endLooking();
      resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0));
    });
  });
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
