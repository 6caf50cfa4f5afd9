// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** E3: the history of every scenario table, written and read back, makes the same case again at every entry. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { compare, Replay } from '@draaiboek/case-file';
import { formatFinding } from '@draaiboek/definition';
import { loadPlaybookFolder } from '@draaiboek/definition/node';
import { createEngine, type CaseState, type Engine, type Step } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario, type Scenario } from '@draaiboek/scenario';
import { findScenarioFiles } from '@draaiboek/scenario/node';

const FOLDER = join(import.meta.dirname, '../../../processes');
const reading = await loadPlaybookFolder(FOLDER);
if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
const engine = createEngine(reading.value);
const calendar = compileCalendar(nationalTable);

const scenarios = (await findScenarioFiles(FOLDER)).map((path): [string, Scenario] => {
  const scenario = readScenario({ path: relative(FOLDER, path), text: readFileSync(path, 'utf8') }, engine.playbook);
  if (scenario.kind === 'faulty') throw new Error(scenario.findings.map(formatFinding).join('\n'));
  return [scenario.value.id, scenario.value];
});

/** What a scenario did, each step with the state that the case had after the command it was part of. */
async function historyOf(
  scenario: Scenario,
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
    const { steps, states } = await historyOf(scenario);
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
