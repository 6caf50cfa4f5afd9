// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every scenario table of the playbook and its variants on the running product, over HTTP and with its own clock. The same tables run on
 * the pure engine (`libs/scenario`), so a difference here lies in the orchestrator.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { formatFinding, type CompiledPlaybook } from '@draaiboek/definition';
import { loadPlaybooksFolder } from '@draaiboek/definition/node';
import { createEngine } from '@draaiboek/engine';
import type { Scenario, ScenarioResult } from '@draaiboek/scenario';
import { engineDriver, readScenario, runScenario, variantOfScenario } from '@draaiboek/scenario';
import { findScenarioFiles } from '@draaiboek/scenario/node';
import { Client } from '../src/client.js';
import { httpDriver } from '../src/http-driver.js';
import { Product } from '../src/product.js';
import { Timeline } from '../src/timeline.js';

const FOLDER = join(import.meta.dirname, '../../../processes');
/** Before the first row of every table. */
const START = '2026-01-05T08:00:00.000Z';

const reading = await loadPlaybooksFolder(FOLDER);
if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
const { base, variants } = reading.value;
const playbookOf = (variant: string | undefined): CompiledPlaybook => variants[variant ?? ''] ?? base;

const scenarios = (await findScenarioFiles(FOLDER)).map((path): Scenario => {
  const file = { path: relative(FOLDER, path), text: readFileSync(path, 'utf8') };
  const scenario = readScenario(file, playbookOf(variantOfScenario(file)));
  if (scenario.kind === 'faulty') throw new Error(scenario.findings.map(formatFinding).join('\n'));
  return scenario.value;
});

const complaints = ({ rows }: ScenarioResult): string[] =>
  rows.flatMap(({ line, differences }) => differences.map((d) => `line ${line}: ${JSON.stringify(d)}`));

describe('the scenario tables on the running product', () => {
  let product: Product;
  const results = new Map<string, ScenarioResult>();

  beforeAll(async () => {
    product = await Product.start(START);
    const client = new Client(() => product.address);
    const timeline = new Timeline();
    const places = scenarios.map((scenario) => ({ scenario, place: timeline.join() }));
    await Promise.all(
      places.map(async ({ scenario, place }) => {
        const result = await runScenario(scenario, httpDriver(client, place)).finally(() => {
          place.leave();
        });
        results.set(scenario.id, result);
      }),
    );
  }, 600_000);

  afterAll(async () => {
    await product.stop();
  });

  it.each(scenarios.map((s) => s.id))('%s', (name) => {
    const result = results.get(name);
    expect(result && complaints(result)).toEqual([]);
  });
});

describe('the same tables on the pure engine', () => {
  const calendar = compileCalendar(nationalTable);

  it.each(scenarios.map((s) => [s.id, s] as const))('%s', async (_name, scenario) => {
    expect(
      complaints(await runScenario(scenario, engineDriver(createEngine(playbookOf(scenario.variant)), calendar))),
    ).toEqual([]);
  });
});
