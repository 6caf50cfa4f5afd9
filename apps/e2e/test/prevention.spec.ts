// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The municipality's own case on the running product: everybody may see it, and nobody stands in it. */
import type { Case, CommandResult } from '@draaiboek/api';
import { Client, type Reply } from '../src/client.js';
import { Product } from '../src/product.js';

const caseIn = (reply: Reply<CommandResult>): Case => {
  if ('problem' in reply) throw new Error(`${reply.problem.detail} ${reply.problem.remedy}`);
  return reply.body.case;
};

describe('prevention', () => {
  let product: Product;
  let client: Client;
  let prevention: Case;
  beforeAll(async () => {
    product = await Product.start('2027-01-04T08:00:00.000Z');
    client = new Client(() => product.address);
    prevention = caseIn(
      await client.openCase('burgemeester', { process: 'prevention', subject: { kind: 'municipality' } }),
    );
  });
  afterAll(() => product.stop());

  it('V0 is seen by every partner, without a single case', async () => {
    for (const who of ['jongerenwerk', 'onderwijs', 'politie', 'college']) {
      expect((await client.getCase(who, prevention.id)).reference).toBe(prevention.reference);
    }
  });

  it('Vc1 Vc2a Vc2b Vc2c Vc2d Vc3 Vc4 says for each question of the checklist how it stands', async () => {
    const { checklist } = prevention.instances[0] ?? { checklist: [] };
    expect(checklist.map(({ source, holds }) => [...source, holds])).toEqual([
      ['Vc1', false],
      ['Vc2a', false],
      ['Vc2b', false],
      ['Vc2c', false],
      ['Vc2d', false],
      ['Vc3', false],
      ['Vc4', false],
    ]);
    const named = caseIn(await client.sendEvent('burgemeester', prevention, { type: 'dossierhouder.benoemd' }));
    expect(named.instances[0]?.checklist.filter(({ holds }) => holds).map(({ id }) => id)).toEqual([
      'dossierhouder-benoemd',
    ]);
    prevention = named;
  });

  it('r67 has no place for the name of a resident, and points to a signal', async () => {
    const opened = await client.openCase('burgemeester', {
      process: 'prevention',
      subject: { kind: 'municipality', name: 'Testpersoon' },
    });
    expect(opened).toMatchObject({
      status: 422,
      problem: { errors: [{ at: 'subject.name' }], remedy: expect.stringContaining('signal') },
    });
    const facts = { spanningPlek: 'school', naam: 'Testpersoon' };
    const reported = await client.sendEvent('onderwijs', prevention, { type: 'spanning.gemeld', facts });
    expect(reported).toMatchObject({
      status: 422,
      problem: { refusal: 'unknown-fact', errors: [{ at: 'facts.naam' }] },
    });
  });

  it('r64 refuses the signalling meeting without a privacy protocol, and says what is missing', async () => {
    const facts = { overlegvorm: 'regionaal' };
    prevention = caseIn(
      await client.sendEvent('burgemeester', prevention, { type: 'overlegstructuur.ingericht', facts }),
    );
    const convened = await client.sendEvent('dossierhouder', prevention, {
      type: 'signaleringsoverleg.bijeengeroepen',
    });
    expect(convened).toMatchObject({
      status: 409,
      problem: { refusal: 'guard', conditions: [{ nl: 'Er geldt een privacyprotocol' }] },
    });
  });

  it('r33 r67 knows nothing of the first signal ever', async () => {
    const before = await client.journal('dossierhouder', prevention.id);
    const signal = caseIn(
      await client.openCase('politie', {
        process: 'signaal',
        as: 'melding',
        subject: { kind: 'person', name: 'Testpersoon' },
      }),
    );
    expect(signal.instances.map(({ process }) => process)).toEqual(['signaal']);
    expect(await client.journal('dossierhouder', prevention.id)).toEqual(before);
    expect((await client.getCase('dossierhouder', prevention.id)).revision).toBe(prevention.revision);
  });
});
