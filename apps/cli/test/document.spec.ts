// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, draaiboek } from './command.js';

const FIXTURE = ['--playbook', 'fixture', '--requirements', 'asked/docs/requirements.yaml'];
const SHIPPED = join(APP, '../../docs/processes');

const page = async (...args: readonly string[]): Promise<string> =>
  (await draaiboek('document', 'aanpak', ...FIXTURE, ...args)).stdout;

describe('draaiboek document', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('says in Dutch, or in English, what a process says', async () => {
    expect(await page()).toMatch(/^# Aanpak\n[^]*## Toestanden\n[^]*Gemeld[^]*## Termijnen\n/);
    expect(await page('--language', 'en')).toMatch(/^# Approach\n[^]*## States\n[^]*Reported[^]*## Terms\n/);
  });

  test('gives the page inside JSON for programs', async () => {
    expect(JSON.parse(await page('--json'))).toMatchObject({ process: 'aanpak', language: 'nl', page: await page() });
  });

  test('writes pages and drawings of all processes, of which --check then has nothing to say', async () => {
    const all = ['document', ...FIXTURE, '--out', folder];
    expect(await draaiboek(...all)).toMatchObject({ code: 0 });
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['README.nl.md', 'README.en.md', 'aanpak.nl.md', 'aanpak.en.md', 'aanpak.nl.svg']),
    );
    expect(await readFile(join(folder, 'aanpak.nl.md'), 'utf8')).toBe(await page());
    expect(await draaiboek(...all, '--check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('--check names what is changed, missing or left, changes nothing, and exits 1', async () => {
    const all = ['document', ...FIXTURE, '--out', folder];
    await draaiboek(...all);
    await writeFile(join(folder, 'aanpak.nl.md'), 'Anders.');
    await rm(join(folder, 'aanpak.en.svg'));
    await writeFile(join(folder, 'vroeger.nl.md'), 'Weg.');
    const { code, stderr } = await draaiboek(...all, '--check');
    expect(code).toBe(1);
    expect(stderr).toContain('aanpak.nl.md  is not current');
    expect(stderr).toContain('aanpak.en.svg  is missing');
    expect(stderr).toContain('vroeger.nl.md  belongs to no process');
    expect(await readFile(join(folder, 'aanpak.nl.md'), 'utf8')).toBe('Anders.');
    await draaiboek(...all);
    expect(await draaiboek(...all, '--check')).toMatchObject({ code: 0 });
  });

  test.each([
    [['document'], 'Name one, or give --out FOLDER'],
    [['document', 'aanpak', '--check'], 'Give --out the folder'],
    [['document', 'aanpak', '--out', 'x'], 'Leave the process out, or --out'],
    [['document', 'aanpakk', ...FIXTURE], '"aanpak"'],
  ])('%j is wrong use', async (args, remedy) => {
    const { code, stderr } = await draaiboek(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(remedy);
  });
});

describe('the documentation of the shipped processes', () => {
  test('is current', async () => {
    expect(await draaiboek('document', '--out', SHIPPED, '--check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('has words for everything that a rule says', async () => {
    const pages = (await readdir(SHIPPED)).filter((name) => name.endsWith('.md'));
    const texts = await Promise.all(pages.map(async (name) => [name, await readFile(join(SHIPPED, name), 'utf8')]));
    expect(texts.filter(([, text]) => text?.includes('{"')).map(([name]) => name)).toEqual([]);
  });
});
