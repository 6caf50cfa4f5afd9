// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a command costs on PostgreSQL and Redis, beside the same statements sent by a client that does nothing else: the
 * product works on one database, the other side on a copy of it. The two take turns on the same machine; a ratio is the
 * median of the rounds, with the least and the most of them.
 *
 *   DATABASE_URL=… REDIS_URL=… npx -c 'node apps/orchestrator/bench/server.bench.mjs'
 *
 * Every command corrects a date by which a term moves: engine, journal, index rows, kept answer. Over HTTP the thread that
 * asks is counted along in processor time. On a machine that others use the statements alone get more of it, because their
 * connections are as many processes and the product is one.
 * Not measured: several processes of the product, a network between them, reading, and an alarm that goes to the queue
 * (the term lies beyond the horizon).
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverAdapters } from '../dist/adapters/server.js';
import { CaseReader } from '../dist/cases/case-reader.js';
import { readConfig } from '../dist/config/config.js';
import { CaseCommands } from '../dist/http/case-commands.js';
import { silentLog } from '../dist/log/log.js';
import { AccessLog } from '../dist/people/access-log.js';
import { accessOf } from '../dist/people/case-access.js';
import { readPlaybooks } from '../dist/playbooks/read-playbooks.js';
import { openProduct } from '../dist/product.js';
import { start } from '../dist/start.js';
import { startCaller } from './caller.mjs';
import { median, shown } from './figures.mjs';
import { minimalClient, recordTransactions } from './sent-statements.mjs';
import { copyOf, emptyRedis, missingServers, serverDatabase } from './server-databases.mjs';

/**
 * @import { ServeConfig } from '../dist/config/config.js'
 * @import { Product } from '../dist/product.js'
 * @import { Row } from './figures.mjs'
 *
 * @typedef {{ databaseUrl: string, redisUrl: string, queuePrefix: string, key: Buffer }} Deployment
 */

const NAME = 'Commands on PostgreSQL and Redis';
const CASES = 192;
const ALONE = 64;
const IN_FLIGHT = 16;
/** As many as the product opens. */
const CONNECTIONS = 10;
const WARM_UP = 3;
const ROUNDS = 9;
const PLAYBOOK = join(import.meta.dirname, '../test/playbook');
const PERSON = 'demo-regisseur';

const correctionIn = (round) => ({
  fact: 'vertrokkenOp',
  value: `2026-10-${String(2 + (round % 28)).padStart(2, '0')}`,
  reason: 'proef',
});

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/**
 * Bodies in, answers out, as a controller calls the desk.
 *
 * @param {Product} product
 */
function commandsOf({ municipality, desk, store, table, playbooks, people }) {
  const reader = new CaseReader(store, table, playbooks, new AccessLog(store), municipality.id);
  const person = people.find(`Bearer ${PERSON}`);
  const viewer = { person, access: accessOf(person, playbooks) };
  return { commands: new CaseCommands(municipality.id, desk, reader, playbooks), sender: (key) => ({ viewer, key }) };
}

/**
 * The desk with everything around it but HTTP.
 *
 * @param {Deployment} deployment
 */
async function openDesk(deployment) {
  const adapters = await serverAdapters(deployment, silentLog);
  const playbooks = await readPlaybooks(PLAYBOOK);
  const as = /** @type {const} */ ({ mode: 'test', role: 'api' });
  const settings = { ...as, playbooks, wrappingKey: deployment.key, log: silentLog };
  const product = await openProduct(adapters, settings);
  const { commands, sender } = commandsOf(product);
  const correct = ({ id, revision }, round) =>
    commands.correct(sender(`${id} ${round}`), id, revision, correctionIn(round));
  return {
    /** A case with a term, as the corrections find it. */
    async open() {
      const facts = { vertrokkenOp: '2026-10-01' };
      const subject = { kind: /** @type {const} */ ('person'), name: 'Testpersoon' };
      const body = { process: 'voorbeeld', subject, facts };
      const opened = (await commands.open(sender(undefined), body)).result.case;
      const event = { type: 'vertrek.gemeld', facts };
      const left = (await commands.send(sender(undefined), opened.id, opened.revision, event)).result.case;
      return { id: left.id, revision: left.revision };
    },
    async sendAll(cases, round, inFlight) {
      const took = [];
      let next = 0;
      const worker = async () => {
        while (next < cases.length) {
          const which = cases[next++];
          took.push(await timed(() => correct(which, round)));
        }
      };
      await Promise.all(Array.from({ length: inFlight }, worker));
      return took;
    },
    stop: () => product.stop(),
  };
}

