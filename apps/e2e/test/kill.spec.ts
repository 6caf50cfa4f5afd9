// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a machine that loses the process does to a case: nothing, held against the same story without a kill. */
import type { ClockProgress } from '@draaiboek/api';
import { Client } from '../src/client.js';
import { STORY_STARTS, untilDeparture } from '../src/departure-story.js';
import { eventually } from '../src/eventually.js';
import type { OneCase } from '../src/one-case.js';
import { Product } from '../src/product.js';
import { remindersIn, remindersOf } from '../src/sent-reminders.js';

const THREE_MONTHS_ON = '2027-03-07T09:00:00.000Z';

/** A product on which the departure was just recorded. */
async function departed() {
  const product = await Product.start(STORY_STARTS);
  const client = new Client(() => product.address);
  return { product, client, departure: await untilDeparture(client) };
}

/** Everything that happened: what, when, why, with what it changed. Not by which ids and hashes. */
async function history({ client, id }: OneCase) {
  const journal = await client.journal('dossierhouder', id);
  return journal.map(({ sequence, moment, type, summary, lines, changes, revision }) => ({
    ...{ sequence, moment, type, summary, lines, changes, revision },
  }));
}

describe('kill -9 while the clock runs three months on', () => {
  let killed: Awaited<ReturnType<typeof departed>>;
  let unkilled: Awaited<ReturnType<typeof departed>>;
  let heard: ClockProgress | undefined;
  beforeAll(async () => {
    [killed, unkilled] = await Promise.all([departed(), departed()]);
    await unkilled.client.passTo(THREE_MONTHS_ON);
    // Read no further than the first line: what comes after the kill is a connection cut off, and not the claim.
    const run = await killed.client.advance({ to: THREE_MONTHS_ON }).next();
    if (run.done !== true) heard = run.value;
    await killed.product.kill();
    await killed.product.run();
    await eventually(
      () => killed.client.clock(),
      ({ running }) => running === undefined,
    );
  });
  afterAll(() => Promise.all([killed.product.stop(), unkilled.product.stop()]));

  it('cuts the run off before it is done', () => {
    expect(heard).toMatchObject({ type: 'progress', to: THREE_MONTHS_ON });
    expect(heard?.now.slice(0, 7)).toBe('2026-12');
  });

  it('goes on by itself to the moment that was asked', async () => {
    expect((await killed.client.clock()).now).toBe(THREE_MONTHS_ON);
  });

  it('loses nothing and does nothing twice: the journal is that of a run without a kill', async () => {
    const journal = await history(killed.departure);
    expect(journal).toEqual(await history(unkilled.departure));
    expect(journal.map(({ moment }) => moment)).toEqual(
      journal
        .map(({ moment }) => moment)
        .sort()
        .reverse(),
    );
    expect(journal.filter(({ type }) => type === 'term.elapsed').length).toBeGreaterThan(1);
  });

  it('sends every reminder once: the mailbox is that of a run without a kill', async () => {
    const expected = remindersOf(await unkilled.departure.read());
    const mails = await eventually(
      () => killed.client.mailbox('dossierhouder'),
      (all) => remindersIn(all).length >= expected.length,
    );
    expect(remindersIn(mails)).toEqual(expected);
    expect(mails).toHaveLength((await unkilled.client.mailbox('dossierhouder')).length);
    expect(remindersOf(await killed.departure.read())).toEqual(expected);
  });
});
