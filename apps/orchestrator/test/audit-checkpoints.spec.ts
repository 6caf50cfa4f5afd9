// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** P3: something in a checkpoint is changed by whoever owns the tables, and the audit says in which. */
import fc from 'fast-check';
import {
  listCheckpoints,
  listHeads,
  memoryKeyRing,
  rootOfHeads,
  signCheckpoint,
  type SignedCheckpoint,
} from '@draaiboek/case-file';
import { STORE_SETTINGS } from '@draaiboek/store/testing';
import { AuditedMunicipality, codesOf, makeHistory, MUNICIPALITY, type History } from './audited.js';
import { checkpointFlips, everyTime, headFlips, remove, update } from './tampering.js';

describe.each(STORE_SETTINGS)('P3 the audit of checkpoints on the %s database', (setting) => {
  let audited: AuditedMunicipality;
  let cases: History;
  let checkpoints: readonly SignedCheckpoint[];
  beforeAll(async () => {
    audited = await AuditedMunicipality.open(setting);
    cases = await makeHistory(audited);
    checkpoints = await audited.read((scope) => listCheckpoints(scope, 0, 10));
  });
  afterAll(() => audited.close());
  const findingsAfter: AuditedMunicipality['findingsAfter'] = (...asked) => audited.findingsAfter(...asked);

  const aNumber = () => fc.integer({ min: 1, max: checkpoints.length });

  it('finds nothing, with the key and without it', async () => {
    expect(await audited.audit()).toMatchObject({
      findings: [],
      notes: [{ code: 'destroyed', caseId: cases.gone.id }],
    });
    const without = await audited.audit({ withKey: false });
    expect(without.findings).toEqual([]);
    expect(without.notes.map(({ code }) => code)).toEqual(['without-key', 'destroyed']);
  });

  it('refuses a key that the data were not written with', async () => {
    const other = new Proxy(audited, {
      get: (target, name) => (name === 'keys' ? memoryKeyRing(Buffer.alloc(32, 7)) : Reflect.get(target, name, target)),
    });
    await expect(other.audit()).rejects.toMatchObject({ code: 'DRB-5001' });
  });

  it('finds every checkpoint that was written down', async () => {
    expect((await audited.audit({ anchors: checkpoints.map(({ hash }) => hash) })).findings).toEqual([]);
  });

  it('finds one flipped bit in any column of any checkpoint', async () => {
    await everyTime(fc.record({ number: aNumber(), flip: checkpointFlips }), async ({ number, flip }, withKey) => {
      const findings = await findingsAfter(update('checkpoint', flip, `number = ${number}`), {
        withKey,
      });
      expect(findings).toContainEqual(expect.objectContaining({ checkpoint: number }));
    });
  });

  it('finds one flipped bit in any head of any checkpoint', async () => {
    await everyTime(fc.record({ number: aNumber(), flip: headFlips }), async ({ number, flip }, withKey) => {
      const first = `(select min(case_id::text)::uuid from checkpoint_head where number = ${number})`;
      const findings = await findingsAfter(
        update('checkpoint_head', flip, `number = ${number} and case_id = ${first}`),
        { withKey },
      );
      expect(findings).toContainEqual(expect.objectContaining({ code: 'changed-checkpoint', checkpoint: number }));
    });
  });

  it('finds a checkpoint that was taken out, wherever it was', async () => {
    for (const { number } of checkpoints) {
      const sql = remove(['checkpoint_head', 'checkpoint'], `number = ${number}`);
      expect(codesOf(await findingsAfter(sql, { withKey: false }))).toContain('missing-checkpoint');
      const withoutHeads = remove(['checkpoint'], `number = ${number}`);
      expect(codesOf(await findingsAfter(withoutHeads, { withKey: false }))).toContain('missing-checkpoint');
    }
  });

  it('finds the last one gone, every trace of it too, by the hash that somebody wrote down', async () => {
    const last = checkpoints.at(-1)!;
    const traceless = `delete from checkpoint_head where number = ${last.number};
      delete from checkpoint where number = ${last.number}; update tombstone set checked = false;
      update case_record c set checked_sequence = coalesce(
        (select max(sequence) from checkpoint_head h where h.case_id = c.id), 0)`;
    expect(await findingsAfter(traceless)).toEqual([]);
    const findings = await findingsAfter(traceless, { anchors: checkpoints.map(({ hash }) => hash) });
    expect(findings).toEqual([
      { code: 'missing-checkpoint', message: `There is no checkpoint ${last.hash}, which was written down.` },
    ]);
  });

  it('finds one that was made without the key, however well it fits', async () => {
    const last = checkpoints.at(-1)!;
    const heads = await audited.read((scope) => listHeads(scope, last.number));
    const changed = heads.map((head, index) => (index === 0 ? { ...head, hash: 'ab'.repeat(32) } : head));
    const { hash: _, signature: __, publicKey: ___, ...unsigned } = last;
    const forger = memoryKeyRing(Buffer.alloc(32, 9)).signer(MUNICIPALITY);
    const forged = signCheckpoint({ ...unsigned, root: rootOfHeads(changed) }, forger);
    const sql = (publicKey: Uint8Array) => `
      update checkpoint_head set hash = '\\x${'ab'.repeat(32)}'
       where number = ${last.number} and case_id = '${heads[0]!.caseId}';
      update checkpoint set root = '\\x${forged.root}', hash = '\\x${forged.hash}', public_key = '\\x${hex(publicKey)}',
        signature = '\\x${hex(forged.signature)}' where number = ${last.number}`;
    const ours = audited.keys.signer(MUNICIPALITY).publicKey;
    for (const request of [{ publicKey: forger.publicKey }, { publicKey: ours, withKey: false }]) {
      const findings = await findingsAfter(sql(request.publicKey), request);
      expect(findings).toContainEqual(expect.objectContaining({ code: 'forged-checkpoint', checkpoint: last.number }));
    }
  });
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
