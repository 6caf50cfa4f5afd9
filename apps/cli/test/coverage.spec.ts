// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, draaiboek } from './command.js';

const ASKED = ['--playbook', 'asked/processes', '--requirements', 'asked/docs/requirements.yaml'];

describe('draaiboek coverage', () => {
  test('says of each id who holds it, in three lists, and exits 1 when one has none', async () => {
    const { code, stdout } = await draaiboek('coverage', ...ASKED);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'The factsheet: 1 of 2',
      '  ✓ A1             processes/playbook.yaml:6  oefenboek',
      '  ✗ A2             nothing holds it. Later.',
      'The law, held by a process: 0 of 0',
      'The law, held by the product: 1 of 1',
      '  ✓ W1             tests/purpose.txt: has a purpose',
      '1 gap, 0 problems',
      '',
    ]);
  });

  test('gives the same as JSON', async () => {
    const { code, stdout } = await draaiboek('coverage', ...ASKED, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      factsheet: [
        {
          id: 'A1',
          of: 'approach',
          places: [{ process: 'oefenboek', file: 'processes/playbook.yaml', line: 6, at: '' }],
        },
        { id: 'A2', places: [], open: 'Later.' },
      ],
      lawInProcesses: [],
      lawInProduct: [{ id: 'W1', of: 'wet', tests: [{ file: 'tests/purpose.txt', exists: true }] }],
      gaps: ['A2'],
      problems: [],
    });
  });

  test('is good when every id is held, and not when a test that is named is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
    try {
      await cp(join(APP, 'test/asked'), folder, { recursive: true });
      const requirements = join(folder, 'docs/requirements.yaml');
      const text = await readFile(requirements, 'utf8');
      await writeFile(requirements, text.replace(", A2: 'A plan.'", '').replace(/open:[\s\S]*/, ''));
      const asked = ['coverage', '--playbook', join(folder, 'processes'), '--requirements', requirements];
      expect(await draaiboek(...asked)).toMatchObject({ code: 0 });
      await rm(join(folder, 'tests/purpose.txt'));
      const { code, stdout } = await draaiboek(...asked);
      expect(code).toBe(1);
      expect(stdout).toContain('There is no test "has a purpose" in tests/purpose.txt.');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('names the file with what is asked when it is not there', async () => {
    expect(await draaiboek('coverage', '--requirements', 'nergens.yaml')).toMatchObject({ code: 2 });
  });
});
