// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrateServer } from '../migrate.js';

/** A database of its own on a PostgreSQL server, with the two roles that a municipality would make. */
export interface ServerDatabase {
  /** Owns the schema, and migrates it. */
  readonly ownerUrl: string;
  /** What the application signs in as: owns nothing. */
  readonly url: string;
  /** Runs SQL as the owner. */
  asOwner(sql: string): Promise<void>;
  /** Cuts every connection of the application, as a server that fails over does. */
  cutConnections(): Promise<void>;
  /** Removes the database, whoever is still connected, and its roles. */
  drop(): Promise<void>;
}

/** The server that the tests may make databases on; undefined where there is none, and then what needs it is skipped. */
export const serverUrl = (): string | undefined => process.env['DATABASE_URL'];

/** Makes an empty database; `migrated` says whether the schema is in it. */
export async function serverDatabase({ migrated = true } = {}): Promise<ServerDatabase> {
  const server = serverUrl();
  if (server === undefined) throw new Error('DATABASE_URL names no server');
  const name = `draaiboek_test_${randomBytes(6).toString('hex')}`;
  const [owner, login] = [`${name}_owner`, `${name}_login`];
  await run(server, [
    ROLE,
    `create role ${owner} login`,
    `create role ${login} login in role draaiboek_app`,
    `create database ${name} owner ${owner}`,
  ]);
  const ownerUrl = urlFor(server, owner, name);
  if (migrated) await migrateServer(ownerUrl);
  const drop = (): Promise<void> =>
    run(server, [
      `drop database if exists ${name} with (force)`,
      `drop role if exists ${login}`,
      `drop role if exists ${owner}`,
    ]);
  const asOwner = (sql: string): Promise<void> => run(ownerUrl, [sql]);
  const cutConnections = (): Promise<void> =>
    run(server, [`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${login}'`]);
  return { ownerUrl, asOwner, cutConnections, url: urlFor(server, login, name), drop };
}

/** Several tests make the role at the same moment: one of them does. */
const ROLE = `do $$ begin create role draaiboek_app nologin; exception when duplicate_object or unique_violation then null; end $$`;

async function run(server: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlFor(server: string, role: string, database: string): string {
  const url = new URL(server);
  url.username = role;
  url.pathname = `/${database}`;
  return url.href;
}
