// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whether arming, cancelling and sweeping stay as fast when there is much: the product on a database with a million
 * armed terms, and in turns on one with ten thousand. A ratio is the median of the rounds, with the least and the most.
 *
 * Most rows are put there in bulk, four terms to a case: as far as alarms and the index read them. The cases that are
 * acted on are whole. Not measured: processes beside each other, a table larger than the memory of the machine.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverAdapters } from '../dist/adapters/server.js';
import { silentLog } from '../dist/log/log.js';
import { readPlaybooks } from '../dist/playbooks/read-playbooks.js';
import { openProduct } from '../dist/product.js';
import { median, shown } from './figures.mjs';
import { asSuperuser, emptyRedis, missingServers, runSql, serverDatabase } from './server-databases.mjs';

/**
 * @import { Row } from './figures.mjs'
 * @import { Product } from '../dist/product.js'
 */

const NAME = 'Alarms with many open terms';
const FEW = 10_000;
const MANY = 1_000_000;
const TERMS_PER_CASE = 4;
const CASES = 24;
const WARM_UP = 1;
/** The clock goes 25 hours further in each: after ten days the first reminders of the cases before would be due too. */
const ROUNDS = 7;
const PLAYBOOK = join(import.meta.dirname, '../test/playbook');
const ACTOR = { id: 'regisseur', roles: ['regisseur'] };

/** Open cases of the municipality, due from a month on: none of them while this runs. Read as the last of them. */
const bulk = (cases) => [
  'set search_path = draaiboek',
  /* Without asking for every row whether its case is there. */
  'set session_replication_role = replica',
  `insert into case_record (municipality, id, reference, playbook_hash, process, subject_kind, status, revision,
      journal_sequence, checked_sequence, journal_hash, sealed, involved, next_due_at, alarm_token, opened_at)
    select municipality, gen_random_uuid(), 'bulk ' || n, hash, 'voorbeeld', 'person', 'open', 4,
           4, 4, sha256(n::text::bytea), decode(repeat(md5(n::text), 27), 'hex'), '{partner,regisseur}',
           date_trunc('minute', now()) + interval '31 days' + n * interval '300 days' / ${cases}, 1, now()
      from playbook_version, generate_series(1, ${cases}) n`,
  `insert into term (municipality, case_id, id, instance, process, term, kind, status, due_on, elapses_at)
    select municipality, id, 'i1.d' || n, 'i1', process, 'nagaan', 'term', 'armed',
           (next_due_at + n * interval '1 day')::date, next_due_at + n * interval '1 day'
      from case_record, generate_series(1, ${TERMS_PER_CASE}) n`,
  'vacuum analyze',
];

/** The product on a database with so many armed terms, and what it is asked to do. */
async function openSide(terms) {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await serverDatabase(), (each) => each.drop());
  const queuePrefix = `{draaiboek-bench-${randomBytes(6).toString('hex')}}`;
  const redisUrl = process.env.REDIS_URL;
  opened.defer(() => emptyRedis(redisUrl, queuePrefix));
  const adapters = await serverAdapters({ databaseUrl: database.url, redisUrl, queuePrefix }, silentLog);
  const playbooks = await readPlaybooks(PLAYBOOK);
  const settings = { mode: /** @type {const} */ ('test'), playbooks, wrappingKey: randomBytes(32), log: silentLog };
  const product = opened.adopt(await openProduct(adapters, settings), (each) => each.stop());
  await runSql(asSuperuser(database), ...bulk(terms / TERMS_PER_CASE));
  const closing = opened.move();
  return { ...actsOf(product), close: () => closing.disposeAsync() };
}

/** @param {Product} product */
function actsOf({ desk, alarms, sweep, clock, municipality }) {
  const respond = (row) => row;
  const open = () => {
    const kinds = /** @type {const} */ ({ kind: 'open', subject: 'person' });
    const command = { ...kinds, process: 'voorbeeld', as: 'begin', facts: {}, actor: ACTOR };
    return desk.open(municipality.id, { command, respond });
  };
  const send = ({ id, state }, type, facts = {}) => {
    const command = { kind: /** @type {const} */ ('event'), type, facts, reason: 'proef', actor: ACTOR };
    return desk.run(municipality.id, { caseId: id, revision: state.revision, command, respond });
  };
  const each = async (cases, act) => {
    const after = [];
    for (const one of cases) after.push(await act(one));
    return after;
  };
  return {
    open: () => each(Array.from({ length: CASES }), open),
    arm: (cases) => each(cases, (row) => send(row, 'vertrek.gemeld', { vertrokkenOp: '2026-10-01' })),
    cancel: (cases) => each(cases, (row) => send(row, 'zaak.afgerond')),
    /** Each case gets a term of 24 hours, and the clock goes past it. */
    async letFallDue(cases) {
      await each(cases, (row) => send(row, 'bedenktijd.begonnen'));
      const { now } = await clock.read();
      await clock.moveTo(new Date(Date.parse(now) + 25 * 3_600_000).toISOString(), 0);
    },
    async settle() {
      const settled = await alarms.settleDue();
      if (settled !== CASES) throw new Error(`${settled} cases were settled, not ${CASES}`);
    },
    sweep: () => sweep.once(),
  };
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** One turn: how long each act took, in milliseconds for all its cases. */
async function turn(side) {
  const armed = await side.open().then((cases) => timed(() => side.arm(cases)));
  const cancelled = await timed(() => side.cancel(armed.result));
  await side.letFallDue(await side.open());
  const settled = await timed(() => side.settle());
  const swept = await timed(() => side.sweep());
  return { arm: armed.ms / CASES, cancel: cancelled.ms / CASES, settle: settled.ms / CASES, sweep: swept.ms };
}

const ACTS = {
  arm: 'arming a term by a command',
  cancel: 'cancelling it by a command',
  settle: 'sweeping, per case that is due',
  sweep: 'sweeping when nothing is due',
};

function rowsOf(rounds) {
  return Object.entries(ACTS).map(([act, what]) => {
    const ratios = rounds.map(({ few, many }) => many[act] / few[act]);
    const [few, many] = ['few', 'many'].map((side) => shown(median(rounds.map((round) => round[side][act]))));
    return {
      ...{ what: `${what}: with 1,000,000 of with 10,000`, value: shown(median(ratios)), unit: '×' },
      note: `${many} of ${few} ms; ${shown(Math.min(...ratios))} to ${shown(Math.max(...ratios))}; wanted: at most 1.5`,
    };
  });
}

async function measure() {
  await using opened = new AsyncDisposableStack();
  const few = opened.adopt(await openSide(FEW), (each) => each.close());
  const many = opened.adopt(await openSide(MANY), (each) => each.close());
  const rounds = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    rounds.push({ few: await turn(few), many: await turn(many) });
  }
  return rowsOf(rounds.slice(WARM_UP));
}

export async function run() {
  const missing = missingServers();
  /** @type {Row[]} */
  const rows = missing === undefined ? await measure() : [{ what: missing, value: '', unit: '' }];
  return { name: NAME, rows };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run();
  console.log(name);
  for (const { what, value, unit, note } of rows) console.log(`  ${what}  ${value} ${unit}  (${note})`);
}
