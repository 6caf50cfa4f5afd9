// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Every scenario of the playbook and the variants that the product comes with, as a test of its own. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { formatFinding } from '@draaiboek/definition';
import { loadPlaybooksFolder } from '@draaiboek/definition/node';
import { createEngine } from '@draaiboek/engine';
import { join } from 'node:path';
import { engineDriver, readScenario, runScenario, variantOfScenario } from '../src/index.js';
import { findScenarioFiles, readScenarioFile } from '../src/node.js';

const FOLDER = join(import.meta.dirname, '../../../processes');
const loading = await loadPlaybooksFolder(FOLDER);
const files = await Promise.all((await findScenarioFiles(FOLDER)).map((path) => readScenarioFile(path, FOLDER)));

describe('the scenarios of the playbook', () => {
  test('the playbook can be loaded and has scenarios', () => {
    expect(loading.kind === 'faulty' ? loading.findings.slice(0, 5).map(formatFinding) : []).toEqual([]);
    expect(files).not.toEqual([]);
  });

  if (loading.kind === 'faulty') return;
  const { base, variants } = loading.value;
  for (const file of files) {
    test(`${file.path} happens as it is written`, async () => {
      const engine = createEngine(variants[variantOfScenario(file) ?? ''] ?? base);
      const reading = readScenario(file, engine.playbook);
      if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
      const { rows } = await runScenario(reading.value, engineDriver(engine, compileCalendar(nationalTable)));
      const wrong = rows.flatMap(({ line, differences }) => differences.map((difference) => ({ line, ...difference })));
      expect(wrong).toEqual([]);
    });
  }
});
