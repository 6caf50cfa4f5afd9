// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findScenarioFiles, readScenarioFile } from '../node.js';

async function withFolder(files: readonly string[], use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
  try {
    for (const file of files) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), `# ${file}`);
    }
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the scenario files of a folder', () => {
  test('are those in its folders "scenarios" and in the folder itself, in the order of their paths', async () => {
    const files = [
      'playbook.yaml',
      'wegwijzer.yaml',
      'taakverdeling.yaml',
      'los.yaml',
      'b/process.yaml',
      'b/scenarios/een.yaml',
      'b/experiments/drukte.yaml',
      'a/scenarios/twee.yml',
      'a/scenarios/README.md',
    ];
    await withFolder(files, async (folder) => {
      const found = await findScenarioFiles(folder);
      expect(found).toEqual(
        ['a/scenarios/twee.yml', 'b/scenarios/een.yaml', 'los.yaml'].map((file) => join(folder, file)),
      );
    });
  });

  test('are named relative to where they are asked for', async () => {
    await withFolder(['a/scenarios/een.yaml'], async (folder) => {
      expect(await readScenarioFile(join(folder, 'a/scenarios/een.yaml'), join(folder, 'b'))).toEqual({
        path: '../a/scenarios/een.yaml',
        text: '# a/scenarios/een.yaml',
      });
    });
  });
});
