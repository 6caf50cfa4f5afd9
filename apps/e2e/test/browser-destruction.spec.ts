// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Destroying a case as an archivist does it, and what everybody is told of it afterwards. */
import { join } from 'node:path';
import { bodyOf, Client } from '../src/client.js';
import { STORY_STARTS } from '../src/departure-story.js';
import { OneCase } from '../src/one-case.js';
import { Product } from '../src/product.js';
import { findBrowser } from './browser/real-browser.js';
import { Visitor } from './browser/visitor.js';

const NAME = 'Testpersoon Voorbeeld';
const STORY_MS = 240_000;
const browser = await findBrowser();
const pictures = process.env['TEST_PICTURES'];

/** A report that is not taken up, and that the archivist closes. */
async function clearedReport(client: Client): Promise<OneCase> {
  const subject = { kind: 'person', name: NAME } as const;
  const opened = await client.openCase('dossierhouder', { process: 'signaal', as: 'melding', subject });
  const of = new OneCase(client, bodyOf(opened).case.id);
  await of.answer('dossierhouder', 'politie-informeren', 'ja');
  await of.send('dossierhouder', 'signaal.niet-aangemeld', { reason: 'De zorg is opgehelderd.' });
  await of.send('archivaris', 'signaal.opgeschoond', { reason: 'De termijn is voorbij.' });
  return of;
}

(browser ? describe : describe.skip)('in a browser: destroying a case', () => {
  let product: Product;
  let visitor: Visitor;
  let id: string;
  let reference: string;
  beforeAll(async () => {
    product = await Product.start(STORY_STARTS);
    const of = await clearedReport(new Client(() => product.address));
    ({ id, reference } = await of.read());
    visitor = await Visitor.arrive(browser!, product.address);
    await visitor.open('/');
    await visitor.see('Wie bent u?');
    await visitor.signInAs('Demo Archivaris');
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
  const takePicture = async (name: string): Promise<void> => {
    if (pictures !== undefined) await visitor.page.screenshot({ path: join(pictures, name), fullPage: true });
  };
  const main = () => visitor.page.getByRole('main');

  it('shows the archivist which cases have ended, without whom they are about', async () => {
    await visitor.goTo('Archief');
    const row = visitor.page.getByRole('listitem').filter({ hasText: `Zaak ${reference}` });
    expect(await row.innerText()).toContain('Opgeschoond');
    expect(await main().innerText()).not.toContain(NAME);
    await noBarriers();
    await takePicture('archief.png');
    await row.getByRole('link', { name: `Zaak ${reference} vernietigen` }).click();
    await visitor.see(`Zaak ${reference} vernietigen`);
  });

  it('leads there from the page of a case that has ended, too', async () => {
    await visitor.open(`/zaken/${id}`);
    await visitor.page.getByRole('heading', { name: 'Deze zaak is afgesloten en afgeschermd' }).waitFor();
    await noBarriers();
    await takePicture('afgeschermd.png');
    await visitor.page.getByRole('link', { name: 'Vernietigen' }).click();
    await visitor.see(`Zaak ${reference} vernietigen`);
    /* The browser notes that an address answered 403. */
    expect(visitor.complaints.splice(0).filter((each) => !each.includes('status of 403'))).toEqual([]);
  });

  it('says what goes and what stays, and asks ground, reason and the reference of the case', async () => {
    for (const heading of ['Dit gaat weg', 'Dit blijft', 'U kunt dit niet terugdraaien']) {
      await visitor.page.getByRole('heading', { name: heading }).waitFor();
    }
    await visitor.press('Voorgoed vernietigen');
    for (const what of ['Kies de grond.', 'Vul in waarom u de zaak vernietigt.']) {
      await visitor.page.getByRole('link', { name: what }).waitFor();
    }
    await visitor.page.getByRole('link', { name: `Typ het kenmerk over: ${reference}.` }).waitFor();
    await noBarriers();
    await takePicture('vernietigen-fout.png');
  });

  it('destroys it, and shows that in the list with which the municipality accounts for it', async () => {
    await visitor.page.getByLabel(/^De melding is niet opgepakt/).check();
    await visitor.fill('Waarom vernietigt u deze zaak?', 'Vernietigingslijst januari');
    await visitor.fill(/^Typ ter controle/, reference);
    await takePicture('vernietigen.png');
    await visitor.press('Voorgoed vernietigen');
    await visitor.see('Vernietigde zaken');
    expect(await visitor.outcome(`Zaak ${reference} is vernietigd`)).toContain('Alle gegevens van de zaak zijn weg');
    const row = visitor.page.getByRole('listitem').filter({ hasText: `Zaak ${reference}` });
    expect(await row.innerText()).toMatch(/Demo Archivaris\s+Grond:?\s+De melding is niet opgepakt/);
    expect(await main().innerText()).not.toContain('Vernietigingslijst januari');
    await row.getByText('Controlegetal', { exact: true }).click();
    expect(await row.getByRole('code').innerText()).toMatch(/^[0-9a-f]{64}$/);
    await noBarriers();
    await takePicture('vernietigd.png');
    await visitor.page.getByLabel('Grond').selectOption({ label: 'De rechter heeft het bepaald' });
    await visitor.page.getByText('Er zijn hier geen vernietigde zaken.').waitFor();
    await visitor.goTo('Archief');
    await visitor.page.getByText('Er zijn hier geen gesloten zaken.').waitFor();
  });

  it('W20 asks somebody who is new to acknowledge the duty of secrecy before anything else', async () => {
    await visitor.page.getByRole('link', { name: 'Wissel van persoon' }).click();
    await visitor.page.getByRole('button', { name: 'Demo Nieuwe medewerker' }).click();
    await visitor.see('Geheimhouding');
    expect(await visitor.page.getByRole('navigation', { name: 'Hoofdmenu' }).count()).toBe(0);
    await noBarriers();
    await takePicture('geheimhouding.png');
    await visitor.press('Ik heb dit gelezen en houd mij eraan');
    await visitor.see('Werklijst');
    await visitor.becomes('Demo Archivaris');
  });

  it('tells the archivist that it was destroyed, and anybody else that there is nothing', async () => {
    await visitor.open(`/zaken/${id}`);
    await visitor.page.getByRole('heading', { name: 'Deze zaak is vernietigd' }).waitFor();
    await noBarriers();
    await visitor.becomes('Demo Dossierhouder');
    expect(await visitor.page.getByRole('link', { name: 'Archief' }).count()).toBe(0);
    await visitor.open(`/zaken/${id}`);
    await visitor.page.getByRole('heading', { name: 'Dit is niet gevonden' }).waitFor();
    /* The browser notes that an address answered 410 or 404. */
    expect(visitor.complaints.splice(0).filter((each) => !/status of 4(?:04|10)/.test(each))).toEqual([]);
  });
});
