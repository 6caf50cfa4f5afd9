// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CaseTable, DESTROYED, findTombstone, firstBreak, type CaseRow } from '@draaiboek/case-file';
import { STORE_SETTINGS } from '@draaiboek/store/testing';
import { messageId } from '../src/mail/message-id.js';
import { AuditedMunicipality, MUNICIPALITY } from './audited.js';
import { PARTNER, REGISSEUR, TOEZICHT } from './product.js';

describe.each(STORE_SETTINGS)('destroying a case on the %s database', (setting) => {
  let audited: AuditedMunicipality;
  beforeAll(async () => {
    audited = await AuditedMunicipality.open(setting);
  });
  afterAll(() => audited.close());

  const closed = async (): Promise<CaseRow> => audited.send(await audited.begin(), 'zaak.afgerond');
  const find = ({ id }: CaseRow) => audited.read((scope) => new CaseTable(audited.keys).find(scope, id));

  /** Rows of a case, by table. */
  async function rowsOf({ id }: CaseRow): Promise<Record<string, number>> {
    const tables = ['case_key', 'vault', 'journal_payload', 'task', 'term', 'outbox', 'idempotency', 'journal'];
    return audited.read(async (scope) => {
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await scope.query<{ n: number }>(`select count(*)::int as n from ${table} where case_id = $1`, [
          id,
        ]);
        counts[table] = row?.n ?? 0;
      }
      return counts;
    });
  }

  it('leaves a journal that verifies, a tombstone with its head, and nothing else', async () => {
    const row = await closed();
    expect(await rowsOf(row)).toMatchObject({ case_key: 1, vault: 1, journal_payload: 2, task: 1, journal: 2 });
    const tombstone = await audited.destroy(row);
    expect(await rowsOf(row)).toEqual({
      ...{ case_key: 0, vault: 0, journal_payload: 0, task: 0, term: 0, outbox: 0, idempotency: 0 },
      journal: 3,
    });
    expect(await find(row)).toBeUndefined();
    const journal = (await audited.journal(row.id)).map(({ sealed: _, ...each }) => each);
    expect(journal.at(-1)).toMatchObject({ type: DESTROYED, actor: 'archivaris', revision: row.state.revision + 1 });
    expect(firstBreak(journal, tombstone.head)).toBeUndefined();
    expect(await audited.read((scope) => findTombstone(scope, row.id))).toEqual(
      expect.objectContaining({ reference: row.reference, ground: 'bewaartermijn-verstreken', head: tombstone.head }),
    );
  });

  it('is named by the audit, which finds nothing wrong', async () => {
    const row = await closed();
    await audited.destroy(row);
    await audited.checkpoint();
    const { findings, notes } = await audited.audit();
    expect(findings).toEqual([]);
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'destroyed', caseId: row.id, reference: row.reference }),
    );
  });

  it('P1 keeps why in no row that can be read', async () => {
    const row = await closed();
    await audited.destroy(row, { reason: 'Onleesbare Testpersoon vroeg erom' });
    const [found] = await audited.read((scope) =>
      scope.query<{ n: number }>(
        `select count(*)::int as n from tombstone t where t::text ilike '%Onleesbare%'
          or t::text ilike '%${Buffer.from('Onleesbare').toString('hex')}%'`,
      ),
    );
    expect(found).toEqual({ n: 0 });
  });

  it('takes along the mail that was sent about it, and no other', async () => {
    const [row, other] = [await closed(), await closed()];
    await audited.store.withMunicipality(MUNICIPALITY, async (scope) => {
      for (const { id } of [row, other]) {
        const effect = `${id}/herinnering`;
        const at = '2026-11-30T09:00:00.000Z';
        const mail = [MUNICIPALITY, messageId(effect), at, 'partner', 'onderwerp', 'tekst'];
        await scope.insert('mail', ['municipality', 'id', 'at', 'to_role', 'subject', 'body'], [mail]);
        await scope.insert(
          'outbox',
          ['municipality', 'case_id', 'effect', 'kind', 'moment', 'sealed', 'decided_at', 'delivered_at'],
          [[MUNICIPALITY, id, effect, 'notify', at, new Uint8Array([1]), at, at]],
        );
      }
    });
    await audited.destroy(row);
    const left = await audited.read((scope) => scope.query<{ id: string }>('select id from mail'));
    expect(left).toEqual([{ id: messageId(`${other.id}/herinnering`) }]);
  });

  it.each([
    [
      'a case that is open, of which an archivist is told nothing',
      'DRB-4040',
      async () => audited.destroy(await audited.begin()),
    ],
    ['a revision that has passed', 'DRB-4120', async () => audited.destroy(await stale())],
    ['a reason that says nothing', 'DRB-4220', async () => audited.destroy(await closed(), { reason: ' ' })],
    [
      'somebody who coordinates and keeps no archive',
      'DRB-4030',
      async () => audited.destroy(await closed(), { actor: REGISSEUR }),
    ],
    ['somebody who is involved', 'DRB-4030', async () => audited.destroy(await closed(), { actor: PARTNER })],
    ['somebody who may not see it', 'DRB-4040', async () => audited.destroy(await closed(), { actor: TOEZICHT })],
  ])('refuses %s', async (_, code, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code });
  });

  it('refuses a closed case that has not delivered everything, and destroys it all the same when that is said', async () => {
    const row = await audited.send(await audited.send(await audited.begin(), 'bijeenkomst.nodig'), 'zaak.afgerond');
    await expect(audited.destroy(row)).rejects.toMatchObject({ code: 'DRB-4090', extras: { refusal: 'not-finished' } });
    expect(await find(row)).toBeDefined();
    await audited.destroy(row, { forced: true });
    expect(await find(row)).toBeUndefined();
  });

  it('happens once, and a command beside it finds a shielded case, or none', async () => {
    const row = await closed();
    const all = await Promise.allSettled([
      audited.destroy(row),
      audited.destroy(row),
      audited.run(row, {
        kind: 'correct-fact',
        fact: 'vertrokkenOp',
        value: '2026-01-01',
        reason: 'proef',
        actor: REGISSEUR,
      }),
    ]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = all.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));
    for (const code of codes) expect(['DRB-4031', 'DRB-4040', 'DRB-4100']).toContain(code);
  });

  /** A case as it was before it was closed. */
  const stale = async (): Promise<CaseRow> => {
    const row = await audited.begin();
    await audited.send(row, 'zaak.afgerond');
    return row;
  };
});
