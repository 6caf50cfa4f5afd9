// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Starts that must be refused, as whoever starts the product sees them. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../src/client.js';
import { Product } from '../src/product.js';

const PROCESSES = join(import.meta.dirname, '../../../processes');

/** Puts a mistake into a companion; where it stands then, `inschrijving/process.yaml:132`. */
function misspell(folder: string, companion: string, right: string, wrong: string): string {
  const file = join(folder, 'companions', companion, 'process.yaml');
  const text = readFileSync(file, 'utf8').replace(right, wrong);
  writeFileSync(file, text);
  return `${companion}/process.yaml:${text.slice(0, text.indexOf(wrong)).split('\n').length}`;
}

describe('a start on a malformed definition', () => {
  let product: Product;
  afterEach(() => product.stop());

  it('ends with 1, lists every error with its file and line, and makes no data folder', async () => {
    product = await Product.prepare();
    const folder = join(product.folder, 'processes');
    cpSync(PROCESSES, folder, { recursive: true });
    const mistakes = [
      [misspell(folder, 'inschrijving', 'dossierhouder: true', 'dossierhouwer: true'), 'dossierhouder'],
      [
        misspell(folder, 'inschrijving', 'after: { uitschrijving-opnieuw:', 'after: { uitschrijving-opniew:'),
        'uitschrijving-opnieuw',
      ],
      [misspell(folder, 'uitkeringen', 'tasksDone: op-orde', 'tasksDone: op-ordee'), 'op-orde'],
    ] as const;
    const { code, output } = await product.runToExit({ DRAAIBOEK_PROCESSES: folder });
    expect(code).toBe(1);
    expect(output).toContain('DRB-5004');
    for (const [place, remedy] of mistakes) expect(output).toMatch(new RegExp(`${place}.*\\n.*"${remedy}"`));
    expect(existsSync(join(product.folder, 'data'))).toBe(false);
  });
});

describe('a start with settings that do not fit', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.prepare();
  });
  afterAll(() => product.stop());

  it.each([
    ['a mode that does not exist', { DRAAIBOEK_MODE: 'productie' }, /DRAAIBOEK_MODE/],
    ['a port that is none', { PORT: 'tachtig' }, /PORT/],
    ['a key that is too short', { DRAAIBOEK_KEY: 'a29ydA==' }, /DRAAIBOEK_KEY: must be base64 of exactly 32 bytes/],
    ['a moment that does not exist', { DRAAIBOEK_START: '2026-02-30T10:00' }, /DRAAIBOEK_START: must be an instant/],
    [
      'a clock to stand still in the demo',
      { DRAAIBOEK_MODE: 'demo', DRAAIBOEK_START: '2026-11-30T09:00:00.000Z' },
      /DRAAIBOEK_START: works in test mode only/,
    ],
    [
      'several at once',
      { PORT: '-1', DRAAIBOEK_MODE: 'x', DRAAIBOEK_KEY: 'y' },
      /PORT.*DRAAIBOEK_MODE.*DRAAIBOEK_KEY/s,
    ],
    ['a folder without a playbook', { DRAAIBOEK_PROCESSES: import.meta.dirname }, /DRB-5004.*playbook\.yaml/s],
  ])('ends with 1 and names it: %s', async (_, environment, says) => {
    const { code, output } = await product.runToExit(environment);
    expect(code).toBe(1);
    expect(output).toMatch(says);
    expect(output).not.toMatch(/\n\s+at /);
    expect(existsSync(join(product.folder, 'data'))).toBe(false);
  });
});

describe('a second process on the same data folder', () => {
  it('is refused with what to do, and the first goes on', async () => {
    const first = await Product.start('2026-11-23T08:00:00.000Z');
    const second = await Product.prepare();
    const { code, output } = await second.runToExit({ DRAAIBOEK_DATA: join(first.folder, 'data') });
    expect(code).toBe(1);
    expect(output).toMatch(/DRB-5002 Process \d+ already uses the data folder .*\n.*DRAAIBOEK_DATA/);
    expect((await new Client(() => first.address).clock()).now).toBe('2026-11-23T08:00:00.000Z');
    await first.stop();
    await second.stop();
  });
});
