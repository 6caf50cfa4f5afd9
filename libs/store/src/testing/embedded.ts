// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { openEmbeddedDatabase } from '../embedded-database.js';
import { Store } from '../store.js';

const FOLDER = join(import.meta.dirname, '..');

/** One template per version of the schema and of PGlite. */
function versionOf(): string {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith('migrations'))
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = [join(FOLDER, '../package.json'), ...files.sort()].reduce(
    (sum, file) => sum.update(readFileSync(file)),
    createHash('sha256'),
  );
  return hash.digest('hex').slice(0, 16);
}

/**
 * A database in memory with the schema and nothing in it. What takes seconds (initdb, migrations, and what `prepare`
 * adds under a name of its own) is done once and kept between runs.
 */
export async function emptyDatabase(prepare?: {
  readonly name: string;
  readonly work: (database: PGlite) => Promise<void>;
}): Promise<PGlite> {
  const template = join(tmpdir(), `draaiboek-test-database-${versionOf()}-${prepare?.name ?? 'store'}.tar`);
  if (!existsSync(template)) await makeTemplate(template, prepare?.work);
  return openEmbeddedDatabase({ template: new Blob([await readFile(template)]) });
}

async function makeTemplate(file: string, prepare?: (database: PGlite) => Promise<void>): Promise<void> {
  const made = await openEmbeddedDatabase({});
  const store = await Store.onEmbedded(made);
  await prepare?.(made);
  await store.close();
  const dump = await made.dumpDataDir('none');
  await made.close();
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
}
