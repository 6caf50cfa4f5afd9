// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Somebody in a browser, who finds their way by what stands on the page: headings, labels and the names of buttons.
 * Waits for what should appear; what the browser complains of is kept.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';

const PATIENCE_MS = 20_000;

export class Visitor {
  /** What the browser wrote to its console as an error, and requests that failed. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async arrive(browser: Browser, address: string): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 1600 } });
    return new Visitor(await context.newPage(), address);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  /** Waits for the page with this heading. */
  async see(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Chooses a demo person, on the page for that. */
  async signInAs(person: string): Promise<void> {
    await this.page.getByRole('button', { name: person }).click();
    await this.see('Werklijst');
  }

  async becomes(person: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Wissel van persoon' }).click();
    await this.signInAs(person);
  }

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: place }).click();
    await this.see(new RegExp(place.replace(/ \(demo\)$/, '')));
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  /** Chooses an answer of the question. */
  choose(question: string | RegExp, answer: string): Promise<void> {
    const group = this.page
      .getByRole('group', { name: question })
      .or(this.page.getByRole('radiogroup', { name: question }));
    return group.getByLabel(answer, { exact: true }).check();
  }

  fill(label: string | RegExp, text: string): Promise<void> {
    return this.page.getByLabel(label).fill(text);
  }

  section(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  /** What the page says that the last command did. */
  async outcome(title: string | RegExp): Promise<string> {
    const box = this.page
      .locator('.utrecht-alert--ok')
      .filter({ has: this.page.getByRole('heading', { name: title }) });
    await box.waitFor();
    return box.innerText();
  }

  /** Rules of accessibility that the page as it stands breaks, each with the first place. */
  async barriers(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} at ${String(nodes[0]?.target)} ${nodes[0]?.html ?? ''}`,
    );
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
