// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** P3: something in a journal is changed by whoever owns the tables, and the audit says what, and where. */
import fc from 'fast-check';
import { type AuditFinding, hashOfRow, type StoredEntry } from '@draaiboek/case-file';
import { STORE_SETTINGS } from '@draaiboek/store/testing';
import { AuditedMunicipality, codesOf, makeHistory, MUNICIPALITY, type History } from './audited.js';
import { everyTime, journalFlips, remove, rowOf, sealedFlips, update } from './tampering.js';

describe.each(STORE_SETTINGS)('P3 the audit of a journal on the %s database', (setting) => {
  let audited: AuditedMunicipality;
  let cases: History;
  let rows: readonly StoredEntry[];
  beforeAll(async () => {
    audited = await AuditedMunicipality.open(setting);
    cases = await makeHistory(audited);
    rows = (await Promise.all(Object.values(cases).map(({ id }) => audited.journal(id)))).flat();
  });
  afterAll(() => audited.close());
  const findingsAfter: AuditedMunicipality['findingsAfter'] = (...asked) => audited.findingsAfter(...asked);

  const at = ({ caseId, sequence }: Pick<StoredEntry, 'caseId' | 'sequence'>) =>
    expect.objectContaining({ municipality: MUNICIPALITY, caseId, sequence });

  /** A finding about a row, whatever it says. */
  function anything({ caseId, sequence }: StoredEntry): Omit<AuditFinding, 'code'> {
    const { reference } = Object.values(cases).find(({ id }) => id === caseId)!;
    return { municipality: MUNICIPALITY, caseId, reference, sequence, message: expect.any(String) };
  }

  it('finds one flipped bit in any column of any row', async () => {
    await everyTime(
      fc.record({ index: fc.nat(rows.length - 1), flip: journalFlips }),
      async ({ index, flip }, withKey) => {
        const row = rows[index]!;
        const findings = await findingsAfter(update('journal', flip, rowOf(row)), { withKey });
        expect(findings).toContainEqual(at(row));
      },
      80,
    );
  });

  it('finds one flipped bit in what was recorded with a row', async () => {
    const sealed = rows.filter((row) => row.sealed !== undefined);
    await everyTime(fc.record({ index: fc.nat(sealed.length - 1), flip: sealedFlips }), async ({ index, flip }) => {
      const row = sealed[index]!;
      const findings = await findingsAfter(update('journal_payload', flip, rowOf(row)));
      expect(findings).toEqual([{ ...anything(row), code: 'changed' }]);
    });
  });

  it('finds a row that was taken out, in the middle or at the end', async () => {
    await everyTime(fc.nat(rows.length - 1), async (index, withKey) => {
      const row = rows[index]!;
      const findings = await findingsAfter(remove(['journal_payload', 'journal'], rowOf(row)), { withKey });
      expect(findings).toContainEqual(at(row));
      const last = rows.findLast(({ caseId }) => caseId === row.caseId)?.sequence === row.sequence;
      const only = last && row.sequence === 1;
      expect(codesOf(findings)).toContain(only ? 'removed' : last ? 'cut' : 'missing-row');
    });
  });

  it('finds a journal that was cut off and the case along with it', async () => {
    const [first, second] = rows.filter(({ caseId }) => caseId === cases.finished.id);
    const findings = await findingsAfter(
      `${remove(['journal_payload', 'journal'], `case_id = '${cases.finished.id}' and sequence > 2`)};
       update case_record set journal_sequence = 2, checked_sequence = 2, journal_hash = '\\x${second!.hash}'
        where id = '${first!.caseId}'`,
      { withKey: false },
    );
    const cut = { code: 'cut', caseId: first!.caseId, sequence: 3 };
    expect(findings).toEqual([2, 3].map((checkpoint) => expect.objectContaining({ ...cut, checkpoint })));
  });

  it('finds a case that was put back as it was at an earlier revision, in every table', async () => {
    const { id } = cases.thinking;
    const back = ['case_record', 'case_key', 'vault', 'journal', 'journal_payload', 'task', 'term', 'outbox'].map(
      (table) => {
        const where = `${table === 'case_record' ? 'id' : 'case_id'} = '${id}'`;
        return `delete from ${table} where ${where}; insert into ${table} select * from earlier.${table} where ${where}`;
      },
    );
    const findings = await findingsAfter(back.join('; '));
    expect(findings).toEqual([
      expect.objectContaining({ code: 'cut', caseId: id, sequence: 3, checkpoint: 3 }),
      expect.objectContaining({ code: 'cut', caseId: id, sequence: 3, checkpoint: 4 }),
    ]);
  });

  it('finds a journal that was written anew from a row on, with hashes that fit', async () => {
    await everyTime(fc.nat(rows.length - 1), async (index, withKey) => {
      const row = rows[index]!;
      const findings = await findingsAfter(rewritten(rows, row), { withKey });
      expect(findings).toContainEqual(expect.objectContaining({ code: 'rewritten', caseId: row.caseId }));
    });
  });

  it('finds a row written anew after the last checkpoint, because what was recorded says otherwise', async () => {
    const row = rows.findLast(({ caseId }) => caseId === cases.left.id)!;
    const unseen = `delete from checkpoint_head; delete from checkpoint; update tombstone set checked = false;
      update case_record set checked_sequence = 0`;
    const findings = await findingsAfter(`${rewritten(rows, row)}; ${unseen}`);
    expect(findings).toEqual([{ ...anything(row), code: 'changed' }]);
  });

  it('finds what was recorded with two rows in each other’s place', async () => {
    const sealed = rows.filter((row) => row.sealed !== undefined);
    await everyTime(fc.tuple(fc.nat(sealed.length - 1), fc.nat(sealed.length - 1)), async ([one, two]) => {
      fc.pre(one !== two);
      const [a, b] = [sealed[one]!, sealed[two]!];
      const swap = [a, b].map((row, index) => {
        const other = [b, a][index]!;
        return `update journal_payload p set sealed = (select sealed from whole.journal_payload where ${rowOf(other)})
          where ${rowOf(row)}`;
      });
      const findings = await findingsAfter(swap.join('; '));
      for (const row of [a, b]) expect(findings).toContainEqual({ ...anything(row), code: 'changed' });
      expect(findings).toHaveLength(2);
    });
  });

  it('finds that what was recorded with a row is gone', async () => {
    const [row] = rows;
    const findings = await findingsAfter(remove(['journal_payload'], rowOf(row!)));
    expect(findings).toEqual([{ ...anything(row!), code: 'missing-payload' }]);
  });

  it.each(['case_record', 'journal'])('finds a case whose %s is gone', async (table) => {
    const id = cases.left.id;
    const sql = remove(
      table === 'journal' ? ['journal_payload', 'journal'] : [table],
      table === 'journal' ? `case_id = '${id}'` : `id = '${id}'`,
    );
    const findings = await findingsAfter(sql, { withKey: false });
    expect(findings).toEqual([expect.objectContaining({ code: 'removed', caseId: id })]);
  });

  it('finds a case that is gone from every table', async () => {
    for (const { id } of Object.values(cases)) {
      const tables = ['case_key', 'vault', 'journal', 'journal_payload', 'task', 'term', 'outbox', 'tombstone'];
      const findings = await findingsAfter(
        `${remove(tables, `case_id = '${id}'`)}; delete from case_record where id = '${id}'`,
        { withKey: false },
      );
      expect(findings).toEqual([expect.objectContaining({ code: 'removed', municipality: MUNICIPALITY, caseId: id })]);
    }
  });
});

/** Another actor in a row, and every hash after it made to fit, up to the head. */
function rewritten(rows: readonly StoredEntry[], from: StoredEntry): string {
  let previousHash: string | undefined;
  const statements = rows
    .filter(({ caseId, sequence }) => caseId === from.caseId && sequence >= from.sequence)
    .map(({ hash: _, sealed: __, ...row }) => {
      const chained = {
        ...row,
        ...(row.sequence === from.sequence ? { actor: 'iemand-anders' } : {}),
        ...(previousHash === undefined ? {} : { previousHash }),
      };
      previousHash = hashOfRow(chained);
      return `update journal set actor = ${chained.actor === undefined ? 'null' : `'${chained.actor}'`},
        previous_hash = '\\x${chained.previousHash}', hash = '\\x${previousHash}' where ${rowOf(row)}`;
    });
  const head = `set journal_hash = '\\x${previousHash ?? ''}' where`;
  statements.push(`update case_record ${head} id = '${from.caseId}'`);
  statements.push(`update tombstone ${head} case_id = '${from.caseId}'`);
  return statements.join('; ');
}
