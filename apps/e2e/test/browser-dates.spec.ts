// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Dates that people change, as they do it: the page of the calendar, and a term on the page of a case. */
import { join } from 'node:path';
import { Client } from '../src/client.js';
import { STORY_STARTS, untilDeparture } from '../src/departure-story.js';
import { Product } from '../src/product.js';
import { findBrowser } from './browser/real-browser.js';
import { Visitor } from './browser/visitor.js';

const CHECK = 'Controle van de uitschrijving';
const STORY_MS = 240_000;
const browser = await findBrowser();
const pictures = process.env['TEST_PICTURES'];

(browser ? describe : describe.skip)('in a browser: dates that people change', () => {
  let product: Product;
  let visitor: Visitor;
  beforeAll(async () => {
    product = await Product.start(STORY_STARTS);
    await untilDeparture(new Client(() => product.address));
    visitor = await Visitor.arrive(browser!, product.address);
    await visitor.open('/');
    await visitor.see('Wie bent u?');
    await visitor.signInAs('Demo Functioneel beheerder');
  }, STORY_MS);
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
  const takePicture = async (name: string, of: string): Promise<void> => {
    const part = visitor.page.locator(of);
    if (pictures !== undefined) await part.screenshot({ path: join(pictures, name) });
  };
  const heading = (name: string | RegExp): Promise<void> => visitor.page.getByRole('heading', { name }).waitFor();

  it('shows a year, the days of the law and where they come from', async () => {
    await visitor.goTo('Kalender');
    await heading('2026');
    await visitor.press('Volgend jaar');
    await heading('2027');
    const row = visitor.page.getByRole('row').filter({ hasText: 'Bevrijdingsdag' });
    expect(await row.innerText()).toContain('woensdag 5 mei 2027');
    expect(await row.getByRole('button').count()).toBe(0);
    await noBarriers();
  });

  it('asks what is missing of a day that is added, and shows it as something to come', async () => {
    await visitor.press('Een dag toevoegen: aan de kalender');
    await visitor.press('In het voorstel zetten');
    await visitor.page.getByRole('link', { name: 'Vul in hoe de dag heet.' }).waitFor();
    await noBarriers();
    await visitor.fill('Datum', '2027-03-01');
    await visitor.fill('Naam van de dag', 'Gelijkgestelde dag');
    await visitor.page.getByLabel(/^Dag uit een koninklijk besluit/).check();
    await visitor.fill('Waar is dit vastgelegd?', 'Staatscourant 2026, 1');
    await visitor.press('In het voorstel zetten');
    await visitor.page.getByText('Komt erbij').waitFor();
  });

  it('says what would move before it is applied, and applies it with a reason', async () => {
    await visitor.press('Wat verandert er?');
    await heading(/verschui/);
    await noBarriers();
    await takePicture('kalender.png', 'main');
    await visitor.press('Toepassen');
    await visitor.page.getByRole('link', { name: 'Vul in waarom u de kalender wijzigt.' }).waitFor();
    await visitor.fill('Waarom wijzigt u de kalender?', 'Besluit in de Staatscourant');
    await visitor.press('Toepassen');
    expect(await visitor.outcome('De kalender is gewijzigd')).toContain('Alle zaken zijn nagerekend');
    await visitor.page.getByRole('button', { name: 'Verwijderen: Gelijkgestelde dag' }).waitFor();
    await noBarriers();
  });

  it('shows on the case which date moved, and suspends the term', async () => {
    await visitor.becomes('Demo Dossierhouder');
    await visitor.goTo('Zaken');
    await visitor.page.getByRole('link', { name: /^Zaak / }).click();
    await visitor.see(/^Zaak /);
    const term = visitor.section('termijnen').getByRole('listitem').filter({ hasText: CHECK });
    await term.locator('time').getByText('dinsdag 2 maart 2027').waitFor();
    expect(await term.locator('s').first().innerText()).toBe('maandag 1 maart 2027');
    await term.getByText('Datum wijzigen').click();
    await visitor.press(`Opschorten: ${CHECK}`);
    await term.getByRole('button', { name: 'Opschorten', exact: true }).click();
    await visitor.page.getByRole('link', { name: 'Vul in waarom u dit doet.' }).waitFor();
    await noBarriers();
    await visitor.fill('Waarom doet u dit?', 'Wacht op de burgerlijke stand');
    await takePicture('opschorten.png', '#termijnen');
    await term.getByRole('button', { name: 'Opschorten', exact: true }).click();
    expect(await visitor.outcome(`Opgeschort: ${CHECK}`)).toContain('Er waren toen nog 85 dagen over.');
    await term.getByText('Opgeschort', { exact: true }).waitFor();
    await visitor.section('geschiedenis').getByText('Wacht op de burgerlijke stand').waitFor();
    await noBarriers();
    await takePicture('opgeschort.png', '#termijnen');
  });
});
