// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite } from '@electric-sql/pglite';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as EmbeddedOrm } from '@mikro-orm/pglite';
import { AbstractSqlConnection, MikroORM as ServerOrm, PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { MIGRATION_TABLE, SCHEMA } from './names.js';
import { PreparingClient } from './preparing-client.js';

export type Orm = Awaited<ReturnType<typeof EmbeddedOrm.init>> | Awaited<ReturnType<typeof ServerOrm.init>>;

/** The connections of an ORM on PostgreSQL. */
export function poolOf(orm: Orm): Promise<Pool> {
  const connection: unknown = orm.em.getConnection();
  if (!(connection instanceof PostgreSqlConnection)) throw new TypeError('Only PostgreSQL has a pool');
  return connection.getNativeClient();
}

/** The query builder under an ORM, on the pool. */
export async function kyselyOf(orm: Orm): Promise<Kysely<unknown>> {
  const connection: unknown = orm.em.getConnection();
  if (!(connection instanceof AbstractSqlConnection)) throw new TypeError('Both databases speak SQL');
  await connection.ensureConnection();
  return connection.getClient<unknown>();
}

/** Runs one statement outside every scope, as whoever the program signed in as; `Row` states what it selects. */
export async function rowsOf<Row>(orm: Orm, sql: string): Promise<readonly Row[]> {
  const rows: unknown = await orm.em.getConnection().execute(sql);
  return rows as readonly Row[];
}

/** How long a new connection to PostgreSQL may take before the database counts as away, and one in use before all are. */
export const CONNECT_WITHIN_MS = 5_000;

const COMMON = {
  schema: SCHEMA,
  entities: ENTITIES,
  extensions: [Migrator],
  migrations: { migrationsList: [...MIGRATIONS], snapshot: false, tableName: MIGRATION_TABLE },
  forceUtcTimezone: true,
  /* A misspelt name is an error of whoever wrote it, and no wish for another database. */
  ensureDatabase: false,
  logger: () => undefined,
};

/** The ORM on an opened embedded database, which whoever opened it closes. */
export const embeddedOrm = (database: PGlite): Promise<Orm> =>
  EmbeddedOrm.init({ ...COMMON, driverOptions: { pglite: database }, dbName: 'postgres' });

/** The ORM on PostgreSQL at `url`, with at most so many connections; none is made before the first query. */
export const serverOrm = (url: string, connections: number): Promise<Orm> =>
  ServerOrm.init({
    ...COMMON,
    clientUrl: url,
    pool: { min: 0, max: connections },
    driverOptions: {
      ...{ connectionTimeoutMillis: CONNECT_WITHIN_MS, keepAlive: true, application_name: 'draaiboek' },
      Client: PreparingClient,
    },
  });
