// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CaseMeeting, CaseMeetingVersion, JudgedPlaybook, page, Problem, type Responsible } from '@draaiboek/api';
import { listMissing } from '../src/accountability/may-open.js';
import { changeResponsible } from '../src/accountability/case-meeting.js';
import { describeSettings, openDeployment, type Deployment } from './deployment.js';
import { wetPgaBase } from './fixture-playbook.js';
import { count, productIn } from './product.js';
import { RESPONSIBLE } from './responsible.js';
import { fits, OPENING, serve, type Served } from './served.js';

describe('who answers for the case meeting', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve({ playbooks: wetPgaBase() });
  });
  afterEach(() => served.close());

  const write = (responsible: object, { who = 'beheerder', revision = 0 } = {}) =>
    served
      .as(who)
      .post('/v1/case-meeting/versions', { responsible, reason: 'Convenant van 1 oktober' })
      .set('if-match', `"${revision}"`);
  const read = async (who: string): Promise<CaseMeeting> =>
    fits(CaseMeeting, (await served.as(who).get('/v1/case-meeting').expect(200)).body);

  it('W23 no case is opened on the Wet PGA before somebody answers for it, and every participant then sees who', async () => {
    expect(await read('partner')).toEqual({ revision: 0, needed: true, may: { change: false } });
    const refused = fits(Problem, (await served.as('regisseur').post('/v1/cases', OPENING).expect(409)).body);
    expect(refused).toMatchObject({ code: 'DRB-4093', remedy: expect.stringContaining('/v1/case-meeting/versions') });
    expect(await count(served.product, 'case_record')).toBe(0);
    const written = await write(RESPONSIBLE).expect(200);
    expect(written.headers['etag']).toBe('"1"');
    expect(fits(CaseMeeting, written.body)).toEqual({
      ...{ revision: 1, needed: true, responsible: RESPONSIBLE, may: { change: true } },
    });
    expect((await read('partner')).responsible).toEqual(RESPONSIBLE);
    const { hash } = fits(page(JudgedPlaybook), (await served.as('partner').get('/v1/playbooks')).body).items[0]!;
    await served
      .as('coordinerend-fg')
      .post(`/v1/playbooks/${hash}/advice`, { verdict: 'positief', words: 'Akkoord' })
      .set('if-match', '"0"')
      .expect(200);
    await served.as('regisseur').post('/v1/cases', OPENING).expect(201);
  });

  it.each<[string, Partial<Responsible> | { officer: undefined }, string]>([
    ['no joint controllers', { controllers: [] }, 'responsible.controllers'],
    ['no coordinating data protection officer', { officer: undefined }, 'responsible.officer'],
    ['nobody designated', { staff: [] }, 'responsible.staff'],
    ['a contact point that cannot be reached', { contactPoint: { name: 'Loket', reach: ' ' } }, 'contactPoint.reach'],
  ])('W23 a record with %s is none', async (_, change, place) => {
    const { errors } = fits(Problem, (await write({ ...RESPONSIBLE, ...change }).expect(422)).body);
    expect(errors?.map(({ at }) => at)).toEqual([expect.stringContaining(place)]);
    expect((await read('regisseur')).revision).toBe(0);
  });

  it('is written by the functional administrator alone; who else tries is told, and it is logged', async () => {
    for (const who of ['regisseur', 'coordinerend-fg', 'archivaris']) {
      const refused = fits(Problem, (await write(RESPONSIBLE, { who }).expect(403)).body);
      expect(refused).toMatchObject({ code: 'DRB-4030', remedy: expect.stringContaining('beheerder') });
    }
    expect(await count(served.product, 'access_log', `action = 'case-meeting' and code = 'DRB-4030'`)).toBe(3);
    await served.anyone().get('/v1/case-meeting').expect(401);
  });

  it('keeps what it was, by whom and why, and nobody overwrites what they have not seen', async () => {
    await write(RESPONSIBLE).expect(200);
    const next = { ...RESPONSIBLE, contactPoint: { name: 'Balie', reach: 'Stadhuisplein 1' } };
    await write(next, { revision: 1 }).expect(200);
    const stale = fits(Problem, (await write(RESPONSIBLE, { revision: 1 }).expect(412)).body);
    expect(stale).toMatchObject({ code: 'DRB-4122', revision: 2 });
    await served.as('beheerder').post('/v1/case-meeting/versions', { responsible: next, reason: 'x' }).expect(428);
    const { items, total } = fits(
      page(CaseMeetingVersion),
      (await served.as('partner').get('/v1/case-meeting/versions').expect(200)).body,
    );
    expect(total).toBe(2);
    expect(items.map(({ revision, by, reason, responsible }) => [revision, by.id, reason, responsible])).toEqual([
      [2, 'beheerder', 'Convenant van 1 oktober', next],
      [1, 'beheerder', 'Convenant van 1 oktober', RESPONSIBLE],
    ]);
  });
});

describe('a playbook that does not rest on the Wet PGA', () => {
  it('opens cases without the record, and says that it is not needed', async () => {
    const served = await serve();
    expect(fits(CaseMeeting, (await served.as('partner').get('/v1/case-meeting')).body)).toMatchObject({
      needed: false,
    });
    await served.opened();
    await served.close();
  });
});

describeSettings('the record of who answers', (setting) => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
  });
  afterEach(() => deployment.close());

  it('P2 is of one municipality: another one has to write down its own', async () => {
    const product = await productIn(deployment, undefined, undefined, wetPgaBase());
    const { playbook } = product.playbooks.default;
    const { store, municipality } = product;
    const asked = { after: 0, responsible: RESPONSIBLE, by: 'beheerder', reason: 'Convenant' };
    await store.withMunicipality(municipality.id, (scope) => changeResponsible(scope, asked));
    const missingIn = (id: string) => store.withMunicipality(id, (scope) => listMissing(scope, playbook));
    expect(await missingIn(municipality.id)).toEqual(['advice']);
    expect(await missingIn('elders')).toEqual(['case-meeting', 'advice']);
    await product.stop();
  });

  it('of two who write it at once one wins, and the other is told', async () => {
    const product = await productIn(deployment, undefined, undefined, wetPgaBase());
    const { store, municipality } = product;
    const asked = { after: 0, responsible: RESPONSIBLE, by: 'beheerder', reason: 'Convenant' };
    const both = await Promise.allSettled(
      [1, 2].map(() => store.withMunicipality(municipality.id, (scope) => changeResponsible(scope, asked))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'DRB-4122', extras: { revision: 1 } },
    });
    await product.stop();
  });
});
