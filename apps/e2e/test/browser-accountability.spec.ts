// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Accounting for data under the Wet PGA, in a browser: who answers, what is advised, and the yearly report. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, Client } from '../src/client.js';
import { OneCase } from '../src/one-case.js';
import { Product } from '../src/product.js';
import { findBrowser } from './browser/real-browser.js';
import { Visitor } from './browser/visitor.js';
import { ROOT } from './workspace/files.js';

const STORY_MS = 240_000;
const STARTS = '2026-11-30T09:00:00.000Z';
const SIGNAL = { process: 'signaal', as: 'melding', subject: { kind: 'person', name: 'Testpersoon Een' } } as const;
const browser = await findBrowser();
const pictures = process.env['TEST_PICTURES'];

/** The shipped base without its variants, which stand on it as it is, in a playbook that says that it rests on the Wet PGA. */
function processesUnderWetPga(): string {
  const folder = mkdtempSync(join(tmpdir(), 'draaiboek-wet-pga-'));
  cpSync(join(ROOT, 'processes'), folder, { recursive: true });
  rmSync(join(folder, 'variants'), { recursive: true });
  const file = join(folder, 'playbook.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('laws: {', 'laws: { wet-pga: true,'));
  return folder;
}

(browser ? describe : describe.skip)('in a browser: accounting for data', () => {
  let folder: string;
  let product: Product;
  let client: Client;
  let visitor: Visitor;
  beforeAll(async () => {
    folder = processesUnderWetPga();
    product = await Product.start(STARTS, { DRAAIBOEK_PROCESSES: folder });
    client = new Client(() => product.address);
    visitor = await Visitor.arrive(browser!, product.address);
    await visitor.open('/');
    await visitor.signInAs('Demo Functioneel beheerder');
  }, STORY_MS);
  afterEach(async () => {
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await visitor.leave();
    await browser?.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  const main = () => visitor.page.getByRole('main');
  const takePicture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 380]) {
        await visitor.page.emulateMedia({ colorScheme: scheme });
        await visitor.page.setViewportSize({ width, height: 1600 });
        await visitor.page.screenshot({ path: join(pictures, `${name}-${scheme}-${width}.png`), fullPage: true });
      }
    }
    await visitor.page.emulateMedia({ colorScheme: 'light' });
    await visitor.page.setViewportSize({ width: 1280, height: 1600 });
  };

  it(
    'W23 the functional administrator writes down who answers, and is told what misses',
    async () => {
      expect((await client.openCase('dossierhouder', SIGNAL)).status).toBe(409);
      await visitor.page.getByRole('link', { name: 'Verantwoording' }).click();
      await visitor.see('Wie is verantwoordelijk?');
      await main().getByText('Volgens de wet moet dit vastliggen').waitFor();
      await visitor.press(/^Vastleggen/);
      await visitor.page.locator('form').getByRole('button', { name: 'Vastleggen' }).click();
      await main().getByText('Vul minstens één organisatie in.').first().waitFor();
      await visitor.fill(/Organisaties die samen/, 'Gemeente Voorbeeldstad; de burgemeester\nOpenbaar Ministerie');
      await visitor.fill(/Naam van de coördinerend FG/, 'Testpersoon Twee');
      await visitor.fill(/Organisatie van de coördinerend FG/, 'Gemeente Voorbeeldstad');
      await visitor.fill(/Telefoon of e-mail van de coördinerend FG/, 'fg@voorbeeldstad.example');
      await visitor.fill(/^Contactpunt voor betrokkenen/, 'Loket privacy');
      await visitor.fill(/adres van het contactpunt/, 'privacy@voorbeeldstad.example');
      await visitor.fill(/Aangewezen medewerkers/, 'Dossierhouder; Gemeente Voorbeeldstad');
      await visitor.fill(/Wat wijzigt er/, 'Convenant van 1 oktober');
      await takePicture('verantwoording-formulier');
      await visitor.page.locator('form').getByRole('button', { name: 'Vastleggen' }).click();
      await visitor.page.getByText('Loket privacy: privacy@voorbeeldstad.example').waitFor();
      expect(await main().innerText()).toContain('Gemeente Voorbeeldstad: de burgemeester');
      await takePicture('verantwoording');
    },
    STORY_MS,
  );

  it(
    'W19 the committee advises, and then a case may be opened',
    async () => {
      expect((await client.openCase('dossierhouder', SIGNAL)).status).toBe(409);
      await visitor.becomes('Demo Rechtmatigheidsadviescommissie');
      await visitor.open('/verantwoording/advies');
      await visitor.see('Advies op het draaiboek');
      const base = main().getByRole('region', { name: 'De rol van gemeenten' });
      await base.getByText('Hierop kunt u nog geen zaak openen').waitFor();
      await base.getByRole('button', { name: /^Advies geven/ }).click();
      await visitor.choose('Oordeel', 'Positief, met voorwaarden');
      await visitor.fill(/^Advies, met de voorwaarden/, 'Evalueer na een jaar.');
      await takePicture('advies-formulier');
      await visitor.press('Advies vastleggen');
      await base.getByText('Hierop kunt u zaken openen.').waitFor();
      expect(await base.innerText()).toContain('Advies: positief, met voorwaarden');
      expect((await client.openCase('dossierhouder', SIGNAL)).status).toBe(201);
      await takePicture('advies');
    },
    STORY_MS,
  );

  it(
    'W21 the yearly report says nothing where there is too little to say',
    async () => {
      await visitor.open('/verantwoording/jaarverslag');
      await visitor.see('Jaarverslag 2025');
      await visitor.page.getByText('te weinig om iets te kunnen zeggen').waitFor();
      await takePicture('jaarverslag');
    },
    STORY_MS,
  );

  it(
    'a case says where to find who answers for it',
    async () => {
      await visitor.becomes('Demo Dossierhouder radicalisering');
      await visitor.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Zaken' }).click();
      await main().getByRole('link', { name: /^Zaak/ }).first().click();
      await main().getByRole('link', { name: 'Wie is verantwoordelijk?' }).click();
      await visitor.see('Wie is verantwoordelijk?');
      await main().getByText('Testpersoon Twee (Gemeente Voorbeeldstad)').waitFor();
      await expect(
        main()
          .getByRole('button', { name: /Wijzigen/ })
          .count(),
      ).resolves.toBe(0);
    },
    STORY_MS,
  );

  it(
    'W21 the yearly report tells in tens of percent what rests on enough cases, also on paper',
    async () => {
      for (let count = 0; count < 5; count += 1) {
        const opened = bodyOf(await client.openCase('dossierhouder', SIGNAL)).case;
        await new OneCase(client, opened.id).answer('dossierhouder', 'politie-informeren', 'ja');
      }
      await client.passTo('2027-01-04T09:00:00.000Z');
      await visitor.open('/verantwoording/jaarverslag');
      await visitor.see('Jaarverslag 2026');
      await main().getByText('80 tot 90 procent').first().waitFor();
      await takePicture('jaarverslag-gevuld');
      await visitor.page.emulateMedia({ media: 'print' });
      await visitor.page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor({ state: 'hidden' });
      await takePicture('jaarverslag-papier');
      await visitor.page.emulateMedia({ media: 'screen' });
    },
    STORY_MS,
  );
});
