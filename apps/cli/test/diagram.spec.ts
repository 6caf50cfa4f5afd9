// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draaiboek } from './command.js';

const diagram = async (...args: readonly string[]): Promise<string> =>
  (await draaiboek('diagram', 'aanpak', '--playbook', 'fixture', ...args)).stdout;

describe('draaiboek diagram', () => {
  test('draws an SVG in Dutch', async () => {
    expect(await diagram()).toMatch(/^<svg[^]*Gemeld[^]*<\/svg>\n$/);
  });

  test('marks where a case is', async () => {
    expect(await diagram('--active', 'gemeld')).not.toBe(await diagram());
    expect(await diagram('--active', 'gemeld,in-aanpak')).not.toBe(await diagram('--active', 'gemeld'));
  });

  test('writes Mermaid, in English when asked', async () => {
    const text = await diagram('--format', 'mermaid', '--language', 'en');
    expect(text).toMatch(/^stateDiagram-v2\n/);
    expect(text).toContain('"Reported"');
  });

  test('gives the compiled machine as JSON', async () => {
    expect(JSON.parse(await diagram('--format', 'xstate'))).toMatchObject({ states: { gemeld: { id: 'gemeld' } } });
  });

  test('writes to a file and then prints nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'draaiboek-'));
    try {
      const file = join(folder, 'aanpak.svg');
      expect(await diagram('--out', file)).toBe('');
      expect(readFileSync(file, 'utf8')).toBe(await diagram());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('gives the drawing inside JSON for programs', async () => {
    expect(JSON.parse(await diagram('--format', 'mermaid', '--json'))).toMatchObject({
      process: 'aanpak',
      format: 'mermaid',
      diagram: expect.stringContaining('stateDiagram-v2'),
    });
  });

  test('a playbook with errors draws nothing and exits 1', async () => {
    const { code, stdout, stderr } = await draaiboek('diagram', 'aanpak', '--playbook', 'faulty');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('unknown-reference');
  });
});
