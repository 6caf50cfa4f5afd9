// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A case on a shipped variant, from the report to the return: across companions, a handover and a restart after which the
 * folder has no variants any more, beside a case on the base (V1).
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '@draaiboek/api';
import { bodyOf, Client } from '../src/client.js';
import { getArmedTerm, OneCase, statesOf } from '../src/one-case.js';
import { Product } from '../src/product.js';

const PROCESSES = join(import.meta.dirname, '../../../processes');
const VARIANT = 'kleine-gemeente';

describe('a case on a variant', () => {
  let product: Product;
  let client: Client;
  let onVariant: OneCase;
  let onBase: OneCase;
  let hash: string;
  beforeAll(async () => {
    product = await Product.prepare({ DRAAIBOEK_START: '2026-11-02T09:00:00.000Z' });
    cpSync(PROCESSES, join(product.folder, 'processes'), { recursive: true });
    client = new Client(() => product.address);
  });
  afterAll(() => product.stop());

  const run = (): Promise<void> => product.run({ DRAAIBOEK_PROCESSES: join(product.folder, 'processes') });
  const opened = async (variant?: string): Promise<OneCase> => {
    const reply = await client.openCase('politie', {
      ...{ process: 'person-oriented-approach', as: 'melding-van-politie', subject: { kind: 'person' } },
      ...(variant === undefined ? {} : { variant }),
      reason: 'Concrete signalen, besproken met gemeente en OM.',
    });
    return new OneCase(client, bodyOf(reply).case.id);
  };
  const leave = async (one: OneCase): Promise<Case> =>
    (await one.send('politie', 'uitreis.vastgesteld', { facts: { uitgereisdOp: '2026-11-30' }, reason: 'Bevestigd.' }))
      .case;

  it('is opened beside one on the base, and says what it runs on', async () => {
    await run();
    onBase = await opened();
    onVariant = await opened(VARIANT);
    const { playbook } = await onVariant.read();
    hash = playbook.hash;
    expect(playbook.variant?.id).toBe(VARIANT);
    expect((await onBase.read()).playbook).toMatchObject({ id: playbook.id, version: playbook.version });
    expect((await onBase.read()).playbook.hash).not.toBe(hash);
  });

  it('is counted by its own lengths, in its companions too', async () => {
    await client.passTo('2026-12-01T10:00');
    expect(getArmedTerm(await leave(onBase), 'controle-uitschrijving').due.dueOn).toBe('2027-03-01');
    expect(getArmedTerm(await leave(onVariant), 'controle-uitschrijving').due.dueOn).toBe('2027-03-30');
  });

  it('V1 goes on as it was when its variant is gone, and no other is opened on it', async () => {
    await product.end();
    rmSync(join(product.folder, 'processes/variants'), { recursive: true });
    await run();
    const refused = await client.openCase('politie', {
      ...{ process: 'person-oriented-approach', as: 'melding-van-politie', subject: { kind: 'person' } },
      variant: VARIANT,
      reason: 'Concrete signalen, besproken met gemeente en OM.',
    });
    expect(refused).toMatchObject({ status: 422, problem: { errors: [{ at: 'variant' }] } });
    const { playbook } = await onVariant.read();
    expect(playbook).toMatchObject({ hash, variant: { id: VARIANT } });
  });

  it('V1 is on the same playbook after the handover to re-integration, with its companions', async () => {
    await client.passTo('2027-02-10T10:00');
    await onVariant.send('politie', 'terugkeer.vastgesteld', { facts: { teruggekeerdOp: '2027-02-09' } });
    const returned = await onVariant.read();
    expect(returned.process).toBe('re-integration');
    expect(statesOf(returned)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^re-integration\//), expect.stringMatching(/^inschrijving\//)]),
    );
    expect(returned.playbook).toMatchObject({ hash, variant: { id: VARIANT } });
    expect((await onBase.read()).playbook.variant).toBeUndefined();
  });
});
