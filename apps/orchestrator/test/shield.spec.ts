// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** W12 (Wet PGA art. 6(3)): when a case has ended, none of its participants reads what is in it any more, by any address. */
import { AccessLogEntry, Case, CommandResult, JournalEntry, page } from '@draaiboek/api';
import { openApiDocument } from '../src/http/openapi/document.js';
import { Document } from './held-to-document.js';
import { count } from './product.js';
import { fits, serve, type Served } from './served.js';

const CANARY = 'Onvindbare';
const OPENING = { process: 'voorbeeld', subject: { kind: 'person', name: `${CANARY} Testpersoon` } } as const;
const MESSAGE = {
  type: 'bericht.ontvangen',
  facts: { bericht: `${CANARY} bericht van de politie`, vrijOp: '2031-05-17' },
} as const;
const END = { type: 'zaak.afgerond', reason: `${CANARY} is verhuisd` } as const;
const PURPOSE = 'purpose=rechtmatigheidscontrole';
const PARTICIPANTS = ['regisseur', 'partner'];

describe('W12 a case that has ended', () => {
  let served: Served;
  let ended: Case;
  const keys = { opens: 'opent', tells: 'meldt', ends: 'sluit' };
  beforeAll(async () => {
    served = await serve();
    const opened = await served.as('regisseur').post('/v1/cases', OPENING).set('idempotency-key', keys.opens);
    ended = fits(CommandResult, opened.body).case;
    await send('partner', MESSAGE, keys.tells).expect(200);
    await send('regisseur', END).expect(200);
  });
  afterAll(() => served.close());

  const send = (who: string, event: object, key?: string, revision = ended.revision) => {
    const sent = served.as(who).post(`/v1/cases/${ended.id}/events`, event).set('if-match', `"${revision}"`);
    return (key === undefined ? sent : sent.set('idempotency-key', key)).expect(({ body, status }) => {
      if (status === 200) ended = fits(CommandResult, body).case;
    });
  };
  const answerTask = (ordinal: string, who = 'partner') =>
    served
      .as(who)
      .post(`/v1/tasks/${ended.id}~${ordinal}/answer`, { answer: 'ja' })
      .set({ 'if-match': `"${ended.revision}"`, 'idempotency-key': keys.ends });
  const carried = () => ended.tasks.find(({ task }) => task === 'nasturen')?.id.split('~')[1] ?? '';

  it('is still theirs while a task that it carried past its end is asked of somebody', async () => {
    expect(ended).toMatchObject({ status: 'closed', openTasks: 1 });
    const view = fits(Case, (await served.as('partner').get(`/v1/cases/${ended.id}`).expect(200)).body);
    expect(view.tasks.map(({ status }) => status)).toContain('open');
  });

  it('says to whoever ended it that it has, and nothing of what is in it; also when that is sent again', async () => {
    const task = carried();
    const { body } = await answerTask(task).expect(200);
    expect(fits(CommandResult, body)).toMatchObject({
      case: { id: ended.id, reference: ended.reference, status: 'closed', shielded: true, instances: [], tasks: [] },
      changes: [{ kind: 'case-closed' }],
    });
    expect(JSON.stringify(body)).not.toContain(CANARY);
    const again = await answerTask(task).expect(200);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([body, 'true']);
  });

  it.each(PARTICIPANTS)('is told to %s as shielded, by every address of a case that there is', async (who) => {
    for (const path of pathsOf(served, ended.id)) {
      const { status, body, text } = await served.as(who).get(path);
      expect([path, status, (body as { code: string }).code]).toEqual([
        path,
        403,
        /reviews|closed-cases|destructions/.test(path) ? 'DRB-4030' : 'DRB-4031',
      ]);
      expect(text).not.toContain(CANARY);
    }
    await send(who, END).expect(403, /DRB-4031/);
    await answerTask('t1', who)
      .set('idempotency-key', 'nieuw')
      .expect(403, /DRB-4031/);
    const correction = { fact: 'bericht', value: 'anders', reason: 'proef' };
    const correct = served.as(who).post(`/v1/cases/${ended.id}/corrections`, correction);
    await correct.set('if-match', `"${ended.revision}"`).expect(403, /DRB-4031/);
  });

  it.each(PARTICIPANTS)('stands in no list that %s is shown, not even as a number', async (who) => {
    for (const path of ['/v1/cases', '/v1/cases?status=closed', '/v1/tasks?mine=false&status=all']) {
      expect((await served.as(who).get(path).expect(200)).body).toMatchObject({ items: [], total: 0 });
    }
  });

  it('does not come back by a key under which something was answered before, and nothing is done anew', async () => {
    const before = await count(served.product, 'journal');
    await send('partner', MESSAGE, keys.tells, 1).expect(403, /DRB-4031/);
    const reopened = served.as('regisseur').post('/v1/cases', OPENING).set('idempotency-key', keys.opens);
    await reopened.expect(403, /DRB-4031/);
    expect(await count(served.product, 'journal')).toBe(before);
  });

  it('P2 is as one that never was to somebody who had nothing to do with it', async () => {
    const { body } = await served.as('toezicht').get(`/v1/cases/${ended.id}`).expect(404);
    const absent = ended.id.replace(/^.{8}/, '00000000');
    const nothing = await served.as('toezicht').get(`/v1/cases/${absent}`).expect(404);
    expect(JSON.stringify(body).replaceAll(ended.id, absent)).toBe(JSON.stringify(nothing.body));
  });

  it('is kept in the access log as an attempt', async () => {
    expect(await count(served.product, 'access_log', `subject = '${ended.id}' and code = 'DRB-4031'`)).toBeGreaterThan(
      2,
    );
  });

  it('is known to the archivist as one to destroy, by reference and how it ended alone', async () => {
    const { text } = await served.as('archivaris').get(`/v1/closed-cases/${ended.id}`).expect(200);
    expect(text).toContain(ended.reference);
    expect(text).not.toContain(CANARY);
  });

  describe('to whoever guards the lawfulness', () => {
    const review = (path: string) => served.as('coordinerend-fg').get(`/v1/reviews/${ended.id}${path}`);

    it('is there for a purpose of the Act alone, and each look is kept with it', async () => {
      await review('').expect(422, /purpose/);
      await review('?purpose=nieuwsgierig').expect(422, /purpose/);
      const view = fits(Case, (await review(`?${PURPOSE}`).expect(200)).body);
      expect(view).toMatchObject({ status: 'closed', tasks: [{ task: 'vraag' }, {}, {}] });
      const kept = `subject = '${ended.id}' and action = 'review' and purpose = 'rechtmatigheidscontrole'`;
      expect(await count(served.product, 'access_log', kept)).toBe(1);
      await review(`?${PURPOSE}`).expect(200);
      expect(await count(served.product, 'access_log', kept)).toBe(2);
    });

    it('shows what happened and why, and neither a name nor what it can do', async () => {
      const { body, text } = await review(`?${PURPOSE}`).expect(200);
      expect(text).not.toContain('Testpersoon');
      expect(fits(Case, body).events).toEqual([]);
      const { items } = fits(page(JournalEntry), (await review(`/journal?${PURPOSE}`).expect(200)).body);
      expect(items.map(({ reason }) => reason)).toContain(END.reason);
    });

    it('W28 shows no police or justice data, and no date that follows from them', async () => {
      for (const path of ['', '/journal']) {
        const { text } = await review(`${path}?${PURPOSE}`).expect(200);
        expect(text).not.toContain(MESSAGE.facts.bericht);
        /* A week before the day of release. */
        for (const day of ['2031-05-17', '2031-05-10']) expect(text).not.toContain(day);
      }
    });

    it.each([...PARTICIPANTS, 'archivaris', 'beheerder'])('is for nobody else: not for %s', async (who) => {
      for (const path of [`reviews/${ended.id}`, `reviews/${ended.id}/journal`, 'access-log']) {
        await served
          .as(who)
          .get(`/v1/${path}?${PURPOSE}`)
          .expect(403, /DRB-4030/);
      }
    });
  });
});

