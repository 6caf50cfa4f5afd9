// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a command costs on the embedded default: over HTTP, from a built product, on one machine with its database in
 * the same process. It does not measure the server setting, concurrency between processes, or the browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { readConfig } from '../dist/config/config.js';
import { silentLog } from '../dist/log/log.js';
import { start } from '../dist/start.js';

/**
 * @import { CommandResult } from '@draaiboek/api'
 * @import { ServeConfig } from '../dist/config/config.js'
 */

const CASES = 150;
const EVENTS_PER_CASE = 4;
const CONCURRENT = 8;
const PLAYBOOK = join(import.meta.dirname, '../test/playbook');
const HEADERS = { authorization: 'Bearer demo-regisseur', 'content-type': 'application/json' };
const TABLES = [
  'case_record',
  'case_key',
  'vault',
  'journal',
  'journal_payload',
  'task',
  'term',
  'outbox',
  'idempotency',
];

/** Counts the statements of every transaction that changes a case, BEGIN and COMMIT included. */
function countStatements() {
  const counts = [];
  const transaction = PGlite.prototype.transaction;
  PGlite.prototype.transaction = function (work) {
    const statements = [];
    return transaction
      .call(this, (inner) =>
        work({ ...inner, query: (text, ...more) => (statements.push(text), inner.query(text, ...more)) }),
      )
      .finally(() => {
        if (statements.some((text) => text.includes('update case_record'))) counts.push(statements.length + 2);
      });
  };
  return { counts, stop: () => (PGlite.prototype.transaction = transaction) };
}

/** @returns {Promise<CommandResult>} */
async function post(address, path, body, headers = {}) {
  const response = await fetch(`${address}/v1${path}`, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return /** @type {Promise<CommandResult>} */ (response.json());
}

/** One case: opened, then a row of corrections of a date, each a command with a term that moves. */
async function oneCase(address, number) {
  let { case: view } = await post(address, '/cases', {
    process: 'voorbeeld',
    subject: { kind: 'person', name: 'Testpersoon' },
    facts: { vertrokkenOp: '2026-10-01' },
  });
  const begin = { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-10-02' } };
  const send = async (path, body, command) => {
    const headers = { 'if-match': String(view.revision), 'idempotency-key': `${number}-${command}` };
    ({ case: view } = await post(address, `/cases/${view.id}${path}`, body, headers));
  };
  await send('/events', begin, 0);
  for (let command = 1; command < EVENTS_PER_CASE; command += 1) {
    const value = `2026-10-${String(2 + command).padStart(2, '0')}`;
    await send('/corrections', { fact: 'vertrokkenOp', value, reason: 'proef' }, command);
  }
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function commandsPerSecond(address, from, concurrent) {
  let next = from;
  const worker = async () => {
    while (next < from + CASES) await oneCase(address, next++);
  };
  const seconds = await timed(() => Promise.all(Array.from({ length: concurrent }, worker)));
  return (CASES * (1 + EVENTS_PER_CASE)) / seconds;
}

/** What is stored, and what the same database does with the smallest transaction there is. */
async function inspect(folder) {
  const database = await PGlite.create(folder);
  const one = async (sql) => (await database.query(sql)).rows[0].n;
  const sizes = await Promise.all(
    TABLES.map(async (table) => [table, Number(await one(`select pg_total_relation_size('draaiboek.${table}') as n`))]),
  );
  const bytes = Object.fromEntries(sizes);
  const cases = await one('select count(*)::int as n from draaiboek.case_record');
  const entries = await one('select count(*)::int as n from draaiboek.journal');
  const state = await one('select avg(octet_length(sealed))::int as n from draaiboek.case_record');
  await database.exec('create table public.smallest (n int)');
  const inserts = 500;
  const seconds = await timed(async () => {
    for (let n = 0; n < inserts; n += 1) await database.query('insert into public.smallest values ($1)', [n]);
  });
  await database.close();
  return { bytes, cases, entries, state, smallest: inserts / seconds };
}

function rowsOf({ alone, together, counts, bytes, cases, entries, state, smallest }) {
  const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  const statements = counts.reduce((sum, each) => sum + each, 0) / counts.length;
  const journal = bytes.journal + bytes.journal_payload;
  const all = 'tables and indexes, journal and kept answers included';
  return [
    { what: 'commands, one after another', value: Math.round(alone), unit: '/s' },
    { what: `commands, ${CONCURRENT} at a time`, value: Math.round(together), unit: '/s' },
    { what: 'smallest insert on the same database', value: Math.round(smallest), unit: '/s', note: 'to compare with' },
    {
      what: 'statements per command, mean',
      value: Number(statements.toFixed(1)),
      unit: '',
      note: 'with an idempotency key',
    },
    { what: 'statements per command, most', value: Math.max(...counts), unit: '', note: 'at most 12' },
    { what: 'stored per open case', value: Math.round(total / cases), unit: 'bytes', note: all },
    { what: 'sealed state of a case', value: state, unit: 'bytes' },
    {
      what: 'stored per journal row',
      value: Math.round(journal / entries),
      unit: 'bytes',
      note: 'row, payload, indexes',
    },
  ];
}

export async function run() {
  const parent = await mkdtemp(join(tmpdir(), 'draaiboek-bench-'));
  const settings = {
    PORT: '0',
    DRAAIBOEK_DATA: 'data',
    DRAAIBOEK_PROCESSES: PLAYBOOK,
    DRAAIBOEK_MODE: 'test',
    DRAAIBOEK_COMMANDS_PER_MINUTE: '1000000',
  };
  const config = /** @type {ServeConfig} */ (readConfig(settings, parent));
  const counting = countStatements();
  try {
    const starter = { log: silentLog, say: () => undefined, signal: new AbortController().signal };
    const running = await start(config, starter);
    await oneCase(running.address, 'warm-up');
    const alone = await commandsPerSecond(running.address, 0, 1);
    const together = await commandsPerSecond(running.address, CASES, CONCURRENT);
    await running.stop();
    return {
      name: 'HTTP on the embedded default',
      rows: rowsOf({ alone, together, counts: counting.counts, ...(await inspect(config.dataFolder)) }),
    };
  } finally {
    counting.stop();
    await rm(parent, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run();
  console.log(name);
  for (const { what, value, unit, note } of rows) {
    console.log(`  ${what.padEnd(40)} ${String(value).padStart(8)} ${unit}${note === undefined ? '' : `  (${note})`}`);
  }
}
