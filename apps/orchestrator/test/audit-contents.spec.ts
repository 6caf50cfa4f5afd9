// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** E3 and P3: what is stored of a case, or left of a destroyed one, is changed by whoever owns the tables. */
import type { CalendarTable } from '@draaiboek/calendar';
import type { FindingCode } from '@draaiboek/case-file';
import { STORE_SETTINGS } from '@draaiboek/store/testing';
import { AuditedMunicipality, codesOf, makeHistory, type History } from './audited.js';
import { everyTime, tombstoneFlips, update } from './tampering.js';

const DAY = 86_400_000;

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

    it('E3 finds a playbook that is not the one the case ran on', async () => {
      const other = `update playbook_version set compiled = replace(compiled, '"P3M"', '"P4M"')`;
      expect(codesOf(await findingsAfter(`update playbook_version set compiled = '{}'`))).toContain('unknown-version');
      expect(await findingsAfter(other)).toEqual([]);
      const closed = `update playbook_version set compiled = replace(compiled, '"bedenken"', '"bedacht"')`;
      expect(
        codesOf(await findingsAfter(closed)).some((code) => code === 'replay-differs' || code === 'unknown-version'),
      ).toBe(true);
    });

    it('holds to the recorded dates when the stored calendar gives others, and tells', async () => {
      const [stored] = await audited.read((scope) =>
        scope.query<{ days: string }>('select days from calendar_version'),
      );
      const table = JSON.parse(stored!.days) as CalendarTable;
      const free = Array.from({ length: 14 }, (_, n) => new Date(Date.now() + (n + 5) * DAY).toISOString().slice(0, 10))
        .filter((date) => !table.days.some((day) => day.date === date))
        .map((date) => ({ date, name: 'Vrij', kind: 'decree', source: 'proef' }) as const);
      const days = [...table.days, ...free].sort((a, b) => (a.date < b.date ? -1 : 1));
      await audited.asOwner(`update calendar_version set days = '${JSON.stringify({ ...table, days })}'`);
      try {
        const { findings, notes } = await audited.audit();
        expect(findings).toEqual([]);
        expect(notes).toContainEqual(expect.objectContaining({ code: 'dates-differ', caseId: cases.left.id }));
      } finally {
        await audited.putBack('whole');
      }
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
