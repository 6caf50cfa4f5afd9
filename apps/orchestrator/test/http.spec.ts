// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Case,
  Clock,
  ClockProgress,
  CommandResult,
  JournalEntry,
  Mail,
  Problem,
  Process,
  Session,
  Task,
  Term,
  page,
} from '@draaiboek/api';
import { fits, OPENING, serve, type Served } from './served.js';

describe('the HTTP API', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('says who one can be, without sign-in', async () => {
    const { body } = await served.anyone().get('/v1/session').expect(200);
    const session = fits(Session, body);
    expect(session.person).toBeUndefined();
    expect(session.people.map(({ id }) => id)).toEqual([
      ...[
        'archivaris',
        'beheerder',
        'coordinerend-fg',
        'nieuwe-medewerker',
        'partner',
        'rechtmatigheidsadviescommissie',
      ],
      ...['regisseur', 'toezicht'],
    ]);
    expect(fits(Session, (await served.as('partner').get('/v1/session')).body).person?.name).toBe('Demo Partner');
  });

  it('opens, reads and changes a case, and tags it with its revision', async () => {
    const created = await served.as('regisseur').post('/v1/cases', OPENING).expect(201);
    const { case: view } = fits(CommandResult, created.body);
    expect(created.headers).toMatchObject({ etag: '"1"', location: `/v1/cases/${view.id}`, 'api-version': '1.0.0' });
    const read = await served.as('regisseur').get(`/v1/cases/${view.id}`).expect(200);
    expect(read.headers['etag']).toBe('"1"');
    expect(fits(Case, read.body)).toEqual(view);
    const sent = await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-10-31' } })
      .set('if-match', '"1"')
      .expect(200);
    const result = fits(CommandResult, sent.body);
    expect(result.case.revision).toBe(2);
    expect(result.case.terms[0]).toMatchObject({ term: 'nagaan', due: { dueOn: '2027-01-31' } });
    expect(result.case.terms[0]?.due.explanation[0]).toMatch(/31 oktober 2026/);
  });

  it('supersedes the open term when a fact is corrected', async () => {
    const view = await served.opened();
    await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-10-01' } })
      .set('if-match', '1')
      .expect(200);
    const corrected = await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/corrections`, {
        fact: 'vertrokkenOp',
        value: '2026-11-01',
        reason: 'verkeerd gelezen',
      })
      .set('if-match', '2')
      .expect(200);
    expect(fits(CommandResult, corrected.body).superseded.map(({ term }) => term)).toEqual(['nagaan']);
    const { body } = await served.as('regisseur').get(`/v1/cases/${view.id}/terms`).expect(200);
    expect(fits(page(Term), body).items.map(({ status }) => status)).toEqual(['armed', 'cancelled', 'superseded']);
  });

  it('P2 shows an involved partner the case, and not whose it is', async () => {
    const view = await served.opened();
    expect(view.subjectName).toBe('Testpersoon');
    const { body } = await served.as('partner').get(`/v1/cases/${view.id}`).expect(200);
    expect(fits(Case, body).subjectName).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('Testpersoon');
  });

  it('lists the tasks of whoever asks, and takes their answer', async () => {
    const view = await served.opened();
    const { body } = await served.as('partner').get('/v1/tasks?pageSize=200').expect(200);
    const mine = fits(page(Task), body).items.find((task) => task.case === view.id);
    expect(mine).toMatchObject({ task: 'vraag', status: 'open', caseReference: view.reference });
    expect(mine?.options.map(({ answer }) => answer).sort()).toEqual(['ja', 'nee', 'onbekend']);
    const path = `/v1/tasks/${mine?.id ?? ''}`;
    await served.as('partner').post(`${path}/answer`, { answer: 'nee' }).set('if-match', '1').expect(422);
    await served
      .as('partner')
      .post(`${path}/answer`, { answer: 'nee', grounds: 'nog niet' })
      .set('if-match', '1')
      .expect(200);
    const answered = fits(Task, (await served.as('partner').get(path).expect(200)).body);
    expect(answered).toMatchObject({
      status: 'answered',
      options: [
        { answer: 'ja', sets: [] },
        { answer: 'onbekend', sets: [{ fact: 'dringend', need: 'optional' }] },
      ],
      answers: [{ answer: 'nee', grounds: 'nog niet' }],
    });
    const seen = fits(Task, (await served.as('regisseur').get(path).expect(200)).body);
    expect(seen.options.map(({ answer }) => answer)).toEqual(['onbekend']);
    expect((await served.as('toezicht').get('/v1/tasks').expect(200)).body).toMatchObject({ total: 0 });
  });

  it.each([
    ['its id in the case', (id: string) => id.split('~')[1]],
    ['its full id', (id: string) => id],
  ])('corrects the answer to a task that is named by %s', async (_, named) => {
    const view = await served.opened();
    const id = view.tasks[0]?.id ?? '';
    await served.as('partner').post(`/v1/tasks/${id}/answer`, { answer: 'ja' }).set('if-match', '1').expect(200);
    const correction = { task: named(id), value: 'nee', grounds: 'nog niet', reason: 'verkeerd gelezen' };
    const { body } = await served
      .as('partner')
      .post(`/v1/cases/${view.id}/corrections`, correction)
      .set('if-match', '2')
      .expect(200);
    expect(fits(CommandResult, body).case.tasks[0]?.answers.map(({ answer }) => answer)).toEqual(['ja', 'nee']);
    expect(
      fits(Task, (await served.as('partner').get(`/v1/tasks/${id}`)).body).options.map(({ answer }) => answer),
    ).toEqual(['ja', 'onbekend']);
  });

  it('takes the facts of the good answer along in a correction', async () => {
    const view = await served.opened();
    const id = view.tasks[0]?.id ?? '';
    await served.as('partner').post(`/v1/tasks/${id}/answer`, { answer: 'ja' }).set('if-match', '1').expect(200);
    const path = `/v1/cases/${view.id}/corrections`;
    const correction = { task: id, value: 'onbekend', facts: { dringend: true }, reason: 'verkeerd gelezen' };
    const { body } = await served.as('partner').post(path, correction).set('if-match', '2').expect(200);
    const { facts } = fits(CommandResult, body).case.instances[0] ?? {};
    expect(facts).toEqual(expect.arrayContaining([expect.objectContaining({ fact: 'dringend', value: true })]));
  });

  it('tells the journal in Dutch, the newest first', async () => {
    const view = await served.opened();
    await served
      .as('regisseur')
      .post(`/v1/cases/${view.id}/events`, { type: 'zaak.afgerond', reason: 'alles is besproken' })
      .set('if-match', '1')
      .expect(200);
    const journal = `/v1/reviews/${view.id}/journal?purpose=interne-controle`;
    const { body } = await served.as('coordinerend-fg').get(journal).expect(200);
    const [finished, begun] = fits(page(JournalEntry), body).items;
    expect(finished).toMatchObject({
      sequence: 2,
      summary: 'Zaak afgerond.',
      reason: 'alles is besproken',
      actor: { id: 'regisseur', name: 'Demo Regisseur' },
      previousHash: begun?.hash,
    });
    expect(finished?.lines).toEqual(
      expect.arrayContaining(['De taak “Is alles duidelijk?” is vervallen.', 'De zaak is gesloten.']),
    );
    expect(begun?.summary).toBe('De zaak is geopend: Voorbeeld.');
  });

  it('refuses a day outside the calendar with the days that it has, and tells of a task whose term stands still that it is not late', async () => {
    const view = await served.opened();
    const term = view.terms.find(({ kind }) => kind === 'deadline');
    const path = `/v1/cases/${view.id}/terms/${term?.id}`;
    const deed = (name: string, revision: string, body: object) =>
      served.as('regisseur').post(`${path}/${name}`, body).set('if-match', revision);
    const { body } = await deed('move', '1', { dueOn: '2199-01-01', reason: 'ver' }).expect(422);
    expect(fits(Problem, body)).toMatchObject({ limits: { to: expect.stringMatching(/-12-31$/) as unknown } });
    const suspended = await deed('suspend', '1', { reason: 'wacht' }).expect(200);
    const { case: still } = fits(CommandResult, suspended.body);
    expect(still.tasks[0]).toMatchObject({ suspended: true, due: { late: false } });
  });

  it('draws the process and where the case is', async () => {
    const view = await served.opened();
    const { body } = await served.anyone().get('/v1/processes/voorbeeld').expect(200);
    const process = fits(Process, body);
    expect(process.terms.find(({ term }) => term === 'nagaan')).toMatchObject({
      lengthInWords: expect.stringMatching(/^3 maanden/) as unknown,
      countedInWords: expect.stringContaining('termijn') as unknown,
    });
    expect(process.rules).toMatchObject([
      { rule: 'afronden-met-reden', inWords: 'Wie “Zaak afgerond” vastlegt, geeft een reden.', source: ['G1'] },
    ]);
    const drawn = await served.as('partner').get(`/v1/cases/${view.id}/diagram.svg`).expect(200);
    expect(drawn.headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(String(drawn.body)).toContain('<svg');
    await served.anyone().get('/v1/processes/voorbeeld/diagram.svg').expect(200);
    await served.anyone().get('/v1/processes/voorbeeld/diagram.mmd').expect(200);
    await served.anyone().get('/v1/processes/constructor').expect(404);
  });

  it('streams the advance of the clock, and shows the mail that it brought, which tells of nothing', async () => {
    const view = await served.opened();
    const { text, headers } = await served.as('regisseur').post('/v1/clock/advance', { by: 'P1M' }).expect(200);
    expect(headers['content-type']).toMatch(/^application\/x-ndjson/);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => fits(ClockProgress, JSON.parse(line)));
    expect(lines[0]?.type).toBe('progress');
    expect(lines.at(-1)?.type).toBe('done');
    expect(fits(Clock, (await served.anyone().get('/v1/clock').expect(200)).body).running).toBeUndefined();
    const mails = fits(page(Mail), (await served.as('partner').get('/v1/mailbox?to=partner').expect(200)).body);
    expect(mails.items.map(({ rung }) => rung)).toEqual(expect.arrayContaining(['vooraf', 'op-tijd']));
    for (const { id, subject, text: body } of mails.items) {
      expect(subject).toBe('Er staat iets voor u klaar in Draaiboek');
      for (const word of ['Voorbeeld', 'duidelijk', 'Testpersoon', view.reference, view.id]) {
        expect(`${id} ${subject} ${body}`).not.toContain(word);
      }
    }
    const journal = `/v1/cases/${view.id}/journal?fields=type`;
    const types = async (reminders: boolean) => {
      const found = await served.as('regisseur').get(`${journal}&reminders=${reminders}`).expect(200);
      return fits(page(JournalEntry.pick({ type: true })), found.body).items.map(({ type }) => type);
    };
    expect(new Set(await types(true))).toEqual(new Set(['reminders.sent']));
    expect(await types(false)).not.toContain('reminders.sent');
    const { now } = fits(Clock, (await served.anyone().get('/v1/clock')).body);
    const to = new Date(Date.parse(now) + 86_400_000).toISOString();
    await served
      .as('regisseur')
      .post('/v1/clock/advance', { to })
      .expect(200, /"type":"done"/);
    expect(fits(Clock, (await served.anyone().get('/v1/clock')).body)).toMatchObject({ stands: false });
    for (const wrong of [{ by: 'gisteren' }, { to: now }, { by: 'P1D', to: '2199-01-01T00:00' }, {}]) {
      await served.as('regisseur').post('/v1/clock/advance', wrong).expect(422);
    }
  });

  it('answers others while the clock is being advanced, and a second advance with 409', async () => {
    for (let opened = 0; opened < 40; opened += 1) await served.opened();
    const { clockRun } = served.product;
    const ended = new Promise((resolve, reject) => {
      const hear = ({ type }: { type: string }): void => {
        if (type !== 'progress') resolve(type);
      };
      clockRun.begin({ by: 'P1M' }, hear).catch(reject);
    });
    await served.anyone().get('/health/live').expect(200);
    expect(clockRun.running).toBe(true);
    await served.as('regisseur').post('/v1/clock/advance', { by: 'P1D' }).expect(409);
    expect(await ended).toBe('done');
  });

  it('publishes OpenAPI 3.1 with every schema it names, and a browsable page from here only', async () => {
    const { body } = await served.anyone().get('/v1/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    const named = [...JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining([...new Set(named)]));
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/cases/{case}/events', '/tasks/{task}/answer']));
    const docs = await served.anyone().get('/v1/docs').redirects(1).expect(200);
    expect(docs.text).not.toMatch(/(?:src|href)=["']https?:/);
    expect(docs.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('lives under a strict content security policy and says so in place of a web application that is not built', async () => {
    const { text, headers } = await served.anyone().get('/zaken').set('accept', 'text/html').expect(200);
    expect(text).toContain('npm run build');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    await served.anyone().get('/errors/DRB-4120').expect(200, /412/);
    await served.anyone().get('/health/live').expect(200);
    await served.anyone().get('/health/ready').expect(200);
  });
});
