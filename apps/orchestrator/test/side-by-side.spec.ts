// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The base and its variants side by side, as others reach them: over HTTP. */
import {
  type Case,
  CommandResult,
  page,
  Problem,
  Process,
  ProcessVariant,
  Session,
  Task,
  Variant,
  CaseSummary,
} from '@draaiboek/api';
import { readJournal } from '@draaiboek/case-file';
import { Calendars } from '../src/calendars/calendars.js';
import { ensureMunicipality } from '../src/municipalities/municipalities.js';
import { fixtureVariants } from './fixture-playbook.js';
import { REGISSEUR } from './product.js';
import { fits, OPENING, serve, type Served } from './served.js';

const LEFT = { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-10-01' } };

describe('playbooks side by side', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ playbooks: fixtureVariants() });
  });
  afterAll(() => served.close());

  const openedOn = async (variant: string | undefined, person = 'regisseur'): Promise<Case> => {
    const body = { ...OPENING, ...(variant === undefined ? {} : { variant }) };
    return fits(CommandResult, (await served.as(person).post('/v1/cases', body).expect(201)).body).case;
  };
  const left = async ({ id }: Case, revision: number): Promise<Case> => {
    const sent = served.as('regisseur').post(`/v1/cases/${id}/events`, LEFT).set('if-match', String(revision));
    return fits(CommandResult, (await sent.expect(200)).body).case;
  };
  const listed = async (query: string, person = 'regisseur'): Promise<readonly string[]> =>
    fits(page(CaseSummary), (await served.as(person).get(`/v1/cases?${query}`).expect(200)).body).items.map(
      ({ id }) => id,
    );
  const checksOn = ({ terms }: Case) => terms.find(({ term }) => term === 'nagaan')?.due.dueOn;

  it('are listed with what they are for, the base first, without sign-in', async () => {
    const { items } = fits(page(Variant), (await served.anyone().get('/v1/variants').expect(200)).body);
    expect(items.map(({ variant, base, default: isDefault }) => [variant, base, isDefault])).toEqual([
      ['proef', true, true],
      ['kort', false, false],
      ['regionaal', false, false],
    ]);
    expect(items[0]?.why).toBeUndefined();
    expect(items[1]).toMatchObject({
      title: { nl: 'Eerder nagaan' },
      why: { nl: 'Drie maanden is te lang.' },
      legalBasis: { nl: 'Geen' },
      playbook: { id: 'proef', variant: { id: 'kort' }, hash: expect.stringMatching(/^sha256-/) },
    });
    expect(new Set(items.map(({ playbook }) => playbook.hash)).size).toBe(3);
  });

  it('show of a process where it is another', async () => {
    const { items } = fits(
      page(ProcessVariant),
      (await served.anyone().get('/v1/processes/voorbeeld/variants').expect(200)).body,
    );
    expect(items.map(({ variant, changed }) => [variant, changed])).toEqual([
      ['proef', false],
      ['kort', true],
      ['regionaal', false],
    ]);
    const lengthIn = async (query: string) =>
      fits(Process, (await served.anyone().get(`/v1/processes/voorbeeld${query}`).expect(200)).body).terms.find(
        ({ term }) => term === 'nagaan',
      )?.length;
    expect([await lengthIn(''), await lengthIn('?variant=proef'), await lengthIn('?variant=kort')]).toEqual([
      'P3M',
      'P3M',
      'P1M',
    ]);
    for (const kind of ['svg', 'mmd']) {
      const drawn = async (query: string): Promise<string> => {
        const answer = await served.anyone().get(`/v1/processes/voorbeeld/diagram.${kind}${query}`).expect(200);
        return kind === 'svg' ? String(answer.body) : answer.text;
      };
      expect(await drawn('?variant=kort')).not.toEqual(await drawn(''));
    }
  });

  it.each([
    '/v1/processes?variant=krot',
    '/v1/processes/voorbeeld?variant=krot',
    '/v1/processes/voorbeeld/diagram.svg?variant=krot',
  ])('know no variant by another name: %s', async (path) => {
    const { errors } = fits(Problem, (await served.anyone().get(path).expect(422)).body);
    expect(errors).toEqual([{ at: 'variant', message: expect.stringContaining('Did you mean "kort"?') }]);
  });

  it('V1 each case is counted by its own, and says which that is', async () => {
    const onBase = await openedOn(undefined);
    const onBaseByName = await openedOn('proef');
    const onShort = await openedOn('kort');
    expect([onBase.playbook.variant, onBaseByName.playbook.hash]).toEqual([undefined, onBase.playbook.hash]);
    expect(onShort.playbook).toMatchObject({ variant: { id: 'kort', title: { nl: 'Eerder nagaan' } } });
    expect(checksOn(await left(onBase, 1))).toBe('2027-01-01');
    expect(checksOn(await left(onShort, 1))).toBe('2026-11-01');
    expect(await listed('variant=kort')).toEqual([onShort.id]);
    expect(await listed('variant=proef')).toEqual(expect.arrayContaining([onBase.id, onBaseByName.id]));
    expect(await listed('variant=proef')).not.toContain(onShort.id);
    expect(await listed('variant=bestaat-niet')).toEqual([]);
  });

  it('opens no case on a variant that there is none of, and names the nearest', async () => {
    const before = (await listed('')).length;
    const { body } = await served
      .as('regisseur')
      .post('/v1/cases', { ...OPENING, variant: 'regionaa' })
      .expect(422);
    expect(fits(Problem, body)).toMatchObject({
      code: 'DRB-4220',
      errors: [{ at: 'variant', message: 'Did you mean "regionaal"? There is no such variant.' }],
    });
    expect((await listed('')).length).toBe(before);
  });

  it('V1 a case that another case opens runs on the playbook of that one, and every journal row says so', async () => {
    const { product } = served;
    const { id } = await openedOn('kort');
    await served
      .as('regisseur')
      .post(`/v1/cases/${id}/events`, { type: 'bijeenkomst.nodig' })
      .set('if-match', '1')
      .expect(200);
    await product.deliveries.deliverLeft();
    const rows = await product.store.withMunicipality(product.municipality.id, async (scope) => {
      const opened = await product.table.list(scope, `c.process = 'bijeenkomst'`, []);
      const opener = await product.table.find(scope, id);
      const journals = [...(await readJournal(scope, id)), ...(await readJournal(scope, opened[0]?.id ?? ''))];
      return { opened, opener, journals };
    });
    expect(rows.opened.map(({ playbookHash }) => playbookHash)).toEqual([rows.opener?.playbookHash]);
    expect(new Set(rows.journals.map(({ playbookHash }) => playbookHash))).toEqual(
      new Set([rows.opener?.playbookHash]),
    );
    const { playbook } = product.playbooks.get(rows.opener?.playbookHash ?? '');
    expect(playbook.variant?.id).toBe('kort');
  });

  describe('P2 a role is what the playbook of the case says', () => {
    it('so that a variant gives it no case and no name beyond its own', async () => {
      const onBase = await openedOn('proef');
      const onRegion = await openedOn('regionaal');
      const seen = await served.as('toezicht').get(`/v1/cases/${onRegion.id}`).expect(200);
      expect(fits(CommandResult.shape.case, seen.body).subjectName).toBe('Testpersoon');
      await served.as('toezicht').get(`/v1/cases/${onBase.id}`).expect(404);
      await served.as('toezicht').post(`/v1/cases/${onBase.id}/events`, LEFT).set('if-match', '1').expect(404);
      expect(await listed('', 'toezicht')).toEqual([onRegion.id]);
    });

    it('so that who has a role in a variant alone works in its cases alone', async () => {
      const session = fits(Session, (await served.anyone().get('/v1/session')).body);
      expect(session.people.map(({ id }) => id)).toContain('regio');
      const onBase = await openedOn('proef');
      const mine = await openedOn('regionaal', 'regio');
      await served
        .as('regio')
        .post('/v1/cases', { ...OPENING, variant: 'proef' })
        .expect(403);
      await served.as('regio').get(`/v1/cases/${onBase.id}`).expect(404);
      const cases = await listed('', 'regio');
      expect(cases).toContain(mine.id);
      expect(cases).not.toContain(onBase.id);
    });

    it('so that a work list is of what one may do in each case', async () => {
      await openedOn('regionaal');
      const mine = async (person: string) =>
        fits(page(Task), (await served.as(person).get('/v1/tasks?mine=true').expect(200)).body).items;
      expect(await mine('regio')).toEqual([]);
      expect((await mine('partner')).length).toBeGreaterThan(0);
    });
  });

  it('P2 what another municipality opens on the same variant stays its own', async () => {
    const { product } = served;
    const other = 'elders';
    await product.store.withMunicipality(other, async (scope) => {
      await ensureMunicipality(scope, other, new Uint8Array([1]));
      await product.playbooks.activate(scope);
      await new Calendars().activate(scope);
    });
    const theirs = await product.desk.open(other, {
      command: { kind: 'open', process: 'voorbeeld', as: 'begin', subject: 'person', facts: {}, actor: REGISSEUR },
      on: { variant: 'kort' },
      respond: ({ id }) => id,
    });
    expect(await listed('variant=kort&pageSize=200')).not.toContain(theirs);
    await served.as('regisseur').get(`/v1/cases/${theirs}`).expect(404);
  });
});