describe('W28 police and justice data', () => {
  let served: Served;
  let id: string;
  beforeAll(async () => {
    served = await serve();
    ({ id } = await served.opened());
    const sent = served.as('partner').post(`/v1/cases/${id}/events`, MESSAGE).set('if-match', '"1"');
    await sent.expect(200);
  });
  afterAll(() => served.close());

  it('are read in an active case, with who gave them and when', async () => {
    const { instances } = fits(Case, (await served.as('regisseur').get(`/v1/cases/${id}`).expect(200)).body);
    for (const [fact, value] of Object.entries(MESSAGE.facts)) {
      const found = instances[0]?.facts.find((each) => each.fact === fact);
      expect(found).toMatchObject({ value, by: 'partner', statedAt: expect.stringMatching(/Z$/) });
    }
    expect((await served.as('regisseur').get(`/v1/cases/${id}/journal`).expect(200)).text).toContain(
      MESSAGE.facts.bericht,
    );
  });

  it('stand in no list, of cases, tasks or mail, and neither does the day that something was counted from', async () => {
    const lists = listsOf(served).map((path) => `${path}?${path.includes('access-log') ? PURPOSE : 'pageSize=200'}`);
    expect(lists).toEqual(expect.arrayContaining(['/v1/cases?pageSize=200', '/v1/tasks?pageSize=200']));
    const shown: string[] = [];
    for (const path of [...lists, '/v1/tasks?mine=false&status=all']) {
      for (const who of [...PARTICIPANTS, 'archivaris', 'coordinerend-fg']) {
        shown.push((await served.as(who).get(path)).text);
      }
    }
    expect(shown.join('\n')).toContain('voorbereiden');
    expect(shown.join('\n')).not.toMatch(/bericht van de politie|2031-05-17/);
  });
});

