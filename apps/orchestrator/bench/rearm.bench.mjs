// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * How long it takes, in the server setting, until 100,000 alarms that fall due within the horizon are in Redis again after
 * it was emptied. Held against the same number of jobs put into the same Redis by BullMQ alone. It does not measure how
 * soon it is seen that Redis was emptied (at most two seconds), nor delivering the alarms.
 */
import { randomBytes } from 'node:crypto';
import { serverAdapters } from '../dist/adapters/server.js';
import { Horizon } from '../dist/alarms/horizon.js';
import { ProductClock } from '../dist/clock/product-clock.js';
import { silentLog } from '../dist/log/log.js';
import { emptyRedis, missingServers, serverDatabase } from './server-databases.mjs';

/** @import { JobQueue } from '../dist/queue/job-queue.js' */

const NAME = 'Re-arming 100,000 alarms';
const CASES = 100_000;
const BATCH = 1_000;

/** Rows as a commit leaves them, as far as listing what is due reads them; due one after another, within the day. */
const ROWS = `
  insert into draaiboek.municipality (municipality, name, key_fingerprint) values ('meting', 'Meting', '');
  insert into draaiboek.playbook_version (municipality, hash, playbook, version, compiled)
    values ('meting', 'hash', 'meting', '1.0.0', '{}');
  insert into draaiboek.case_record (municipality, id, reference, playbook_hash, process, subject_kind, status, revision,
      journal_sequence, journal_hash, sealed, involved, next_due_at, alarm_token, opened_at)
    select 'meting', gen_random_uuid(), n::text, 'hash', 'meting', 'person', 'open', 1, 1, '', '', '{}',
           now() + interval '10 minutes' + n * interval '23 hours' / ${CASES}, 1, now()
      from generate_series(1, ${CASES}) n;
  analyze draaiboek.case_record`;

async function timed(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

/** @param {JobQueue} queue */
async function byBullMq(queue) {
  for (let from = 0; from < CASES; from += BATCH) {
    const jobs = Array.from({ length: BATCH }, (_, each) => ({
      id: `alone-${from + each}|1|0`,
      data: { municipality: 'meting', caseId: `alone-${from + each}`, token: '1' },
      delayMs: 3_600_000,
    }));
    await queue.add('effects', jobs);
  }
}

export async function run() {
  const missing = missingServers();
  if (missing !== undefined) return { name: NAME, rows: [{ what: missing, value: '', unit: '' }] };
  const { REDIS_URL } = process.env;
  const database = await serverDatabase();
  await database.asOwner(ROWS);
  const prefix = `{draaiboek-bench-${randomBytes(6).toString('hex')}}`;
  const settings = { databaseUrl: database.url, redisUrl: REDIS_URL, queuePrefix: prefix };
  const { store, queue } = await serverAdapters(settings, silentLog);
  const relay = { relayLeft: () => Promise.resolve() };
  const horizon = new Horizon({ store, queue, relay, clock: new ProductClock(store), log: silentLog });
  try {
    const ours = await timed(() => horizon.keep());
    const { delayed } = await queue.count('alarms');
    if (delayed !== CASES) throw new Error(`${delayed} alarms are in the queue, not ${CASES}`);
    const alone = await timed(() => byBullMq(queue));
    return {
      name: NAME,
      rows: [
        { what: 'After Redis was emptied', value: round(ours), unit: 's', note: 'wanted: under 30' },
        { what: 'The same jobs by BullMQ alone', value: round(alone), unit: 's' },
        { what: 'Ratio', value: round(ours / alone), unit: '×', note: 'what reading the rows adds' },
      ],
    };
  } finally {
    await queue.close();
    await store.close();
    await emptyRedis(REDIS_URL, prefix);
    await database.drop();
  }
}

const round = (value) => Math.round(value * 10) / 10;
