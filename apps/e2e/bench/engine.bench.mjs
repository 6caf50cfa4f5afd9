// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Steps per second of the engine on the real person-oriented approach: the command that arms most terms of all commands
 * in its scenario tables. Beside it, in the same run and on the same charts and configurations, what XState alone takes
 * to restore a snapshot, make the bare `transition()` and persist the result: for every move of that step (it starts
 * companions, each a machine of its own), and for its first move only.
 *
 *   npm run build && npx -c 'node apps/e2e/bench/engine.bench.mjs'
 *
 * Not measured: reading a case from a database or writing it. The engine's step does more than the bare transitions: it
 * checks the command, opens tasks, computes every date, starts the companions (each a machine of its own) and records
 * what happened. It also remembers what XState answered (ADR 8); `first time` is a new engine's first step.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { loadPlaybookFolder } from '@draaiboek/definition/node';
import { createEngine } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario } from '@draaiboek/scenario';
import { findScenarioFiles } from '@draaiboek/scenario/node';
import { createMachine, initialTransition, transition } from 'xstate';

/**
 * @import { CompiledPlaybook, CompiledProcess, CompiledTransition } from '@draaiboek/definition'
 * @import { At, CaseState, Change, Command, Engine } from '@draaiboek/engine'
 *
 * @typedef {{ state: CaseState, command: Command, at: At, armed: number, changes: readonly Change[] }} Busiest
 */

const PROCESS = 'person-oriented-approach';
const FOLDER = fileURLToPath(new URL('../../../processes/', import.meta.url));
const calendar = compileCalendar(nationalTable);

/**
 * Runs every scenario of the process and keeps the command whose own step armed most terms.
 *
 * @param {CompiledPlaybook} playbook
 */
async function busiest(playbook) {
  const engine = createEngine(playbook);
  /** @type {Busiest | undefined} */
  let best;
  /** @type {Engine} */
  const watching = {
    ...engine,
    step(state, command, at) {
      const outcome = engine.step(state, command, at);
      const own = outcome.steps.find(({ cause }) => cause === command);
      const armed = own?.changes.filter(({ kind }) => kind === 'term-armed').length ?? 0;
      if (state && armed > (best?.armed ?? 0)) best = { state, command, at, armed, changes: own.changes };
      return outcome;
    },
  };
  for (const path of await findScenarioFiles(`${FOLDER}${PROCESS}`)) {
    const file = { path: relative(FOLDER, path), text: await readFile(path, 'utf8') };
    const reading = readScenario(file, playbook);
    if (reading.kind === 'read') await runScenario(reading.value, engineDriver(watching, calendar));
  }
  return best;
}

/**
 * The machine of a process as XState alone would run it, with the guards of these transitions as true as they were.
 *
 * @param {CompiledProcess} process
 * @param {readonly string[]} taken
 */
function bareMachine(process, taken) {
  const delays = Object.fromEntries(Object.keys(process.terms).map((term) => [term, 1]));
  const actions = { taken() {}, entered() {}, left() {} };
  const held = new Set(taken.map((id) => process.transitions[id].guard));
  return createMachine(process.machine, {
    delays,
    actions,
    guards: { feel: (_, /** @type {{ expression?: string }} */ { expression }) => held.has(expression) },
  });
}

/**
 * The event of XState that takes a transition; undefined when none does.
 *
 * @param {CompiledTransition} transition
 */
function eventOf({ trigger, from }) {
  switch (trigger.kind) {
    case 'event':
      return trigger.event;
    case 'entry':
      return `drb.entry.${trigger.entry}`;
    case 'answered':
      return `taak.${trigger.task}.beantwoord`;
    case 'tasks-done':
      return `drb.tasksDone.${from}`;
    default:
      return undefined;
  }
}

/**
 * What XState alone has to do for the step: per instance its snapshot and the events it takes, companions included.
 *
 * @param {CompiledPlaybook} playbook
 * @param {Busiest} step
 */
function movesOf(playbook, { state, changes }) {
  const taken = Map.groupBy(
    changes.flatMap((change) => (change.kind === 'transition' ? [change] : [])),
    ({ instance }) => instance,
  );
  const opened = new Map(
    changes.flatMap((c) => (c.kind === 'instance-opened' ? [/** @type {const} */ ([c.instance, c.process])] : [])),
  );
  return [...taken].map(([id, transitions]) => {
    const before = state.instances.find((i) => i.id === id);
    const process = playbook.processes[before?.process ?? opened.get(id)];
    const ids = transitions.map(({ transition: name }) => name);
    const machine = bareMachine(process, ids);
    const events = ids.map((name) => eventOf(process.transitions[name])).filter((type) => type !== undefined);
    const stored = before && { status: 'active', ...before.snapshot, context: {}, children: {} };
    return { machine, stored, events };
  });
}

/** Restores, makes the bare transitions and persists, as often as the step has moves. */
function byXStateAlone(moves) {
  return () => {
    for (const { machine, stored, events } of moves) {
      let persisted = stored ?? machine.getPersistedSnapshot(initialTransition(machine)[0]);
      for (const type of events) {
        const [after] = transition(machine, machine.restoreSnapshot(persisted, {}), { type });
        persisted = machine.getPersistedSnapshot(after);
      }
    }
  };
}

function perSecond(work, seconds = 1.5) {
  for (let warm = 0; warm < 500; warm += 1) work();
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    let count = 0;
    const start = performance.now();
    while (performance.now() - start < seconds * 1_000) {
      work();
      count += 1;
    }
    best = Math.max(best, count / ((performance.now() - start) / 1_000));
  }
  return best;
}

export async function run() {
  const reading = await loadPlaybookFolder(FOLDER);
  if (reading.kind === 'faulty') throw new Error(`${reading.findings.length} findings in ${FOLDER}`);
  const playbook = reading.value;
  const step = await busiest(playbook);
  const engine = createEngine(playbook);
  const start = performance.now();
  engine.step(step.state, step.command, step.at);
  const first = performance.now() - start;
  const steps = perSecond(() => engine.step(step.state, step.command, step.at));
  const moves = movesOf(playbook, step);
  const count = moves.reduce((sum, { stored, events }) => sum + events.length + (stored ? 0 : 1), 0);
  const alone = perSecond(byXStateAlone(moves));
  const one = perSecond(byXStateAlone([{ ...moves[0], events: moves[0].events.slice(0, 1) }]));
  const name = 'type' in step.command ? step.command.type : step.command.kind;
  const what = `${name}: arms ${step.armed} terms, starts ${moves.length - 1} companions`;
  return { name: 'Engine, person-oriented approach', rows: rowsOf({ what, steps, alone, one, count, first }) };
}

function rowsOf({ what, steps, alone, one, count, first }) {
  const ratio = (to) => (steps / to).toFixed(2);
  return [
    { what, value: Math.round(steps), unit: 'steps/s', note: 'wanted: at least 5,000' },
    {
      what: `XState alone: restore + transition() + persist, the ${count} moves of that step`,
      value: Math.round(alone),
      unit: 'per s',
      note: `ratio of the engine to it ${ratio(alone)} (wanted: at least 0.5)`,
    },
    {
      what: 'XState alone: the first of these moves only, no companion',
      value: Math.round(one),
      unit: 'per s',
      note: `ratio of the whole step to it ${ratio(one)}`,
    },
    { what: 'first step of a new engine', value: Number(first.toFixed(1)), unit: 'ms', note: 'nothing remembered yet' },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run();
  console.log(name);
  for (const { what, value, unit, note } of rows) console.log(`  ${what}: ${value} ${unit} (${note})`);
}
