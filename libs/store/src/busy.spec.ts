// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is said to those for whom there is no connection, while the database answers. */
import { Store } from './store.js';
import { serverDatabase, serverUrl, type ServerDatabase } from './testing/index.js';

const server = serverUrl();
/* The server without DATABASE_URL is named by the summary of the run. */
(server === undefined ? describe.skip : describe)(
  'a store whose connections are all in use (needs DATABASE_URL)',
  () => {
    let database: ServerDatabase;
    let store: Store;
    beforeAll(async () => {
      database = await serverDatabase();
      store = await Store.onServer(database.url, 1);
    });
    afterAll(async () => {
      await store.close();
      await database.drop();
    });

    it('says that it is busy, not that the database is away, and still knows that the database answers', async () => {
      const { promise: free, resolve: letGo } = Promise.withResolvers<undefined>();
      const { promise: taken, resolve: take } = Promise.withResolvers<undefined>();
      const holder = store.withMunicipality('a', async () => {
        take(undefined);
        await free;
      });
      await taken;
      const waiter = store.withMunicipality('a', (scope) => scope.query('select 1'));
      await store.ping();
      await expect(waiter).rejects.toMatchObject({ code: 'DRB-5033' });
      letGo(undefined);
      await holder;
      expect(await store.withMunicipality('a', (scope) => scope.query('select 1 as one'))).toEqual([{ one: 1 }]);
    }, 20_000);
  },
);
