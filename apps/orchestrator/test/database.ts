// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { silentLog } from '../src/log/log.js';
import { openEmbeddedQueue } from '../src/queue/embedded-queue.js';
import { openEmbeddedDatabase } from '../src/store/embedded-database.js';
import { Store } from '../src/store/store.js';

const ROOT = join(import.meta.dirname, '..');
const MIGRATIONS = join(ROOT, 'src/store/migrations');

/** One template per version of the schema and of PGlite. */
const MADE_FROM = [
  join(ROOT, 'package.json'),
  ...readdirSync(MIGRATIONS)
    .sort()
    .map((file) => join(MIGRATIONS, file)),
];
const VERSION = MADE_FROM.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');
const TEMPLATE = join(tmpdir(), `draaiboek-test-database-${VERSION.slice(0, 16)}.tar`);

/**
 * A database in memory with the schema and nothing in it. What takes seconds (initdb, migrations) is done once and kept
 * between runs.
 */
export async function emptyDatabase(): Promise<PGlite> {
  if (!existsSync(TEMPLATE)) await makeTemplate();
  return openEmbeddedDatabase({ template: new Blob([await readFile(TEMPLATE)]) });
}

async function makeTemplate(): Promise<void> {
  const made = await openEmbeddedDatabase({});
  const store = await Store.onEmbedded(made);
  const queue = await openEmbeddedQueue(made, silentLog);
  await queue.close();
  await store.close();
  const dump = await made.dumpDataDir('none');
  await made.close();
  const draft = `${TEMPLATE}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, TEMPLATE);
}

/** Hears of every statement of a database, BEGIN and COMMIT included. To be called before anything uses it. */
export function listen(database: PGlite): { statements: string[] } {
  const heard = { statements: [] as string[] };
  const query = database.query.bind(database);
  const transaction = database.transaction.bind(database);
  database.query = (...given) => {
    heard.statements.push(given[0]);
    return query(...given);
  };
  database.transaction = (work) =>
    transaction(async (inner) => {
      heard.statements.push('BEGIN');
      const counting: Transaction = {
        ...inner,
        query: (...given) => {
          heard.statements.push(given[0]);
          return inner.query(...given);
        },
      };
      const result = await work(counting);
      heard.statements.push('COMMIT');
      return result;
    });
  return heard;
}
