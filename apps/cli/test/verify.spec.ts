// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, draaiboek } from './command.js';

describe('draaiboek verify', () => {
  test('a playbook without errors is good', async () => {
    expect(await draaiboek('verify', '--playbook', 'fixture')).toEqual({
      code: 0,
      stdout: 'fixture: 0 errors, 0 warnings; 3 configurations and 3 transitions explored\n',
      stderr: '',
    });
  });

  test('every finding has place and remedy, and any error exits 1', async () => {
    const { code, stdout } = await draaiboek('verify', '--playbook', 'faulty');
    expect(code).toBe(1);
    expect(stdout).toContain('faulty/aanpak/process.yaml:21  error  unknown-reference  There is no role "polite".');
    expect(stdout).toContain('Did you mean "in-aanpak"?');
    expect(stdout).toMatch(/^faulty: 2 errors, 0 warnings; nothing explored$/m);
  });

  test('finds the playbook around a file, and gives only what is wrong in that file', async () => {
    expect((await draaiboek('verify', 'faulty/playbook.yaml')).stdout).toBe(
      'faulty: 0 errors, 0 warnings; nothing explored\n',
    );
    expect((await draaiboek('verify', 'faulty/aanpak/process.yaml')).code).toBe(1);
  });

  test.each([
    ['fixture/aanpak/process.yaml', '3 configurations and 3 transitions explored'],
    ['fixture/playbook.yaml', 'nothing explored'],
  ])('explores only the process of the file: %s', async (file, explored) => {
    expect(await draaiboek('verify', file)).toEqual({
      code: 0,
      stdout: `fixture: 0 errors, 0 warnings; ${explored}\n`,
      stderr: '',
    });
  });

  const SCENARIO = 'aanpak/scenarios/beoordeeld.yaml';
  test.each([
    ['playbook.yaml', ['playbook.yaml']],
    ['aanpak/process.yaml', ['aanpak/process.yaml']],
    [SCENARIO, [SCENARIO]],
    [SCENARIO, [SCENARIO, 'aanpak/process.yaml']],
  ])('%s is a finding when its text cannot be parsed, whatever else is wrong: %j', async (asked, broken) => {
    const folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
    try {
      await cp(join(APP, 'test/fixture'), folder, { recursive: true });
      for (const path of broken) await writeFile(join(folder, path), 'states: [gemeld');
      const { code, stdout } = await draaiboek('verify', join(folder, asked));
      expect(code).toBe(1);
      expect(stdout).toContain(`${asked}:1  error  unreadable`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('G6 the directory of a municipality is checked too, by itself and with the rest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
    try {
      await cp(join(APP, 'test/fixture'), folder, { recursive: true });
      const title = '{ nl: Proef, en: Trial }';
      const entry = `{ title: ${title}, kind: help, forWhom: ${title}, when: ${title}, channels: { bel: { kind: phone, value: '1' } } }`;
      await writeFile(join(folder, 'wegwijzer.yaml'), `directory: proef\ntitle: ${title}\nentries:\n  een: ${entry}\n`);
      for (const args of [[join(folder, 'wegwijzer.yaml')], ['--playbook', folder]]) {
        const { code, stdout } = await draaiboek('verify', ...args);
        expect(code).toBe(1);
        expect(stdout).toContain('wegwijzer.yaml:4  error  missing-key  "een" has no "checkedOn".');
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('a situation that people could wait in for ever is found, with a scenario that runs and a drawing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
    try {
      await cp(join(APP, 'test/fixture'), folder, { recursive: true });
      const path = join(folder, 'aanpak/process.yaml');
      await writeFile(path, (await readFile(path, 'utf8')).replace(/^ +ladder: .*\n/m, ''));
      const found = join(folder, 'found');
      const { code, stdout } = await draaiboek('verify', '--playbook', folder, '--traces', found, '--svg', found);
      expect(code).toBe(1);
      expect(stdout).toContain('aanpak/process.yaml:20  error  endless-wait');
      expect(await readFile(join(found, '1-endless-wait.svg'), 'utf8')).toContain('<svg');
      expect((await draaiboek('run', '--playbook', folder, join(found, '1-endless-wait.yaml'))).code).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('gives the same as JSON, and says that nothing was explored', async () => {
    const { code, stdout } = await draaiboek('verify', '--playbook', 'faulty', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      findings: [
        {
          code: 'unknown-reference',
          severity: 'error',
          message: 'There is no role "polite".',
          remedy: expect.stringContaining('"politie"'),
          file: 'faulty/aanpak/process.yaml',
          line: 21,
          at: 'states/gemeld/tasks/beoordeling/owner',
        },
        expect.objectContaining({ line: 24, at: 'states/gemeld/tasksDone' }),
      ],
      exploration: { configurations: 0, transitions: 0, complete: false },
      explored: {},
    });
  });
});
