// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a benchmark has to itself on the PostgreSQL of DATABASE_URL and the Redis of REDIS_URL. */
import { serverDatabase } from '@draaiboek/store/testing';
import { Redis } from 'ioredis';
import { Client } from 'pg';

/** What is missing to measure the server setting; undefined when nothing is. */
export function missingServers() {
  const missing = ['DATABASE_URL', 'REDIS_URL'].filter((variable) => !process.env[variable]);
  return missing.length === 0 ? undefined : `not measured: needs ${missing.join(' and ')}`;
}

/** Runs SQL at `url`; gives the rows of the last statement. */
export async function runSql(url, ...statements) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const nameIn = (url) => new URL(url).pathname;

/** The address of a database for whoever may do everything. */
export function asSuperuser(database) {
  const url = new URL(process.env.DATABASE_URL);
  url.pathname = nameIn(database.url);
  return url.href;
}

/** A copy of a database to which nobody is connected: the same rows in the same pages. */
export async function copyOf(database) {
  const url = new URL(`${database.url}_copy`);
  const [name, template] = [url.href, database.url].map((each) => nameIn(each).slice(1));
  await runSql(process.env.DATABASE_URL, `create database ${name} template ${template}`);
  return { url: url.href, drop: () => runSql(process.env.DATABASE_URL, `drop database ${name} with (force)`) };
}

/** Takes the keys of a benchmark out of a Redis that others use too. */
export async function emptyRedis(url, prefix) {
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 5_000 })) {
    if (keys.length > 0) await redis.unlink(keys);
  }
  redis.disconnect();
}

export { serverDatabase };
