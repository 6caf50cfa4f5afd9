// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { roomIn } from './room.js';
import { StoreError } from './store-error.js';

/** Dates and moments stay text, as the ORM expects; a moment is turned into an instant by whoever reads the row. */
const parsers = { [types.DATE]: (text: string) => text, [types.TIMESTAMPTZ]: (text: string) => text };

/** Whether the folder holds a database already: the first start takes seconds (initdb) and says so. */
export const holdsDatabase = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/**
 * Opens PostgreSQL inside this process, in a folder, or in memory from a template (tests).
 * It never syncs: what it acknowledged survives a killed process, not a power cut. Whoever opens it closes it.
 * @throws StoreError DRB-5007 for a folder whose database is damaged, DRB-5070 when the disk fills up while one is made
 */
export async function openEmbeddedDatabase(where: { folder: string } | { template?: Blob }): Promise<PGlite> {
  const database =
    'folder' in where
      ? await openFolder(where.folder)
      : await PGlite.create('memory://', {
          parsers,
          ...(where.template === undefined ? {} : { loadDataDir: where.template }),
        });
  /* The queue lives in the schema bullmq of the same database and uses unqualified names, outside transactions only. */
  await database.exec(`set time zone 'UTC'; set search_path to bullmq, public`);
  return database;
}

/** There were no data yet, so none are damaged: what was made of them goes, and the next start begins anew. */
async function forsake(folder: string, cause: unknown): Promise<never> {
  const room = await roomIn(dirname(folder))
    .check()
    .catch((error: unknown) => error);
  for (const file of listFiles(folder)) rmSync(join(folder, file), { recursive: true });
  throw room ?? cause;
}

const listFiles = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

async function openFolder(folder: string): Promise<PGlite> {
  const isNew = listFiles(folder).length === 0;
  try {
    return await PGlite.create(folder, { parsers });
  } catch (cause) {
    if (isNew) await forsake(folder, cause);
    throw new StoreError('DRB-5007', `The database in ${folder} cannot be opened: it is damaged.`, { cause });
  }
}
