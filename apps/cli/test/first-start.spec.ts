// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, start } from './command.js';

const WORKSPACE = join(APP, '../..');

/** The workspace as it is before this app was built for the first time. */
function withUnbuiltApp(use: (script: string) => void): void {
  const workspace = mkdtempSync(join(tmpdir(), 'draaiboek-'));
  try {
    const app = join(workspace, 'apps/cli');
    mkdirSync(app, { recursive: true });
    for (const part of ['bin', 'src', 'package.json', 'tsconfig.lib.json'])
      cpSync(join(APP, part), join(app, part), { recursive: true });
    for (const part of ['libs', 'node_modules', 'tsconfig.base.json', 'package.json'])
      symlinkSync(join(WORKSPACE, part), join(workspace, part));
    use(join(app, 'bin/draaiboek.mjs'));
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

describe('starting for the first time', () => {
  test('builds once and says so on stderr', () => {
    withUnbuiltApp((script) => {
      const args = ['due', 'P1D', '--from', '2026-11-30', '--calendar', 'policy'];
      const first = start(script, args);
      expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('2026-12-01') });
      expect(first.stderr).toBe('draaiboek: building once, this takes a moment …\n');
      expect(start(script, args)).toEqual({ ...first, stderr: '' });
    });
  });
});
