// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Terms that are longer than a timer of the machine can be (24.8 days), on a clock that goes. An alarm that overflows
 * comes at once; one that was only in memory never comes.
 */
import { join } from 'node:path';
import { addPeriod } from '@draaiboek/calendar';
import { bodyOf, Client } from '../src/client.js';
import { OneCase, statesOf } from '../src/one-case.js';
import { Product } from '../src/product.js';

const PLAYBOOK = join(import.meta.dirname, 'long-terms');

describe('terms of eight weeks and of three years', () => {
  let product: Product;
  let client: Client;
  let following: OneCase;
  const elapses = new Map<string, string>();
  beforeAll(async () => {
    product = await Product.prepare({ DRAAIBOEK_MODE: 'demo', DRAAIBOEK_PROCESSES: PLAYBOOK });
    await product.run();
    client = new Client(() => product.address, 'regisseur');
    const opened = bodyOf(
      await client.openCase('regisseur', { process: 'volgen', subject: { kind: 'municipality' } }),
    ).case;
    for (const { term, due } of opened.terms) elapses.set(term, due.elapsesAt);
    following = new OneCase(client, opened.id, 'regisseur');
  });
  afterAll(() => product.stop());

  const states = async (): Promise<string[]> => statesOf(await following.read());
  const anHourBefore = (term: string): string => addPeriod(elapses.get(term)!, '-PT1H');
  const endOf = async (name: string) => (await following.read()).terms.find(({ term }) => term === name)?.endedAt;

  it('are armed for their own day, and a start finds them armed', async () => {
    await product.kill();
    await product.run();
    expect(await states()).toEqual(['volgen/kort-wachten', 'volgen/lang-wachten']);
    expect(await (await fetch(`${product.address}/health/ready`)).json()).toMatchObject({ alarms: { settled: 0 } });
  });

  it('do not fire an hour early', async () => {
    await client.passTo(anHourBefore('acht-weken'));
    expect(await states()).toEqual(['volgen/kort-wachten', 'volgen/lang-wachten']);
  });

  it('fire at their moment, the one without the other', async () => {
    await client.passTo(elapses.get('acht-weken')!);
    expect(await states()).toEqual(['volgen/kort-voorbij', 'volgen/lang-wachten']);
    expect(await endOf('acht-weken')).toBe(elapses.get('acht-weken'));
  });

  it('are not forgotten in three years, nor by a kill, nor do they fire early then', async () => {
    await client.passTo(anHourBefore('drie-jaar'));
    await product.kill();
    await product.run();
    expect(await states()).toEqual(['volgen/kort-voorbij', 'volgen/lang-wachten']);
    await client.passTo(elapses.get('drie-jaar')!);
    expect(await states()).toEqual(['volgen/kort-voorbij', 'volgen/lang-voorbij']);
    expect(await endOf('drie-jaar')).toBe(elapses.get('drie-jaar'));
  });
});
