// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Exploring parallel regions of three states, each a circle with an event of its own: `xstate/graph` and the compiled
 * chart in the same run, the chart one by one and with independent regions taken apart. Every chart is made anew, so
 * compiling is in its time; the best of several runs, xstate/graph once.
 *
 *   npm run build && npx -c 'node apps/e2e/bench/chart.bench.mjs'
 *
 * Not measured: guards, facts and terms, of which this machine has none. `xstate/graph` also keeps the shortest path to
 * every configuration, which the chart's exploration does not.
 */
import { pathToFileURL } from 'node:url';
import { createChart, exploreConfigurations } from '@draaiboek/chart';
import { createMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';

const ENTRY = 'drb.entry.start';
const NEXT = { a: 'b', b: 'c', c: 'a' };

/** @returns {readonly import('@draaiboek/definition').MachineAction[]} */
const taken = (id) => [{ type: 'taken', params: { transition: id } }];

/** @returns {import('@draaiboek/definition').MachineNode} */
function machineOf(count) {
  const region = (r) => {
    const state = ([from, to]) => {
      const id = `r${r}${from}`;
      return [id, { id, on: { [`e${r}`]: [{ target: `#r${r}${to}`, actions: taken(`${id}.e`) }] } }];
    };
    return [`r${r}`, { id: `r${r}`, initial: `r${r}a`, states: Object.fromEntries(Object.entries(NEXT).map(state)) }];
  };
  const states = Object.fromEntries(Array.from({ length: count }, (_, r) => region(r)));
  const on = { [ENTRY]: [{ target: '#drb-process', actions: taken('start') }] };
  return {
    id: 'regions',
    initial: 'drb-before-entry',
    states: {
      'drb-before-entry': { id: 'drb-before-entry', on },
      'drb-process': { id: 'drb-process', type: 'parallel', states },
    },
  };
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function best(count, takeApart) {
  const machine = machineOf(count);
  const runs = Array.from({ length: 7 }, () =>
    timed(() => exploreConfigurations(createChart({ id: 'regions', machine, tasks: {} }, new Map()), { takeApart })),
  );
  const [fastest] = runs.sort((a, b) => a.ms - b.ms);
  return { ms: fastest.ms, found: fastest.result };
}

function byXState(count) {
  const machine = createMachine(machineOf(count), { actions: { taken() {} } });
  const events = [ENTRY, ...Array.from({ length: count }, (_, r) => `e${r}`)].map((type) => ({ type }));
  const { result, ms } = timed(() => getShortestPaths(machine, { events }));
  return { ms, configurations: result.length };
}

export async function run() {
  const xstate = byXState(8);
  const eight = best(8, false);
  const eightApart = best(8, true);
  if (BigInt(xstate.configurations) !== eight.found.configurations) throw new Error('not the same configurations');
  const ten = best(10, false);
  const twenty = best(20, true);
  const ratio = (ms) => Math.round(xstate.ms / ms).toLocaleString('en');
  const told = ({ ms, found }, what, note) => ({
    what,
    value: Number(ms.toFixed(1)),
    unit: 'ms',
    note: `${found.configurations.toLocaleString('en')} configurations, ${found.moves.toLocaleString('en')} moves; ${note}`,
  });
  return {
    name: 'Compiled chart, parallel regions of three states',
    rows: [
      { what: '8 regions, xstate/graph', value: Math.round(xstate.ms), unit: 'ms', note: 'shortest paths' },
      told(eight, '8 regions, one by one', `${ratio(eight.ms)} times as fast as xstate/graph`),
      told(eightApart, '8 regions, taken apart', `${ratio(eightApart.ms)} times as fast (wanted: 1,000)`),
      told(ten, '10 regions, one by one', 'wanted: under 50 ms'),
      told(twenty, '20 regions, taken apart', 'wanted: under 100 ms'),
    ],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, rows } = await run();
  console.log(name);
  for (const { what, value, unit, note } of rows) console.log(`  ${what}: ${value} ${unit} (${note})`);
}
