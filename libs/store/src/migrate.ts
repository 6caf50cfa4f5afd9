// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns bringing a schema up to date, and refusing one that does not fit this program: nothing is read or written before.
 */
import { Client } from 'pg';
import { away } from './away.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { APPLICATION_ROLE, MIGRATION_TABLE, SCHEMA } from './names.js';
import { rowsOf, serverOrm, type Orm } from './orm.js';
import { StoreError } from './store-error.js';

/** Held while a schema is migrated, so that of two processes one waits for the other and then finds nothing to do. */
const MIGRATION_LOCK = `hashtext('${SCHEMA} migration')`;

/**
 * Migrates the schema at `url` as its owner; gives the names of the migrations that it ran. Two at once are safe.
 * @throws StoreError DRB-5008 for a database that is newer than this program, DRB-5011 when there is none of that name,
 * DRB-5012 or DRB-5013 for a role that is not let in or may not migrate, DRB-5030 when it does not answer
 */
export async function migrateServer(url: string): Promise<readonly string[]> {
  const lock = new Client({ connectionString: url });
  /* A connection that is lost shows in the next query. */
  lock.on('error', () => undefined);
  await lock.connect().catch(away);
  const orm = await serverOrm(url, 2);
  try {
    await lock.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    return await migrate(orm);
  } catch (error) {
    if (isDenied(error))
      throw new StoreError('DRB-5013', 'The role may not make or change the schema.', { cause: error });
    return away(error);
  } finally {
    await orm.close(true);
    await lock.end();
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

const isDenied = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === INSUFFICIENT_PRIVILEGE) || isDenied(error.cause));

/** Runs the migrations that the database has not had. @throws StoreError DRB-5008 for a newer database */
export async function migrate(orm: Orm): Promise<readonly string[]> {
  await refuseNewer(orm);
  const ran: readonly { readonly name: string }[] = await orm.migrator.up();
  await rowsOf(orm, `grant select on ${SCHEMA}.${MIGRATION_TABLE} to ${APPLICATION_ROLE}`);
  return ran.map(({ name }) => name);
}

/**
 * Refuses a database that this program cannot work with.
 * @throws StoreError DRB-5008 when it is newer, DRB-5009 when it was not migrated
 */
export async function checkMigrated(orm: Orm): Promise<void> {
  const had = await refuseNewer(orm);
  const missing = MIGRATIONS.filter(({ name }) => !had.includes(name)).map(({ name }) => name);
  if (missing.length > 0) {
    throw new StoreError('DRB-5009', `The database has not had: ${missing.join(', ')}.`);
  }
}

async function refuseNewer(orm: Orm): Promise<readonly string[]> {
  const had = await namesOf(orm);
  const unknown = had.filter((name) => !MIGRATIONS.some((each) => each.name === name));
  if (unknown.length === 0) return had;
  throw new StoreError('DRB-5008', `The database has had migrations that are not known here: ${unknown.join(', ')}.`);
}

/** The migrations that the database has had; none when it is empty. */
async function namesOf(orm: Orm): Promise<readonly string[]> {
  const table = `${SCHEMA}.${MIGRATION_TABLE}`;
  const [found] = await rowsOf<{ there: boolean }>(orm, `select to_regclass('${table}') is not null as there`);
  if (found?.there !== true) return [];
  const rows = await rowsOf<{ name: string }>(orm, `select name from ${table} order by id`);
  return rows.map(({ name }) => name);
}
