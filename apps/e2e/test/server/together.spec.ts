// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Two api and three worker processes as one product: the story, the demo clock, and being replaced one by one. */
import type { ClockProgress } from '@draaiboek/api';
import { Client } from '../../src/client.js';
import { STORY_STARTS, untilDeparture } from '../../src/departure-story.js';
import { eventually } from '../../src/eventually.js';
import type { OneCase } from '../../src/one-case.js';
import { remindersIn, remindersOf } from '../../src/sent-reminders.js';
import { Load } from '../../src/server/load.js';
import { describeServer, PATIENCE_MS, ServerDeployment } from '../../src/server/server-deployment.js';
import type { ServerProcess } from '../../src/server/server-process.js';

const MONTHS_ON = '2027-03-07T09:00:00.000Z';

describeServer('the story of a departure over two api and three worker processes', () => {
  let deployment: ServerDeployment;
  let apis: ServerProcess[];
  let clients: Client[];
  let departure: OneCase;
  beforeAll(async () => {
    deployment = await ServerDeployment.open({ environment: { DRAAIBOEK_START: STORY_STARTS } });
    const [served] = await Promise.all([deployment.start('api', 2), deployment.start('worker', 3)]);
    apis = [...served];
    const addresses = await Promise.all(apis.map((api) => api.address()));
    clients = addresses.map((address) => new Client(() => address));
    let turn = 0;
    departure = await untilDeparture(new Client(() => addresses[(turn += 1) % 2] ?? ''));
  }, PATIENCE_MS);
  afterAll(() => deployment.close());

  it('comes to the same case, whichever api is asked', async () => {
    const [one, other] = await Promise.all(clients.map((client) => client.getCase('dossierhouder', departure.id)));
    expect(one).toEqual(other);
  });

  it('shows the web application and the setting on both ports', async () => {
    for (const api of apis) {
      const address = await api.address();
      expect(await (await fetch(`${address}/`)).text()).toContain('lang="nl"');
      expect(await (await fetch(`${address}/v1/session`)).json()).toMatchObject({ storage: 'server' });
    }
  });

  it(
    'lets one process move the clock, refuses another, and lets it go on when that one is killed',
    async () => {
      const [first, second] = clients as [Client, Client];
      const heard = await first.advance({ to: MONTHS_ON }).next();
      expect((heard.value as ClockProgress).type).toBe('progress');
      const body = { by: 'P1D' };
      const refused = await second.fetch({ who: 'dossierhouder', method: 'POST', path: '/clock/advance', body });
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'DRB-4091']);
      await apis[0]?.kill();
      await eventually(
        () => second.clock(),
        ({ running }) => running === undefined,
      );
      expect((await second.clock()).now).toBe(MONTHS_ON);
      const of = await second.getCase('dossierhouder', departure.id);
      const mails = await eventually(
        () => second.mailbox('dossierhouder'),
        (all) => remindersIn(all).length >= remindersOf(of).length,
      );
      expect(remindersIn(mails)).toEqual(remindersOf(of));
      const journal = (await second.journal('dossierhouder', departure.id)).toReversed();
      expect(journal.map(({ moment }) => moment)).toEqual(journal.map(({ moment }) => moment).sort());
      expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
    },
    PATIENCE_MS,
  );
});

describeServer('processes that are replaced one by one under load', () => {
  let deployment: ServerDeployment;
  let load: Load;
  const exits: (number | null)[] = [];
  beforeAll(async () => {
    deployment = await ServerDeployment.open();
    const [apis, workers] = await Promise.all([deployment.start('api', 2), deployment.start('worker', 1)]);
    const addresses = await Promise.all(apis.map((api) => api.address()));
    load = new Load(() => addresses);
    const loading = load.run();
    for (const [index, old] of [...apis, ...workers].entries()) {
      const [fresh] = await deployment.start(index < 2 ? 'api' : 'worker');
      if (index < 2) addresses[index] = (await fresh?.address()) ?? '';
      await load.goesOn();
      old.signal('SIGTERM');
      exits.push(await old.stop());
    }
    await load.goesOn();
    load.stop();
    await loading;
  }, PATIENCE_MS);
  afterAll(() => deployment.close());

  it('end with 0, however often they are told to stop', () => {
    expect(exits).toEqual([0, 0, 0]);
  });

  it('lose no command and do none twice', async () => {
    expect(load.sent).toBeGreaterThan(20);
    expect(await load.effects()).toEqual(load.expected());
  });
});
