// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** E3 and P3: what is stored of a case, or left of a destroyed one, is changed by whoever owns the tables. */
import { compileCalendar, nationalTable, type CalendarDay } from '@draaiboek/calendar';
import { CaseTable, compare, openPayload, Replay, type FindingCode } from '@draaiboek/case-file';
import { createEngine } from '@draaiboek/engine';
import { STORE_SETTINGS } from '@draaiboek/store/testing';
import { AuditedMunicipality, codesOf, deskOn, makeHistory, type History } from './audited.js';
import { fixturePlaybook } from './fixture-playbook.js';
import { everyTime, tombstoneFlips, update } from './tampering.js';

const DAY = 86_400_000;

/** Two weeks, beginning five days from now, in which nobody works. */
const freeDays = (): CalendarDay[] =>
  Array.from({ length: 14 }, (_, n) => new Date(Date.now() + (n + 5) * DAY).toISOString().slice(0, 10))
    .filter((date) => !nationalTable.days.some((day) => day.date === date))
    .map((date) => ({ date, name: 'Vrij', kind: 'decree', source: 'proef' }));
const byDate = (a: CalendarDay, b: CalendarDay): number => (a.date < b.date ? -1 : 1);

describe.each(STORE_SETTINGS)('the audit of what is stored on the %s database', (setting) => {
  let audited: AuditedMunicipality;
  let cases: History;
  beforeAll(async () => {
    audited = await AuditedMunicipality.open(setting);
    cases = await makeHistory(audited);
  });
  afterAll(() => audited.close());
  const findingsAfter: AuditedMunicipality['findingsAfter'] = (...asked) => audited.findingsAfter(...asked);

  describe('of what is stored of a case', () => {
    const mine = (): string => `case_id = '${cases.thinking.id}'`;
    const ofCase = (code: FindingCode) => [expect.objectContaining({ code, caseId: cases.thinking.id })];

    it.each<[what: string, code: FindingCode, sql: () => string]>([
      [
        'a state that was changed',
        'unreadable',
        () =>
          `update case_record set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where id = '${cases.thinking.id}'`,
      ],
      [
        'the state of another case',
        'unreadable',
        () =>
          `update case_record set sealed = (select sealed from case_record where id = '${cases.left.id}') where id = '${cases.thinking.id}'`,
      ],
      [
        'an earlier state of the case itself',
        'replay-differs',
        () =>
          `update case_record set sealed = (select sealed from earlier.case_record where id = '${cases.thinking.id}') where id = '${cases.thinking.id}'`,
      ],
      [
        'a vault that was changed',
        'unreadable',
        () => `update vault set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where ${mine()}`,
      ],
      [
        'a key that was changed',
        'unreadable',
        () => `update case_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where ${mine()}`,
      ],
      ['a key that is gone', 'unreadable', () => `delete from case_key where ${mine()}`],
      ['a task under another status', 'index-differs', () => `update task set status = 'answered' where ${mine()}`],
      ['a task that is gone', 'index-differs', () => `delete from task where ${mine()}`],
      ['a term on another day', 'index-differs', () => `update term set due_on = due_on + 1 where ${mine()}`],
      [
        'a case that nothing will fall due in',
        'index-differs',
        () => `update case_record set next_due_at = null where id = '${cases.thinking.id}'`,
      ],
      [
        'an alarm token that was put forward',
        'index-differs',
        () => `update case_record set alarm_token = alarm_token + 1 where id = '${cases.thinking.id}'`,
      ],
      [
        'an alarm token that was put back',
        'index-differs',
        () => `update case_record set alarm_token = alarm_token - 1 where id = '${cases.thinking.id}'`,
      ],
      [
        'a case that falls due earlier',
        'index-differs',
        () => `update case_record set next_due_at = next_due_at - interval '1 hour' where id = '${cases.thinking.id}'`,
      ],
      [
        'a case that more may see',
        'index-differs',
        () => `update case_record set involved = involved || 'toezicht'::text where id = '${cases.thinking.id}'`,
      ],
      [
        'a case under another status',
        'index-differs',
        () => `update case_record set status = 'closed' where id = '${cases.thinking.id}'`,
      ],
      [
        'a case that stands elsewhere',
        'head-differs',
        () =>
          `update case_record set journal_hash = set_byte(journal_hash, 0, get_byte(journal_hash, 0) # 1) where id = '${cases.thinking.id}'`,
      ],
      [
        'a case that stands earlier',
        'head-differs',
        () => `update case_record set journal_sequence = 1, checked_sequence = 1 where id = '${cases.thinking.id}'`,
      ],
    ])('finds %s', async (_, code, sql) => {
      const findings = await findingsAfter(sql());
      expect(findings).toEqual(expect.arrayContaining(ofCase(code)));
      expect(new Set(findings.map(({ caseId }) => caseId))).toEqual(new Set([cases.thinking.id]));
    });

    it('holds to the recorded dates when the calendar would give others, and says that dates differ', async () => {
      const other = compileCalendar({ ...nationalTable, days: [...nationalTable.days, ...freeDays()].sort(byDate) });
      const engine = createEngine(await fixturePlaybook());
      const replay = new Replay({ findEngine: () => engine, findCalendar: () => other });
      const row = await audited.read((scope) => new CaseTable(audited.keys).find(scope, cases.left.id));
      const likenesses = (await audited.journal(cases.left.id)).map((entry) =>
        replay.add(entry, openPayload(entry, entry.sealed!, row!.key).step),
      );
      /* Reminders are counted in working days, and stand in the state alone. */
      const found = [...likenesses, compare(replay.state, row?.state)];
      expect(found).toContain('dates');
      expect(found).not.toContain('differs');
    });
  });

  describe('V1 of the playbooks and calendars that cases went by', () => {
    it.each<[what: string, code: FindingCode, sql: string]>([
      [
        'a length in a playbook',
        'changed-version',
        `update playbook_version set compiled = replace(compiled, '"P3M"', '"P9M"')`,
      ],
      [
        'a title in a playbook',
        'changed-version',
        `update playbook_version set compiled = replace(compiled, '"Proef"', '"Anders"')`,
      ],
      ['the number of a playbook', 'changed-version', `update playbook_version set version = '9'`],
      ['which variant a playbook is', 'changed-version', `update playbook_version set variant = 'kort'`],
      ['a playbook that is no longer one', 'changed-version', `update playbook_version set compiled = '{}'`],
      [
        'a day of a calendar',
        'changed-version',
        `update calendar_version set days = replace(days, '"2026-12-25"', '"2026-12-22"')`,
      ],
      [
        'what a municipality added',
        'changed-version',
        `update calendar_version set own_days = replace(own_days, 'proef', 'Atw')`,
      ],
      [
        'who changed the calendar',
        'changed-history',
        `update calendar_change set actor = 'regisseur' where number = 2`,
      ],
      ['why it was changed', 'changed-history', `update calendar_change set reason = 'Koningsdag' where number = 2`],
      [
        'when it was changed',
        'changed-history',
        `update calendar_change set changed_at = changed_at + interval '1 day' where number = 2`,
      ],
      [
        'which version a change made current',
        'changed-history',
        `update calendar_change set version = (select version from calendar_change where number = 1)`,
      ],
      ['a change that is gone', 'changed-history', 'delete from calendar_change where number = 1'],
      ['the last change gone', 'changed-history', 'delete from calendar_change where number = 2'],
    ])('finds %s changed, with the key and without it', async (_, code, sql) => {
      for (const withKey of [true, false]) expect(codesOf(await findingsAfter(sql, { withKey }))).toContain(code);
    });

    it.each([
      ['a playbook', `update playbook_version set compiled = replace(compiled, '"P3M"', '"P9M"')`],
      ['a calendar', `update calendar_version set days = replace(days, '"2026-12-25"', '"2026-12-22"')`],
    ])('nothing goes by %s that was changed: the product does not start on it', async (_, sql) => {
      const start = () => deskOn(audited.store);
      await audited.asOwner(sql);
      try {
        await expect(start()).rejects.toMatchObject({ code: 'DRB-5015' });
      } finally {
        await audited.putBack('whole');
      }
      await expect(start()).resolves.toBeDefined();
    });
  });

  describe('of a case that was destroyed', () => {
    it('finds one flipped bit in any column of its tombstone', async () => {
      await everyTime(tombstoneFlips, async (flip) => {
        const findings = await findingsAfter(update('tombstone', flip, `case_id = '${cases.gone.id}'`));
        expect(findings.map(({ caseId }) => caseId)).toContain(cases.gone.id);
      });
    });

    it('finds one that was only said to be destroyed', async () => {
      const { id } = cases.finished;
      const findings = await findingsAfter(
        `insert into tombstone select municipality, '${id}', 'X', moment, destroyed_by, ground, sealed,
           (select journal_sequence from case_record where id = '${id}'),
           (select journal_hash from case_record where id = '${id}'), true from tombstone`,
        { withKey: false },
      );
      expect(codesOf(findings).sort()).toEqual(['forged-destruction', 'not-destroyed']);
    });

    it.each(['case_key', 'journal_payload', 'vault', 'task', 'term', 'outbox'])(
      'finds what is left of it in %s',
      async (table) => {
        const from = cases.finished.id;
        const copy = `create temporary table copied as select * from ${table === 'outbox' ? 'outbox' : table} where case_id = '${table === 'outbox' ? cases.thinking.id : from}' limit 1;
        update copied set case_id = '${cases.gone.id}'; insert into ${table} select * from copied; drop table copied`;
        const findings = await findingsAfter(copy, { withKey: false });
        expect(findings).toEqual([expect.objectContaining({ code: 'not-destroyed', caseId: cases.gone.id })]);
      },
    );
  });
});
