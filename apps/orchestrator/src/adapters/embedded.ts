// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { wrappingKey } from '@draaiboek/case-file';
import { holdsDatabase, lockDataFolder, openEmbeddedDatabase, type Room, roomIn, Store } from '@draaiboek/store';
import type { Log } from '../log/log.js';
import { openEmbeddedQueue } from '../queue/embedded-queue.js';
import type { Undoing } from '../undoing.js';
import type { Adapters, Opened } from './adapters.js';

export interface EmbeddedSettings {
  readonly dataFolder: string;
  /** Base64; without it the file beside the folder. */
  readonly key: string | undefined;
}

/** Everything on one opened embedded database, whose schema is brought up to date; whoever opened it closes it. */
export async function embeddedAdapters(database: PGlite, log: Log, room?: Room): Promise<Adapters> {
  const store = await Store.onEmbedded(database, room);
  return { storage: 'embedded', store, queue: await openEmbeddedQueue(database, log) };
}

/**
 * Opens the database in the data folder, which no other process may have open, with its key.
 * @throws StoreError for a folder, a key or a database that cannot be used
 */
export async function openEmbedded(
  { dataFolder, key: given }: EmbeddedSettings,
  { log, say }: { readonly log: Log; readonly say: (line: string) => void },
  undoing: Undoing,
): Promise<Opened> {
  const room = roomIn(dirname(dataFolder));
  /* A folder that is not there yet, or cannot be, is the lock's to make or to refuse. */
  if (existsSync(dirname(dataFolder))) await room.check();
  const lock = await lockDataFolder(dataFolder);
  undoing.add(() => lock.release());
  const hasData = holdsDatabase(dataFolder);
  if (!hasData) say('First start: making the database. This takes some seconds.');
  const { key, from, file } = wrappingKey(dataFolder, given, hasData);
  if (from === 'new file')
    say(`The key of the data is in ${file}. Without it nobody can read the data: keep it apart.`);
  const database = await openEmbeddedDatabase({ folder: dataFolder });
  undoing.add(() => database.close());
  return { adapters: await embeddedAdapters(database, log, room), key };
}
