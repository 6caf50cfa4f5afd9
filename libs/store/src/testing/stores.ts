// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Store } from '../store.js';
import { emptyDatabase } from './embedded.js';
import { serverDatabase, serverUrl } from './server.js';

/** The databases that the product runs on; every promise of the store is tested on both. */
export type StoreSetting = 'embedded' | 'server';

/** Those that can be had here. A test of the other one is reported as skipped, with its reason in its name. */
export const STORE_SETTINGS: readonly StoreSetting[] =
  serverUrl() === undefined ? ['embedded'] : ['embedded', 'server'];

/** An opened store on an empty database of its own. */
export interface TestStore {
  readonly store: Store;
  /** Runs SQL as whoever owns the tables: what somebody with the whole database in hand could do. */
  asOwner(sql: string): Promise<void>;
  close(): Promise<void>;
}

export const openTestStore = (setting: StoreSetting): Promise<TestStore> =>
  setting === 'embedded' ? openEmbedded() : openServer();

async function openEmbedded(): Promise<TestStore> {
  const database = await emptyDatabase();
  const store = await Store.onEmbedded(database);
  return {
    store,
    asOwner: async (sql) => {
      await database.exec(sql);
    },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

async function openServer(): Promise<TestStore> {
  const database = await serverDatabase();
  const store = await Store.onServer(database.url);
  return {
    store,
    asOwner: (sql) => database.asOwner(sql),
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}