/**
 * The product as a process serves it, asked by a thread of its own.
 *
 * @param {Deployment} deployment
 */
async function openHttp({ databaseUrl, redisUrl, queuePrefix, key }) {
  const settings = {
    ...{ PORT: '0', DRAAIBOEK_ROLE: 'api', DRAAIBOEK_MODE: 'test', DRAAIBOEK_PROCESSES: PLAYBOOK },
    ...{ DRAAIBOEK_DATABASE_URL: databaseUrl, DRAAIBOEK_REDIS_URL: redisUrl, DRAAIBOEK_QUEUE_PREFIX: queuePrefix },
    ...{ DRAAIBOEK_KEY: key.toString('base64'), DRAAIBOEK_COMMANDS_PER_MINUTE: '10000000' },
  };
  const starter = { log: silentLog, say: () => undefined, signal: new AbortController().signal };
  const config = /** @type {ServeConfig} */ (readConfig(settings, import.meta.dirname));
  const running = await start(config, starter);
  const caller = startCaller();
  const requestFor = ({ id, revision }, round) => ({
    url: `${running.address}/v1/cases/${id}/corrections`,
    headers: {
      ...{ authorization: `Bearer ${PERSON}`, 'content-type': 'application/json' },
      ...{ 'if-match': `"${revision}"`, 'idempotency-key': `${id} ${round}` },
    },
    body: JSON.stringify(correctionIn(round)),
  });
  return {
    sendAll: (cases, round, inFlight) =>
      caller.sendAll({ requests: cases.map((which) => requestFor(which, round)), inFlight }),
    async stop() {
      await caller.stop();
      await running.stop();
    },
  };
}

/** Processor time of this process, in milliseconds: what it takes however busy the machine is with something else. */
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** What the transactions of a round must be, or the two sides do not do the same. */
function onePerCommand(transactions, cases) {
  const commands = transactions.filter((sent) => sent.some(({ text }) => text.startsWith('update case_record')));
  if (commands.length !== cases.length) throw new Error(`${commands.length} transactions for ${cases.length} commands`);
  return commands;
}

/** One turn of each: many at a time, and one by one. */
async function measureRound(side, { recording, clients, cases, round }) {
  const correctAll = async (chosen, numbered, inFlight) => {
    let took;
    const ms = await timed(async () => (took = await side.sendAll(chosen, numbered, inFlight)));
    chosen.forEach((each) => (each.revision += 1));
    return { ms, took, transactions: onePerCommand(recording.take(), chosen) };
  };
  recording.take();
  const began = processorTime();
  const together = await correctAll(cases, 2 * round, IN_FLIGHT);
  const between = processorTime();
  const togetherSql = await timed(() => clients.sendAll(together.transactions));
  const processor = { own: (between - began) / cases.length, sql: (processorTime() - between) / cases.length };
  const alone = await correctAll(cases.slice(0, ALONE), 2 * round + 1, 1);
  const aloneSql = [];
  for (const statements of alone.transactions) aloneSql.push(await timed(() => clients.sendOne(statements)));
  return {
    ...{ perSecond: (cases.length * 1000) / together.ms, sqlPerSecond: (cases.length * 1000) / togetherSql },
    ...{ ms: median(alone.took), sqlMs: median(aloneSql), statements: alone.transactions[0].length },
    processor,
  };
}

