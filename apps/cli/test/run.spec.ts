// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { draaiboek } from './command.js';

const TABLE = `✓ beoordeeld: Beoordeeld en gesloten  (fixture/aanpak/scenarios/beoordeeld.yaml)
  ✓ 2026-11-02 10:00  politie        aanpak: melding
  ✓ 2026-11-03 10:00  dossierhouder  zaak.gesloten  [state]
  ✓ 2026-11-04 10:00  politie        beoordeling: ja
  ✓ 2026-11-11 10:00  kijken         (de tijd verstrijkt)
  ✓ 2026-11-12 10:00  dossierhouder  zaak.gesloten

1 scenario: 1 goed, 0 niet goed
`;

const UNEXPECTED = `✗ onverwacht: Het gaat anders  (unexpected.yaml)
  ✓ 2026-11-02 10:00  politie  aanpak: melding
  ✗ 2026-11-03 10:00  kijken   (de tijd verstrijkt)  (regel 10)
      state/in-aanpak
        verwacht  actief
        is        niet actief; wel actief: aanpak/gemeld
      tasks/beoordeling
        verwacht  open, uiterlijk 2026-11-17
        is        open, uiterlijk 2026-11-16

1 scenario: 0 goed, 1 niet goed
`;

describe('draaiboek run', () => {
  test.each([
    'fixture/aanpak/scenarios/beoordeeld.yaml',
    'fixture/aanpak/scenarios',
    'fixture',
    'aanpak',
    'beoordeeld',
  ])('finds the scenarios of %s and prints a table of each', async (asked) => {
    expect(await draaiboek('run', asked, '--playbook', 'fixture')).toEqual({ code: 0, stdout: TABLE, stderr: '' });
  });

  test('runs a scenario once, also when it is asked twice', async () => {
    expect((await draaiboek('run', 'aanpak', 'beoordeeld', '--playbook', 'fixture')).stdout).toBe(TABLE);
  });

  test('tells what was expected and what is there, and exits 1', async () => {
    const ended = await draaiboek('run', 'unexpected.yaml', '--playbook', 'fixture');
    expect(ended).toEqual({ code: 1, stdout: UNEXPECTED, stderr: '' });
  });

  test('speaks English when asked', async () => {
    const { stdout } = await draaiboek('run', 'unexpected.yaml', '--playbook', 'fixture', '--language', 'en');
    expect(stdout).toContain('It goes otherwise');
    expect(stdout).toContain('not active; active: aanpak/gemeld');
    expect(stdout).toContain('1 scenario: 0 good, 1 not');
  });

  test('gives the same as JSON', async () => {
    const { code, stdout } = await draaiboek('run', 'unexpected.yaml', 'beoordeeld', '--playbook', 'fixture', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [],
      scenarios: [
        {
          scenario: 'onverwacht',
          ok: false,
          rows: [
            { line: 8, ok: true, outcome: { kind: 'accepted' } },
            { line: 10, ok: false, outcome: { kind: 'looked' }, differences: [{ expectation: 'state/in-aanpak' }, {}] },
          ],
        },
        { scenario: 'beoordeeld', ok: true },
      ],
      errors: [],
    });
  });

  test('a scenario that cannot be read is a finding on stderr, and the others still run', async () => {
    const { code, stdout, stderr } = await draaiboek('run', 'misspelt.yaml', 'beoordeeld', '--playbook', 'fixture');
    expect(code).toBe(1);
    expect(stderr).toContain('misspelt.yaml:10  error  unknown-reference');
    expect(stderr).toContain('Did you mean "in-aanpak"?');
    expect(stdout).toContain('✓ beoordeeld');
    expect(stdout).toContain("2 scenario's: 1 goed, 1 niet goed");
  });

  test('a playbook with errors runs nothing', async () => {
    const { code, stdout, stderr } = await draaiboek('run', 'unexpected.yaml', '--playbook', 'faulty');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('faulty/aanpak/process.yaml');
    expect(
      JSON.parse((await draaiboek('run', 'unexpected.yaml', '--playbook', 'faulty', '--json')).stdout),
    ).toMatchObject({
      ok: false,
      findings: [{}, {}],
    });
  });
});
