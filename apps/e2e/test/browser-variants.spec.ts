// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Playbooks side by side, as people meet them: choosing one for a case, and seeing everywhere which it is. */
import { Product } from '../src/product.js';
import { findBrowser } from './browser/real-browser.js';
import { Visitor } from './browser/visitor.js';

const MINE = 'signalering-apart';
const browser = await findBrowser();

(browser ? describe : describe.skip)('in a browser: variants', () => {
  let product: Product;
  let visitor: Visitor;
  beforeAll(async () => {
    product = await Product.start('2026-11-02T09:00:00.000Z', { DRAAIBOEK_VARIANT: MINE });
    visitor = await Visitor.arrive(browser!, product.address);
    await visitor.open('/');
    await visitor.see('Wie bent u?');
    await visitor.signInAs('Demo Dossierhouder');
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

  it('a new case has the variant of the municipality chosen, and says why there is another', async () => {
    await visitor.goTo('Zaken');
    await visitor.page.getByRole('link', { name: 'Nieuwe zaak' }).click();
    await visitor.see('Nieuwe zaak');
    const choice = visitor.page.getByLabel('Volgens welke variant?');
    expect(await choice.inputValue()).toBe(MINE);
    await choice.selectOption({ label: 'Kleine gemeente' });
    await visitor.page.getByText(/Weinig signalen en geen eigen casusoverleg/).waitFor();
    await noBarriers();
  });

  it('the case says which it runs on, and so do the lists', async () => {
    await visitor.page.getByLabel(/^Preventie/).check();
    await visitor.press('Zaak openen');
    await visitor.see(/^Zaak /);
    await visitor.page.getByText(/variant “Kleine gemeente”/).waitFor();
    await visitor.goTo('Zaken');
    const row = visitor.page.getByRole('listitem').filter({ hasText: 'Kleine gemeente' });
    await row.waitFor();
    await visitor.page.getByLabel('Welke variant?').selectOption({ label: 'Zonder variant' });
    await visitor.page.getByRole('heading', { name: 'Er zijn hier geen zaken' }).waitFor();
    await visitor.page.getByLabel('Welke variant?').selectOption({ label: 'Kleine gemeente' });
    await row.waitFor();
    await noBarriers();
  });

  it('a process is shown as a variant has it, which says where it is another', async () => {
    await visitor.open('/processen?variant=kleine-gemeente');
    await visitor.see('Processen');
    await visitor.page.getByRole('link', { name: 'Persoonsgerichte aanpak' }).first().click();
    await visitor.see('Persoonsgerichte aanpak');
    await visitor.page.getByText(/variant “Kleine gemeente”/).waitFor();
    const choice = visitor.page.getByLabel('Welke variant?');
    expect(await choice.innerText()).toContain('Kleine gemeente: hier is dit proces anders');
    await choice.selectOption({ label: 'Zonder variant' });
    await visitor.page.getByText(/zoals het is, zonder aanpassingen/).waitFor();
    await visitor.page.locator('.dr-diagram__drawing svg').waitFor();
    await noBarriers();
  });
});