function rowsOf(way, rounds, wanted) {
  const spread = (of) => {
    const all = rounds.map(of);
    return { value: shown(median(all)), from: shown(Math.min(...all)), to: shown(Math.max(...all)) };
  };
  const share = spread(({ perSecond, sqlPerSecond }) => perSecond / sqlPerSecond);
  const times = spread(({ ms, sqlMs }) => ms / sqlMs);
  const [perSecond, sqlPerSecond, ms, sqlMs] = ['perSecond', 'sqlPerSecond', 'ms', 'sqlMs'].map((figure) =>
    median(rounds.map((round) => round[figure])),
  );
  const [own, sql] = ['own', 'sql'].map((side) => shown(median(rounds.map(({ processor }) => processor[side]))));
  return [
    {
      ...{ what: `${way}, ${IN_FLIGHT} in flight`, value: Math.round(perSecond), unit: 'commands/s' },
      note: `the same statements alone: ${Math.round(sqlPerSecond)}/s${wanted ? '; wanted: at least 200/s' : ''}`,
    },
    {
      ...{ what: `${way}, ${IN_FLIGHT} in flight, of the statements alone`, value: share.value, unit: '×' },
      note: `${share.from} to ${share.to} over ${rounds.length} rounds${wanted ? '; wanted: at least 0.3' : ''}`,
    },
    {
      ...{ what: `${way}, one at a time, median`, value: shown(ms), unit: 'ms' },
      note: `the same ${rounds[0].statements} statements alone: ${shown(sqlMs)} ms`,
    },
    {
      ...{ what: `${way}, one at a time, of the statements alone`, value: times.value, unit: '×' },
      note: `${times.from} to ${times.to} over ${rounds.length} rounds${wanted ? '; wanted: at most 2.5' : ''}`,
    },
    {
      ...{ what: `${way}, processor time of the process per command`, value: own, unit: 'ms' },
      note: `sending the same statements alone: ${sql} ms`,
    },
  ];
}

async function openCases(deployment) {
  const desk = await openDesk(deployment);
  const cases = [];
  for (let n = 0; n < CASES; n += 1) cases.push(await desk.open());
  await desk.stop();
  return cases;
}

const WAYS = [
  { way: 'the desk', opens: openDesk, wanted: true },
  { way: 'over HTTP', opens: openHttp, wanted: false },
];

/** Rounds of one way to the desk, without the first ones. */
async function measureWay(opens, { deployment, copy, recording, cases, from }) {
  await using opened = new AsyncDisposableStack();
  const clients = opened.adopt(await minimalClient(copy.url, CONNECTIONS), (each) => each.close());
  const side = opened.adopt(await opens(deployment), (each) => each.stop());
  const rounds = [];
  for (let turn = 0; turn < WARM_UP + ROUNDS; turn += 1) {
    rounds.push(await measureRound(side, { recording, clients, cases, round: from + turn }));
  }
  return rounds.slice(WARM_UP);
}

async function measure() {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await serverDatabase(), (each) => each.drop());
  const deployment = {
    ...{ databaseUrl: database.url, redisUrl: process.env.REDIS_URL },
    ...{ queuePrefix: `{draaiboek-bench-${randomBytes(6).toString('hex')}}`, key: randomBytes(32) },
  };
  opened.defer(() => emptyRedis(deployment.redisUrl, deployment.queuePrefix));
  const cases = await openCases(deployment);
  const copy = opened.adopt(await copyOf(database), (each) => each.drop());
  const recording = opened.adopt(recordTransactions(), (each) => each.stop());
  const rows = [];
  for (const [index, { way, opens, wanted }] of WAYS.entries()) {
    const from = index * (WARM_UP + ROUNDS);
    rows.push(...rowsOf(way, await measureWay(opens, { deployment, copy, recording, cases, from }), wanted));
  }
  return rows;
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
  for (const { what, value, unit, note } of rows)
    console.log(`  ${what.padEnd(52)} ${String(value).padStart(8)} ${unit}  (${note})`);
}
