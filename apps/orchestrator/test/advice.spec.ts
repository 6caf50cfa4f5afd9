// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type JudgedPlaybook, JudgedPlaybook as Judged, page, Problem } from '@draaiboek/api';
import { addAdvice } from '../src/accountability/advice.js';
import { changeResponsible } from '../src/accountability/case-meeting.js';
import type { Playbooks } from '../src/playbooks/playbooks.js';
import type { Product } from '../src/product.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { wetPgaBase } from './fixture-playbook.js';
import { count, open, productIn, send, WRAPPING_KEY } from './product.js';
import { RESPONSIBLE } from './responsible.js';
import { fits, OPENING, serve, type Served } from './served.js';

describe('advice on a playbook', () => {
  let served: Served;
  let hash: string;
  beforeEach(async () => {
    served = await serve({ playbooks: wetPgaBase() });
    hash = served.product.playbooks.default.playbook.contentHash;
    await answerFor(served.product);
  });
  afterEach(() => served.close());

  const sent = (who: string, what: 'advice' | 'advice-requests', body: object, revision: number) =>
    served.as(who).post(`/v1/playbooks/${hash}/${what}`, body).set('if-match', `"${revision}"`);
  const advise = (verdict: string, revision = 0, who = 'rechtmatigheidsadviescommissie') =>
    sent(who, 'advice', { verdict, words: 'Zo luidt het advies.' }, revision);
  const listed = async (): Promise<readonly JudgedPlaybook[]> =>
    fits(page(Judged), (await served.as('partner').get('/v1/playbooks').expect(200)).body).items;
  const opening = () => served.as('regisseur').post('/v1/cases', OPENING);

  it('W19 no case is opened on a playbook under the Wet PGA before somebody advised on exactly that one', async () => {
    expect(await listed()).toMatchObject([{ hash, laws: ['wet-pga'], revision: 0, steps: [], waitsFor: ['advice'] }]);
    expect(fits(Problem, (await opening().expect(409)).body)).toMatchObject({ code: 'DRB-4094' });
    await sent('beheerder', 'advice-requests', { words: 'De eerste versie' }, 0).expect(200);
    await opening().expect(409);
    const given = fits(Judged, (await advise('met-voorwaarden', 1).expect(200)).body);
    expect(given).toMatchObject({
      ...{ revision: 2, waitsFor: [], may: { ask: false, give: true } },
      steps: [
        { kind: 'given', verdict: 'met-voorwaarden', by: { id: 'rechtmatigheidsadviescommissie' } },
        { kind: 'asked', words: 'De eerste versie', by: { id: 'beheerder' }, roles: ['beheerder'] },
      ],
    });
    await opening().expect(201);
  });

  it('W19 a negative advice opens nothing and closes what an earlier one opened; the next one counts again', async () => {
    await advise('negatief').expect(200);
    expect(fits(Problem, (await opening().expect(409)).body).code).toBe('DRB-4094');
    await advise('positief', 1, 'coordinerend-fg').expect(200);
    await opening().expect(201);
    await advise('negatief', 2).expect(200);
    await opening().expect(409);
  });

  it('W19 who keeps the playbooks does not judge them, and who judges does not keep them', async () => {
    for (const who of ['beheerder', 'regisseur', 'archivaris']) await advise('positief', 0, who).expect(403);
    await sent('coordinerend-fg', 'advice-requests', { words: 'x' }, 0).expect(403);
    expect(await count(served.product, 'access_log', `code = 'DRB-4030'`)).toBe(4);
    expect(await count(served.product, 'playbook_advice')).toBe(0);
  });

  it('nobody advises on what they have not seen, nor on a playbook that does not lie ready', async () => {
    await advise('positief').expect(200);
    const stale = fits(Problem, (await advise('negatief', 0).expect(412)).body);
    expect(stale).toMatchObject({ code: 'DRB-4122', revision: 1 });
    hash = 'sha256-nergens';
    await advise('positief').expect(404);
  });
});

describe('a playbook that does not rest on the Wet PGA', () => {
  it('W19 needs no advice', async () => {
    const served = await serve();
    const { items } = fits(page(Judged), (await served.as('partner').get('/v1/playbooks')).body);
    expect(items).toMatchObject([{ laws: [], waitsFor: [] }]);
    await served.opened();
    await served.close();
  });
});

/** Somebody answers for the case meeting, so that advice alone is missing. */
const answerFor = ({ store, municipality }: Product): Promise<void> =>
  store.withMunicipality(municipality.id, (scope) =>
    changeResponsible(scope, { after: 0, responsible: RESPONSIBLE, by: 'beheerder', reason: 'Convenant' }),
  );

describeSettings('another version of a playbook', (setting) => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
  });
  afterEach(() => deployment.close());

  const started = async (playbook: Promise<Playbooks>): Promise<Product> =>
    productIn(deployment, WRAPPING_KEY, undefined, playbook);
  const adviseOn = ({ store, municipality, playbooks }: Product): Promise<void> =>
    store.withMunicipality(municipality.id, (scope) =>
      addAdvice(scope, {
        ...{ hash: playbooks.default.playbook.contentHash, after: 0, verdict: 'positief', words: 'Akkoord' },
        ...{ by: 'rechtmatigheidsadviescommissie', roles: ['rechtmatigheidsadviescommissie'] },
      }),
    );

  it('W19 is judged anew, while cases that run on the one before go on', async () => {
    const before = await started(wetPgaBase('1.0.0'));
    await answerFor(before);
    await adviseOn(before);
    const row = await open(before);
    const after = await started(wetPgaBase('1.1.0'));
    await expect(open(after)).rejects.toMatchObject({ code: 'DRB-4094' });
    expect((await send(after, row, 'bedenktijd.begonnen')).state.revision).toBe(2);
    await adviseOn(after);
    expect((await open(after)).playbookHash).toBe(after.playbooks.default.playbook.contentHash);
    await after.stop();
    await before.stop();
  });
});
