// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The story that the product is accepted by, on the running product: from an official report to the check on the
 * deregistration. Each fact goes on where the one before it ended.
 */
import type { CommandResult } from '@draaiboek/api';
import { Client } from '../src/client.js';
import * as story from '../src/departure-story.js';
import { eventually } from '../src/eventually.js';
import type { OneCase } from '../src/one-case.js';
import { findTasks, findTerms, getArmedTerm, getOpenTask, statesOf } from '../src/one-case.js';
import { Product } from '../src/product.js';
import { remindersIn, remindersOf } from '../src/sent-reminders.js';

/** The last moment of Monday 1 March 2027 in Amsterdam, and the first of the day after. */
const LAST_OF_1_MARCH = '2027-03-01T22:59:59.999Z';
const STROKE_OF_2_MARCH = '2027-03-01T23:00:00.000Z';

describe('a departure on 30 November', () => {
  let product: Product;
  let client: Client;
  let departure: OneCase;
  beforeAll(async () => {
    product = await Product.start(story.STORY_STARTS);
    client = new Client(() => product.address);
  });
  afterAll(() => product.stop());

  const states = async (): Promise<string[]> => statesOf(await departure.read());

  it('A0a begins with an official report: the triangle is asked within a day, and minors are involved', async () => {
    departure = await story.openSignal(client);
    const of = await departure.read();
    expect(statesOf(of)).toEqual(['signaal/driehoek-bijeen']);
    expect(getOpenTask(of, 'driehoek-bijeenroepen').due?.elapsesAt).toBe('2026-11-24T08:00:00.000Z');
    expect(of.instances[0]?.facts.find(({ fact }) => fact === 'minderjarigenBetrokken')?.value).toBe(true);
  });

  it('V6 A1 A2 is weighed, discussed in the case meeting and planned', async () => {
    await story.confer(departure);
    await story.weigh(departure);
    expect(await states()).toEqual(expect.arrayContaining(['signaal/voorgelegd', `${story.APPROACH}/gemeld`]));
    await story.discuss(departure);
    expect(await states()).toContain(`${story.APPROACH}/in-beoordeling`);
    await story.plan(departure);
    expect(await states()).toContain(`${story.APPROACH}/in-uitvoering`);
  });

  it('Au1–Au8 G4 asks the whole checklist once the departure is recorded, the Board first', async () => {
    await story.depart(departure);
    const of = await departure.read();
    const dates = of.tasks.flatMap(({ task, openedAt, due }) =>
      openedAt === '2026-12-07T09:00:00.000Z' && due ? [`${due.dueOn} ${task}`] : [],
    );
    expect(dates.sort()).toEqual([
      '2026-12-08 rvdk-inschakelen',
      '2026-12-09 onrust-aanpakken',
      '2026-12-09 paspoort-in-register',
      '2026-12-09 paspoort-politiesignalering',
      '2026-12-09 woordvoering-vastgesteld',
      '2026-12-14 aangifte-vermissing',
      '2026-12-21 achterblijvers-ondersteunen',
      '2026-12-21 start-adresonderzoek',
      '2027-01-04 netwerkanalyse-gemaakt',
      '2027-02-01 plan-bij-terugkeer',
      '2027-02-01 plan-bij-terugkeer-kinderen',
    ]);
  });

  it('Au6 is due on Monday 1 March 2027, as 28 February is a Sunday, and says so', async () => {
    const { due } = getArmedTerm(await departure.read(), 'controle-uitschrijving');
    expect(due).toMatchObject({ dueOn: '2027-03-01', elapsesAt: STROKE_OF_2_MARCH, late: false });
    expect(due.why.map(({ rule }) => rule)).toEqual(['count', 'month-end', 'sunday']);
    expect(due.explanation.join(' ')).toMatch(/3 maanden na 30 november 2026.*zondag.*maandag 1 maart 2027/);
  });

  it('Au7 asks for the benefits four weeks after the departure, at the stroke of the day', async () => {
    await client.passTo('2026-12-28T22:59:59.999Z');
    expect(await states()).toContain('uitkeringen/na-te-gaan');
    await client.passTo('2026-12-28T23:00:00.000Z');
    expect(getOpenTask(await departure.read(), 'uitkeringen').openedAt).toBe('2026-12-28T23:00:00.000Z');
    await client.passTo('2026-12-29T10:00');
    await departure.answer('dossierhouder', 'uitkeringen', 'ja');
    expect(await states()).toContain('uitkeringen/ingelicht');
  });

  it('climbs the ladder of a task that nobody answers, rung after rung', async () => {
    await client.passTo('2027-02-01T10:00');
    const { rungs } = getOpenTask(await departure.read(), 'aangifte-vermissing');
    const climbed = rungs.filter(({ status }) => status === 'sent').sort((a, b) => a.at.localeCompare(b.at));
    expect(climbed.map(({ at, rung, to }) => `${at.slice(0, 10)} ${rung} ${to}`)).toEqual([
      '2026-12-10 vooraf politie',
      '2026-12-14 op-tijd politie',
      '2026-12-17 te-laat politie',
      '2026-12-21 contact contact:politie',
      '2026-12-29 voorzitter voorzitter',
      '2027-01-06 dossierhouder dossierhouder',
      '2027-01-13 driehoek burgemeester',
    ]);
  });

  it('Au6 opens at the stroke of 2 March, not a millisecond before', async () => {
    await client.passTo(LAST_OF_1_MARCH);
    expect(findTasks(await departure.read(), 'uitschrijving')).toEqual([]);
    await client.passTo(STROKE_OF_2_MARCH);
    expect(getOpenTask(await departure.read(), 'uitschrijving')).toMatchObject({
      openedAt: STROKE_OF_2_MARCH,
      due: { dueOn: '2027-03-15' },
    });
  });

  it('puts every reminder into the mailbox in its order, once, and nothing in it tells of the case', async () => {
    const of = await departure.read();
    const sent = remindersOf(of);
    const mails = await eventually(
      () => client.mailbox('dossierhouder'),
      (all) => remindersIn(all).length >= sent.length,
    );
    expect(remindersIn(mails)).toEqual(sent);
    expect(new Set(sent).size).toBe(sent.length);
    expect(mails.map(({ at }) => at)).toEqual(mails.map(({ at }) => at).sort((a, b) => b.localeCompare(a)));
    expect(JSON.stringify(mails)).not.toMatch(new RegExp(`${of.id}|${of.reference}|${String(of.subjectName)}`));
  });

  it('Au6 is answered: the investigation runs, and is asked after again', async () => {
    await client.passTo('2027-03-03T10:00');
    const { case: of } = await departure.answer('dossierhouder', 'uitschrijving', 'loopt');
    expect(statesOf(of)).toContain('inschrijving/onderzoek-loopt');
    expect(getArmedTerm(of, 'uitschrijving-opnieuw').due.dueOn).toBe('2027-04-14');
  });

  describe('when the date turns out to be another', () => {
    const correct = (value: string, reason: string): Promise<CommandResult> =>
      departure.correct('politie', story.APPROACH, 'uitgereisdOp', { value, reason });
    const happened = ({ alreadyHappened }: CommandResult): string[] =>
      alreadyHappened.map(({ what, name, on }) => `${on} ${what} ${name}`).sort();

    it('lists what had already happened, leaves it, and asks once more after the deregistration', async () => {
      const result = await correct('2026-12-14', 'Reisgegevens laten een latere dag zien.');
      expect(happened(result)).toEqual([
        '2026-12-29 task uitkeringen',
        '2026-12-29 term controle-uitkeringen',
        '2027-03-02 term controle-uitschrijving',
        '2027-03-03 task uitschrijving',
      ]);
      expect(findTasks(result.case, 'uitschrijving')).toMatchObject([
        { status: 'answered', answers: [{ answer: 'loopt', basis: { uitgereisdOp: '2026-11-30' } }] },
      ]);
      // 14 March 2027 is a Sunday.
      expect(getArmedTerm(result.case, 'controle-uitschrijving').due.dueOn).toBe('2027-03-15');
    });

    it('moves an open term, and shows the old one as superseded', async () => {
      const { superseded, case: of } = await correct('2026-12-10', 'Een dag in dezelfde week.');
      const next = getArmedTerm(of, 'controle-uitschrijving');
      expect(superseded).toMatchObject([{ term: 'controle-uitschrijving', supersededBy: next.id }]);
      expect(next.due.dueOn).toBe('2027-03-10');
      const all = findTerms(of, 'controle-uitschrijving').map(({ status, due }) => `${status} ${due.dueOn}`);
      expect(all.sort()).toEqual(['armed 2027-03-10', 'elapsed 2027-03-01', 'superseded 2027-03-15']);
    });

    it('asks once on the new date, and sends nothing a second time', async () => {
      await client.passTo('2027-03-10T23:00:00.000Z');
      const of = await departure.read();
      expect(findTasks(of, 'uitschrijving').map(({ status }) => status)).toEqual(['open', 'answered']);
      expect(findTasks(of, 'uitkeringen')).toHaveLength(1);
      const sent = remindersOf(of);
      expect(new Set(sent).size).toBe(sent.length);
    });
  });
});
