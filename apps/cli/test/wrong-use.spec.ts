// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP, draaiboek } from './command.js';

describe('draaiboek', () => {
  test('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(APP, 'package.json'), 'utf8')) as { version: string };
    expect(await draaiboek('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each(['run', 'verify', 'diagram', 'due', 'audit'])('helps with %s, with examples', async (command) => {
    const { code, stdout } = await draaiboek(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`Examples:\n  draaiboek ${command}`);
    expect((await draaiboek('--help')).stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test('says in the help of verify where it stands what is not looked at', async () => {
    expect((await draaiboek('verify', '--help')).stdout).toContain('not looked at stands in docs/verification.md');
  });

  test.each<[what: string, args: readonly string[], said: string]>([
    ['an unknown command', ['verfy'], '(Did you mean verify?)'],
    ['an unknown option', ['verify', '--jsn'], '(Did you mean --json?)'],
    ['an unknown format', ['diagram', 'aanpak', '--format', 'png'], 'svg, mermaid, xstate'],
    ['an unknown process', ['diagram', 'anpak', '--playbook', 'fixture'], 'Did you mean "aanpak"?'],
    [
      'an unknown active state',
      ['diagram', 'aanpak', '--active', 'gmeld', '--playbook', 'fixture'],
      'Did you mean "gemeld"?',
    ],
    [
      'marks on what is no drawing',
      ['diagram', 'aanpak', '--active', 'gemeld', '--format', 'mermaid', '--playbook', 'fixture'],
      '--format svg',
    ],
    [
      'a file that cannot be written',
      ['diagram', 'aanpak', '--out', 'nergens/a.svg', '--playbook', 'fixture'],
      'cannot be written',
    ],
    ['an unknown scenario', ['run', 'beoordeld', '--playbook', 'fixture'], 'Did you mean "beoordeeld"?'],
    ['a folder without scenarios', ['run', 'faulty/aanpak', '--playbook', 'fixture'], 'has no scenarios'],
    ['a playbook that is not there', ['verify', '--playbook', 'nergens'], 'There is no playbook in "nergens".'],
    ['a folder without a playbook', ['verify', '--playbook', 'fixture/aanpak'], 'playbook.yaml'],
    ['a file that is not there', ['verify', 'nergens.yaml'], 'There is no file "nergens.yaml".'],
    ['a file without a playbook around it', ['verify', 'misspelt.yaml'], 'there is no playbook.yaml around it'],
    ['a folder without a playbook around it', ['verify', '/'], 'there is no playbook.yaml around it'],
    ['a file of another playbook', ['verify', 'fixture/playbook.yaml', 'faulty/playbook.yaml'], 'in "fixture"'],
    ['a folder for a file', ['verify', 'fixture/aanpak'], '"fixture/aanpak" is no file of the playbook in "fixture"'],
    ['a length that cannot be read', ['due', 'P3X', '--from', '2026-11-30', '--calendar', 'policy'], 'DRB-1111'],
    ['a day that does not exist', ['due', 'P3M', '--from', '2026-11-31', '--calendar', 'policy'], 'day as 2026-11-30'],
    ['a moment that does not exist', ['due', 'PT4H', '--from', '2027-03-28T02:30', '--calendar', 'hours'], 'DRB-1113'],
    ['a misspelt option', ['due', 'P3M', '--from', '2026-11-30', '--calender', 'policy'], '(Did you mean --calendar?)'],
    ['a term without anything', ['due', 'P3M'], '--from and --calendar must be given'],
    ['an empty name', ['run', '', '--playbook', 'fixture'], 'A name is empty.'],
    ['data that are not there', ['audit', '--data', 'nergens'], 'There are no data in'],
    ['a date without its calendar', ['due', 'P3M', '--from', '2026-11-30'], '--calendar'],
  ])('%s is wrong use: exit 2 and the remedy on stderr', async (_, args, said) => {
    const { code, stdout, stderr } = await draaiboek(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