describe('W18 the access log', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const read = async (query: string, purpose = PURPOSE) =>
    fits(
      page(AccessLogEntry),
      (await served.as('coordinerend-fg').get(`/v1/access-log?${purpose}&${query}`).expect(200)).body,
    );

  it('asks for one of four purposes', async () => {
    await served
      .as('coordinerend-fg')
      .get('/v1/access-log')
      .expect(422, /purpose/);
    await served
      .as('coordinerend-fg')
      .get('/v1/access-log?purpose=werkdruk')
      .expect(422, /purpose/);
    for (const purpose of ['rechtmatigheidscontrole', 'interne-controle', 'beveiliging', 'rechter']) {
      const [newest] = (await read('', `purpose=${purpose}`)).items;
      expect(newest).toMatchObject({ by: { id: 'coordinerend-fg' }, action: 'access-log', purpose });
    }
  });

  it('keeps who looked at which case, once for a page that asks again, and who was refused what', async () => {
    const { id } = await served.opened();
    for (let again = 0; again < 3; again += 1) await served.as('partner').get(`/v1/cases/${id}`).expect(200);
    await served.as('partner').get(`/v1/cases/${id}/journal`).expect(200);
    await served.as('toezicht').post(`/v1/cases/${id}/events`, END).set('if-match', '"1"').expect(404);
    const { items, total } = await read(`case=${id}`);
    expect(total).toBe(4);
    expect(items.map(({ by, action, refused }) => [by.id, action, refused])).toEqual([
      ['coordinerend-fg', 'access-log', undefined],
      ['toezicht', 'event', 'DRB-4040'],
      ['partner', 'journal', undefined],
      ['partner', 'case', undefined],
    ]);
  });

  it('is read by person, kind, refusal and day, a page at a time', async () => {
    expect((await read('by=toezicht')).items.map(({ action }) => action)).toEqual(['event']);
    expect((await read('action=journal')).total).toBe(1);
    expect((await read('refused=true')).items.every(({ refused }) => refused !== undefined)).toBe(true);
    expect((await read('to=2001-01-01')).total).toBe(0);
    expect(await read('pageSize=1&page=2&refused=false')).toMatchObject({ page: 2, items: [{}] });
  });

  it('is no measure of anybody’s work: it has entries, and no counts per person', async () => {
    const { body } = await served.as('coordinerend-fg').get(`/v1/access-log?${PURPOSE}`).expect(200);
    expect(Object.keys(body as object).sort()).toEqual(['items', 'page', 'pageSize', 'total']);
    for (const field of ['groupBy', 'sort', 'from=2026-01-01&count']) {
      await served.as('coordinerend-fg').get(`/v1/access-log?${PURPOSE}&${field}=by`).expect(422);
    }
  });
});

/** Every address by which something of one case is read, as the document of the API names them. */
function pathsOf(served: Served, caseId: string): readonly string[] {
  return operations(served)
    .filter((path) => /\{(?:case|task)\}/.test(path))
    .map((path) => `/v1${path.replace('{case}', caseId).replace('{task}', `${caseId}~t1`)}`)
    .map((path) => (path.includes('/reviews/') ? `${path}?${PURPOSE}` : path));
}

/** Every address by which a list is read. */
const listsOf = (served: Served): readonly string[] =>
  operations(served)
    .filter((path) => !path.includes('{'))
    .map((path) => `/v1${path}`);

const operations = ({ app }: Served): readonly string[] =>
  Object.entries(Document.parse(openApiDocument(app)).paths).flatMap(([path, { get }]) =>
    get === undefined ? [] : [path],
  );
