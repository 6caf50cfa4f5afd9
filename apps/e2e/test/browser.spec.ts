// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The story as somebody new to it sees it, in Dutch, in a real browser. Each fact goes on where the one before it
 * ended; what the browser part need not show again is done over the API.
 *
 * With TEST_PICTURES set the pictures of the documentation (docs/images) are made on the way.
 */
import { join } from 'node:path';
import { Client } from '../src/client.js';
import * as story from '../src/departure-story.js';
import { OneCase } from '../src/one-case.js';
import { Product } from '../src/product.js';
import { findBrowser } from './browser/real-browser.js';
import { Visitor } from './browser/visitor.js';

const IMAGES = join(import.meta.dirname, '../../../docs/images');
const browser = await findBrowser();

(browser ? describe : describe.skip)('in a browser: a departure on 30 November', () => {
  let product: Product;
  let client: Client;
  let visitor: Visitor;
  let departure: OneCase;
  beforeAll(async () => {
    product = await Product.start(story.STORY_STARTS);
    client = new Client(() => product.address);
    visitor = await Visitor.arrive(browser!, product.address);
  });
  afterEach(() => {
    expect(visitor.complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await visitor.leave();
    await browser?.close();
    await product.stop();
  });

  const noBarriers = async (): Promise<void> => {
    expect(await visitor.barriers()).toEqual([]);
  };
  const takePicture = async (name: string, height: number): Promise<void> => {
    if (process.env['TEST_PICTURES'] === undefined) return;
    const { page } = visitor;
    const usual = page.viewportSize()!;
    await page.setViewportSize({ ...usual, height });
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: join(IMAGES, name) });
    await page.setViewportSize(usual);
  };
  const openTheCase = async (): Promise<void> => {
    await visitor.goTo('Zaken');
    await visitor.page.getByRole('link', { name: /^Zaak / }).click();
    await visitor.see(/^Zaak /);
  };

  it('asks who one is, and shows the mayor an empty work list that says what will happen', async () => {
    await visitor.open('/');
    await visitor.see('Wie bent u?');
    await noBarriers();
    await visitor.signInAs('Demo Burgemeester');
    await visitor.page.getByRole('heading', { name: 'Er is nu niets te doen' }).waitFor();
    await noBarriers();
  });

  it('lists the processes, and explains one with its diagram', async () => {
    await visitor.goTo('Processen');
    await noBarriers();
    await visitor.page.getByRole('link', { name: 'Persoonsgerichte aanpak' }).first().click();
    await visitor.see('Persoonsgerichte aanpak');
    await visitor.page.locator('.dr-diagram__drawing svg').waitFor();
    await noBarriers();
  });

  it('opens the signal of an official report', async () => {
    await visitor.goTo('Zaken');
    await visitor.page.getByRole('link', { name: 'Nieuwe zaak' }).click();
    await visitor.see('Nieuwe zaak');
    await visitor.press('Zaak openen');
    await visitor.page.getByRole('heading', { name: /nog niet klop/ }).waitFor();
    await noBarriers();
    await visitor.page.getByLabel(/^Signaal/).check();
    await visitor.choose(/Hoe begint de zaak/, 'De burgemeester ontvangt een ambtsbericht');
    await visitor.choose(/Over wie of wat/, 'Inwoner');
    await visitor.fill(/^Naam/, 'Testpersoon Voorbeeld');
    await visitor.fill(/Datum van het ambtsbericht/, story.OFFICIAL_REPORT.ambtsberichtOp);
    await visitor.fill(/Kenmerk van het ambtsbericht/, story.OFFICIAL_REPORT.ambtsberichtKenmerk);
    await visitor.fill(/Wie het ambtsbericht bewaart/, story.OFFICIAL_REPORT.ambtsberichtHouder);
    await visitor.choose(/minderjarigen betrokken/, 'Ja');
    await visitor.press('Zaak openen');
    await visitor.see(/^Zaak /);
    departure = new OneCase(client, new URL(visitor.page.url()).pathname.split('/').at(-1)!);
    expect(await visitor.section('taken').innerText()).toContain('Is de driehoek bijeengeroepen?');
  });

  it('answers a task, after saying that an answer must be chosen', async () => {
    const task = 'Is de driehoek bijeengeroepen?';
    await visitor.press(`Beantwoorden: ${task}`);
    await visitor.press('Antwoord versturen');
    await visitor.page.getByRole('link', { name: 'Kies een antwoord.' }).waitFor();
    await noBarriers();
    await visitor.choose('Uw antwoord', 'Ja');
    await visitor.press('Antwoord versturen');
    expect(await visitor.outcome(`Beantwoord: ${task}`)).toContain('Afgerond of vervallen taken');
  });

  it('answers what must be answered before the triangle can decide', async () => {
    const task = 'Is de NCTV geraadpleegd?';
    await visitor.press(`Beantwoorden: ${task}`);
    await visitor.choose('Uw antwoord', 'Ja');
    await visitor.press('Antwoord versturen');
    expect(await visitor.outcome(`Beantwoord: ${task}`)).toContain('Afgerond of vervallen taken');
  });

  it('records what the triangle decided, and the case goes on', async () => {
    await visitor.press('Invullen: De driehoek heeft afgestemd');
    await visitor.choose(/Uitkomst van de driehoek/, 'Aanmelden voor weging');
    await visitor.fill(/^Reden/, 'De driehoek wil dit wegen.');
    await visitor.press('Vastleggen');
    expect(await visitor.outcome('Vastgelegd: De driehoek heeft afgestemd')).toMatch(/In weging/);
  });

  it('lets the police record the departure, and says what must be done now', async () => {
    await story.weigh(departure);
    await story.discuss(departure);
    await story.plan(departure);
    await client.passTo(story.DEPARTURE_LEARNT_AT);
    await visitor.becomes('Demo Politie');
    await openTheCase();
    await visitor.press('Invullen: De betrokkene is uitgereisd');
    await visitor.fill(/Datum van vertrek/, story.DEPARTED_ON);
    await visitor.page.getByText('maandag 30 november 2026').first().waitFor();
    await visitor.fill(/^Reden/, 'Melding van de familie, bevestigd door de politie.');
    await visitor.press('Vastleggen');
    const outcome = await visitor.outcome('Vastgelegd: De betrokkene is uitgereisd');
    expect(outcome).toContain('Is er aangifte gedaan van vermissing? (uiterlijk maandag 14 december 2026)');
    expect(outcome).toContain('Controle van de uitschrijving: maandag 1 maart 2027');
  });

  it('shows where the case is, on the diagram and in words, and why a date falls when it falls', async () => {
    await visitor.becomes('Demo Dossierhouder');
    await noBarriers();
    await takePicture('werklijst.png', 1300);
    await openTheCase();
    await visitor.page.locator('#stand .drb-box-active').first().waitFor();
    const term = visitor
      .section('termijnen')
      .getByRole('listitem')
      .filter({ hasText: 'Controle van de uitschrijving' });
    await term.getByText('Waarom deze datum?').click();
    const task = visitor.section('taken').getByRole('article').first();
    await task.getByText('Waarom deze datum?').click();
    expect(await term.innerText()).toContain('28 februari 2027 is een zondag: schuift door naar maandag 1 maart 2027.');
    expect(await task.innerText()).toContain('2 werkdagen na 24 november 2026');
    await takePicture('zaak.png', 2560);
    await noBarriers();
  });

  it('keeps a task open that is not known yet, and shows the first date beside the new one', async () => {
    const task = 'Is er een voorstel voor de woordvoering?';
    await visitor.press(`Beantwoorden: ${task}`);
    await visitor.page.getByLabel(/^Onbekend/).check();
    await visitor.fill(/^Toelichting/, 'Het voorstel is er nog niet.');
    await visitor.press('Antwoord versturen');
    const outcome = await visitor.outcome(`Vastgelegd: Onbekend. De taak blijft open: ${task}`);
    expect(outcome).toContain('Taken met een andere uiterste datum');
    const card = visitor.section('taken').getByRole('article').filter({ hasText: task });
    expect(await card.innerText()).toContain('Eerst was dat vrijdag 11 december 2026');
    await noBarriers();
  });

  it('moves the clock three months on, with its progress', async () => {
    await visitor.goTo('Klok (demo)');
    const progress = visitor.page.getByRole('progressbar').waitFor();
    await visitor.press('3 maanden verder');
    await progress;
    expect(await visitor.outcome('De klok is vooruitgezet')).toMatch(/Onderweg gebeurden \d+ dingen/);
    await visitor.page.getByText('zondag 7 maart 2027').first().waitFor();
    await noBarriers();
  });

  it('shows what was sent, in mails that tell of nobody', async () => {
    await visitor.goTo('Postvak (demo)');
    const mail = visitor.page.getByRole('article').first();
    await mail.waitFor();
    expect(await mail.innerText()).toContain('Er wacht een taak op u in Draaiboek.');
    expect(await visitor.page.locator('main').innerText()).not.toContain('Testpersoon');
    await noBarriers();
  });

  it('leads from the work list to the question after the deregistration, and answers it', async () => {
    const task = 'Is de betrokkene uitgeschreven uit de BRP?';
    await visitor.goTo('Werklijst');
    await visitor.page.getByRole('link', { name: task }).click();
    await visitor.see(/^Zaak /);
    await visitor.choose('Uw antwoord', 'Het onderzoek loopt');
    await visitor.press('Antwoord versturen');
    expect(await visitor.outcome(`Beantwoord: ${task}`)).toContain('Adresonderzoek loopt');
  });

  const correct = async (date: string, reason: string): Promise<string> => {
    await visitor.page.getByRole('button', { name: 'Corrigeren: Datum van vertrek' }).first().click();
    await visitor.fill(/^Nieuwe waarde: Datum van vertrek/, date);
    await visitor.fill(/Waarom corrigeert u dit/, reason);
    await visitor.press('Correctie vastleggen');
    return visitor.outcome('Gecorrigeerd: Datum van vertrek');
  };

  it('lets the police correct the date, and says what is asked again and what had already happened', async () => {
    await visitor.becomes('Demo Politie');
    await openTheCase();
    const outcome = await correct('2026-12-14', 'Reisgegevens laten een latere dag zien.');
    expect(outcome).toContain('Dit was al gebeurd en blijft zo');
    expect(outcome).toContain('Controle van de uitschrijving: maandag 15 maart 2027');
  });

  it('says of an open term from which day to which it moved, and why', async () => {
    await visitor.page.reload();
    const outcome = await correct('2026-12-10', 'Een dag in dezelfde week.');
    expect(outcome.replace(/\s+/g, ' ')).toContain(
      'Controle van de uitschrijving: was maandag 15 maart 2027 wordt woensdag 10 maart 2027',
    );
    await visitor.page.getByText(/^Toon de eerdere termijnen/).click();
    expect(await visitor.section('eerdere-termijnen').innerText()).toContain('Vervangen');
  });

  it('keeps the whole history', async () => {
    await visitor.choose('Wat laat u zien?', 'Zonder herinneringen');
    await visitor
      .section('geschiedenis')
      .getByText(/^Herinnering verstuurd/)
      .first()
      .waitFor({ state: 'detached' });
    const entry = visitor.section('geschiedenis').getByText('Een dag in dezelfde week.');
    await entry.waitFor();
    await noBarriers();
  });
});
