// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { draaiboek, draaiboekStarted, draaiboekUnread } from './command.js';

describe('the script that people start', () => {
  test.each<[what: string, code: number, args: readonly string[]]>([
    ['what is asked', 0, ['diagram', 'aanpak', '--playbook', 'fixture']],
    ['help', 0, ['due', '--help']],
    ['differences', 1, ['run', 'unexpected.yaml', '--playbook', 'fixture']],
    ['findings', 1, ['run', 'beoordeeld', '--playbook', 'faulty']],
    ['wrong use', 2, ['verfy']],
  ])('gives the same output and exit code as the program inside it: %s', async (_, code, args) => {
    const ended = draaiboekStarted(...args);
    expect(ended).toEqual(await draaiboek(...args));
    expect(ended.code).toBe(code);
  });

  test('is quiet when nobody reads its output any more', async () => {
    expect(await draaiboekUnread('diagram', 'aanpak', '--playbook', 'fixture')).toEqual({ code: 0, stderr: '' });
  });
});
