// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a server says to a URL that is wrong in one thing, and that nothing is made for it. */
import { Client } from 'pg';
import { migrateServer } from './migrate.js';
import { Store } from './store.js';
import { serverDatabase, serverUrl, type ServerDatabase } from './testing/index.js';

const server = serverUrl();
/* The server without DATABASE_URL is named by the summary of the run. */
(server === undefined ? describe.skip : describe)('a URL that does not fit the server (needs DATABASE_URL)', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await serverDatabase();
  });
  afterAll(() => database.drop());

  const renamed = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const signedInAs = (url: string, role: string): string => Object.assign(new URL(url), { username: role }).href;

  it('names a database that is not there: that is said, and none is made', async () => {
    const misspelt = `${new URL(database.url).pathname.slice(1)}x`;
    const asOwner = renamed(server ?? '', misspelt);
    await expect(Store.onServer(renamed(database.url, misspelt))).rejects.toMatchObject({ code: 'DRB-5011' });
    await expect(Store.onServer(asOwner)).rejects.toMatchObject({ code: 'DRB-5011' });
    await expect(migrateServer(asOwner)).rejects.toMatchObject({
      code: 'DRB-5011',
      message: `database "${misspelt}" does not exist.`,
    });
    expect(await listDatabases(misspelt)).toEqual([]);
  });

  it('names a role that is not there', async () => {
    const unknown = signedInAs(database.url, 'nobody_of_that_name');
    await expect(Store.onServer(unknown)).rejects.toMatchObject({ code: 'DRB-5012' });
    await expect(migrateServer(unknown)).rejects.toMatchObject({ code: 'DRB-5012' });
  });

  it('names the role of the application where the owner migrates', async () => {
    const empty = await serverDatabase({ migrated: false });
    await expect(migrateServer(empty.url).finally(() => empty.drop())).rejects.toMatchObject({ code: 'DRB-5013' });
  });
});

async function listDatabases(name: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where datname = $1', [name]);
  await client.end();
  return rows;
}
