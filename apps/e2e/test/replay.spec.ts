// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** E3: the history of every scenario table, written and read back, makes the same case again at every entry. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { compare, Replay } from '@draaiboek/case-file';
import { formatFinding } from '@draaiboek/definition';
import { loadPlaybooksFolder } from '@draaiboek/definition/node';
import { createEngine, type CaseState, type Engine, type Step } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario, variantOfScenario, type Scenario } from '@draaiboek/scenario';
import { findScenarioFiles } from '@draaiboek/scenario/node';

const FOLDER = join(import.meta.dirname, '../../../processes');
const reading = await loadPlaybooksFolder(FOLDER);
if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
const { base, variants } = reading.value;
const engines = new Map([base, ...Object.values(variants)].map((playbook) => [playbook, createEngine(playbook)]));
const engineOf = (variant: string | undefined): Engine =>
  engines.get(variants[variant ?? ''] ?? base) ?? createEngine(base);
const calendar = compileCalendar(nationalTable);

const scenarios = (await findScenarioFiles(FOLDER)).map((path): [string, Scenario] => {
  const file = { path: relative(FOLDER, path), text: readFileSync(path, 'utf8') };
  const scenario = readScenario(file, engineOf(variantOfScenario(file)).playbook);
  if (scenario.kind === 'faulty') throw new Error(scenario.findings.map(formatFinding).join('\n'));
  return [scenario.value.id, scenario.value];
});

/** What a scenario did, each step with the state that the case had after the command it was part of. */
async function historyOf(
  scenario: Scenario,
  engine: Engine,
): Promise<{ steps: readonly Step[]; states: ReadonlyMap<number, CaseState> }> {
  const steps: Step[] = [];
  const states = new Map<number, CaseState>();
  const recording: Engine = {
    ...engine,
    step: (...given) => {
      const outcome = engine.step(...given);
      steps.push(...outcome.steps);
      if (outcome.state !== undefined) states.set(steps.length, outcome.state);
      return outcome;
    },
  };
  await runScenario(scenario, engineDriver(recording, calendar));
  return { steps: JSON.parse(JSON.stringify(steps)) as Step[], states };
}

describe('E3 replaying the journal', () => {
  it.each(scenarios)('of %s gives its state, at every entry', async (_, scenario) => {
    const engine = engineOf(scenario.variant);
    const { steps, states } = await historyOf(scenario, engine);
    expect(steps.length).toBeGreaterThan(0);
    const replay = new Replay({ findEngine: () => engine, findCalendar: () => calendar });
    const row = { playbookHash: engine.playbook.contentHash, calendarVersion: calendar.version };
    for (const [index, step] of steps.entries()) {
      expect([step.cause.kind, replay.add(row, step)]).toEqual([step.cause.kind, 'same']);
      const state = states.get(index + 1);
      if (state !== undefined) expect(compare(replay.state, state)).toBe('same');
    }
    expect(replay.state).toBeDefined();
  });
});
