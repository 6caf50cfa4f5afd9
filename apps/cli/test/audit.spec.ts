// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { holdsDatabase, lockDataFolder, openEmbeddedDatabase, Store } from '@draaiboek/store';
import { serverDatabase, serverUrl } from '@draaiboek/store/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOn } from '../src/output.js';
import { progressBar } from '../src/progress-bar.js';
import { CASES, KEY, MUNICIPALITY, writeAuditedData } from './audited-data.js';
import { draaiboek } from './command.js';

describe('draaiboek audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draaiboek-audit-'));
  const data = join(folder, 'data');
  let anchor: string;

  /** Opens the data as somebody who has the folder in hand, and changes something. */
  async function change(sql: string): Promise<void> {
    const database = await openEmbeddedDatabase({ folder: data });
    await database.exec(`set search_path to draaiboek; ${sql}`);
    await database.close();
  }

  beforeAll(async () => {
    const database = await openEmbeddedDatabase({ folder: data });
    const store = await Store.onEmbedded(database);
    anchor = await writeAuditedData(store);
    await store.close();
    await database.close();
    writeFileSync(`${data}.key`, KEY.toString('base64'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const audit = (...more: readonly string[]) => draaiboek('audit', '--data', data, ...more);

  test('is clean on what nobody touched, and prints what to write down', async () => {
    const { code, stdout, stderr } = await audit();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${MUNICIPALITY}: 2 cases, 0 destroyed, 2 rows, 1 checkpoint\n`);
    expect(stdout).toContain(anchor);
    expect(stdout).toMatch(/signed with +[0-9a-f]{64}\n✓ Nothing found\.\n$/);
  });

  test('says as JSON what it audited', async () => {
    const { code, stdout } = await audit('--json', '--anchor', anchor.toUpperCase(), '--municipality', MUNICIPALITY);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ ok: true, findings: [], notes: [] },
      municipalities: [{ municipality: MUNICIPALITY, cases: 2, checkpoints: 1, last: { number: 1, hash: anchor } }],
    });
  });

  test('checks what it can without the key, and says so', async () => {
    rmSync(`${data}.key`);
    const { code, stdout } = await audit();
    writeFileSync(`${data}.key`, KEY.toString('base64'));
    expect(code).toBe(0);
    expect(stdout).toContain('without-key');
  });

  test('leaves the folder free', async () => {
    expect(holdsDatabase(data)).toBe(true);
    (await lockDataFolder(data)).release();
  });

  test('does not touch data that the product is using', async () => {
    const lock = await lockDataFolder(data);
    const { code, stdout, stderr } = await audit();
    lock.release();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^draaiboek: DRB-5002 .* Stop the other process/);
  });

  test.each<[what: string, code: number, args: readonly string[], said: string]>([
    ['a municipality that is not there', 2, ['--municipality', 'elders'], `There are: ${MUNICIPALITY}.`],
    ['a hash that no checkpoint has', 1, ['--anchor', 'ab'.repeat(32)], 'missing-checkpoint'],
  ])('tells of %s', async (_, code, args, said) => {
    const ended = await audit(...args);
    expect(ended.code).toBe(code);
    expect(ended.stdout + ended.stderr).toContain(said);
  });

  test.each<[what: string, content: string, code: number, said: string]>([
    ['no key', 'geen sleutel', 2, 'base64 of exactly 32 bytes'],
    ['another key', Buffer.alloc(32, 6).toString('base64'), 1, 'DRB-5001'],
  ])('tells when the key file holds %s', async (_, content, code, said) => {
    writeFileSync(`${data}.key`, content);
    const ended = await audit();
    writeFileSync(`${data}.key`, KEY.toString('base64'));
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(said);
  });

  test('is no success where there is nothing to audit', async () => {
    const empty = join(folder, 'empty');
    const database = await openEmbeddedDatabase({ folder: empty });
    await (await Store.onEmbedded(database)).close();
    await database.close();
    const { code, stdout, stderr } = await draaiboek('audit', '--data', empty);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nothing to audit');
  });

  describe('finds, and says where', () => {
    test.each<[what: string, code: string, sql: string, back: string]>([
      [
        'a changed byte in a row',
        `changed, ${MUNICIPALITY}, case TEST-0001 (${CASES[0]}), row 1:`,
        `update journal set actor = 'iemand' where case_id = '${CASES[0]}'`,
        `update journal set actor = 'politie' where case_id = '${CASES[0]}'`,
      ],
      [
        'a deleted case',
        `removed, ${MUNICIPALITY}, case ${CASES[1]}:`,
        ['vault', 'case_key', 'task', 'term', 'outbox', 'journal_payload', 'journal']
          .map((table) => `delete from ${table} where case_id = '${CASES[1]}'`)
          .concat(`delete from case_record where id = '${CASES[1]}'`)
          .join('; '),
        'select 1',
      ],
    ])('%s', async (_, said, sql, back) => {
      await change(sql);
      const { code, stdout } = await audit();
      await change(back);
      expect(code).toBe(1);
      expect(stdout).toContain(`✗ ${said}`);
      expect(stdout).toMatch(/✗ Findings: [12]\n$/);
    });
  });
});

const server = serverUrl();
(server === undefined ? describe.skip : describe)(
  `draaiboek audit on PostgreSQL${server === undefined ? ' (needs DATABASE_URL)' : ''}`,
  () => {
    test('audits the database in the environment, as a login that owns nothing', async () => {
      const database = await serverDatabase();
      const before = { ...process.env };
      try {
        const store = await Store.onServer(database.url);
        await writeAuditedData(store);
        await store.close();
        Object.assign(process.env, { DRAAIBOEK_DATABASE_URL: database.url, DRAAIBOEK_KEY: KEY.toString('base64') });
        expect(await draaiboek('audit')).toMatchObject({ code: 0, stderr: '' });
        await database.asOwner(`update draaiboek.journal set type = 'x' where case_id = '${CASES[0]}'`);
        expect(await draaiboek('audit')).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ changed') });
      } finally {
        process.env = before;
        await database.drop();
      }
    });
  },
);

describe('progress', () => {
  test('stands on a line of its own on a terminal, and nowhere else', () => {
    const shown = (terminal: boolean): string => {
      let text = '';
      const stream = { write: (part: string) => (text += part) };
      const output = outputOn(stream, stream, false, terminal);
      output.progress(progressBar('a', 1, 4));
      output.print('done');
      return text;
    };
    expect(shown(true)).toBe(`\r\u001b[2Ka [${'#'.repeat(8)}${'-'.repeat(22)}] 25% 1/4\r\u001b[2Kdone\n`);
    expect(shown(false)).toBe('done\n');
  });
});
