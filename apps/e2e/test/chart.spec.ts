// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The compiled chart against its oracle: after every event the same happenings in the same order, the same states. */
import { join } from 'node:path';
import { compileGuards, createChart, exploreConfigurations } from '@draaiboek/chart';
import { formatFinding, type CompiledGuard } from '@draaiboek/definition';
import { loadPlaybookFolder } from '@draaiboek/definition/node';
import fc from 'fast-check';
import { BothCharts } from './chart/both-charts.js';
import { historyFromInside } from './chart/history-from-inside.js';
import { FACTS, randomMachine } from './chart/random-machine.js';

const reading = await loadPlaybookFolder(join(import.meta.dirname, '../../../processes'));
if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
const playbook = reading.value;

/** An event by its place in the list, and a bit per fact. */
const steps = (length: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.array(fc.record({ event: fc.nat(10_000), facts: fc.nat(1023) }), { size: 'max', ...length });

/** The real guard where it asks after a state; else an answer that is drawn, so that both answers occur. */
function drawn(guards: ReadonlyMap<string, CompiledGuard>): ReadonlyMap<string, CompiledGuard> {
  return new Map(
    [...guards].map(([expression, guard]) => {
      const evaluate: CompiledGuard['evaluate'] =
        guard.reads.states.length > 0 ? (view) => guard.evaluate(view) : (view) => view.fact(expression) === true;
      return [expression, { ...guard, evaluate }];
    }),
  );
}

describe('the compiled chart', () => {
  it('says of every event in random machines what the engine says', () => {
    const kinds = { nothing: 0, moved: 0, endless: 0 };
    fc.assert(
      fc.property(randomMachine, steps({ maxLength: 80 }), ({ machine, guards }, walk) => {
        const both = new BothCharts({ id: 'toeval', machine, tasks: {} }, guards);
        for (const { event, facts } of walk) {
          const holds = (fact: string): boolean => ((facts >> FACTS.indexOf(fact)) & 1) === 1;
          const { ours, theirs } = both.send(both.events[event % both.events.length]!, holds);
          expect(ours).toEqual(theirs);
          kinds[theirs.kind] += 1;
          // XState takes a thousand microsteps to say so.
          if (theirs.kind === 'endless') break;
        }
      }),
      { numRuns: 300 },
    );
    // Otherwise the generator has become one that shows little.
    expect(kinds.moved).toBeGreaterThan(1_000);
    expect(kinds.endless).toBeGreaterThan(0);
  });

  it.each(Object.values(playbook.processes).map((process) => [process.id, process] as const))(
    'says of long walks through %s what the engine says',
    (_, process) => {
      const guards = drawn(compileGuards(process, playbook));
      const expressions = [...guards.keys()];
      const both = new BothCharts(process, guards);
      fc.assert(
        fc.property(steps({ minLength: 400, maxLength: 400 }), (walk) => {
          both.restart();
          for (const { event, facts } of walk) {
            // Of the many events few are possible: one of those that something active looks at, or any.
            const heard = both.events.filter((each) => both.chart.candidates(both.configuration, each).length > 0);
            const choice = event % 8 === 0 || heard.length === 0 ? both.events : heard;
            const holds = (fact: string): boolean => ((facts >> (expressions.indexOf(fact) % 10)) & 1) === 1;
            const { ours, theirs } = both.send(choice[event % choice.length]!, holds);
            expect(ours).toEqual(theirs);
          }
        }),
        { numRuns: 1 },
      );
    },
  );

  it('falls back to before any entry where XState loses a state and does so too', () => {
    const both = new BothCharts({ id: 'verlies', machine: historyFromInside, tasks: {} }, new Map());
    const send = (id: string) => both.send(both.chart.find.event(id)!, () => false);
    send('drb.entry.start');
    const { ours, theirs } = send('hervat');
    expect(ours.happenings).toEqual(theirs.happenings);
    expect(theirs.active).toEqual(['a', 'b']);
    expect(both.configuration).not.toBe(both.chart.initial);
    expect(ours.active).toEqual([]);
    for (const event of ['stap', 'hervat', 'drb.entry.start']) {
      const next = send(event);
      expect(next.ours).toEqual(next.theirs);
    }
  });
});

describe('exploring', () => {
  it('counts the same with independent regions taken apart and without', () => {
    let products = 0;
    fc.assert(
      fc.property(randomMachine, ({ machine, guards }) => {
        const explored = [true, false].map((takeApart) =>
          exploreConfigurations(createChart({ id: 'toeval', machine, tasks: {} }, guards), { takeApart, limit: 500 }),
        );
        const [apart, whole] = explored.map(({ products: _, endless, ...rest }) => ({
          ...rest,
          endless: new Set(endless.map(({ event }) => event)),
        }));
        if (whole!.complete) expect(apart).toEqual(whole);
        products += explored[0]!.products.length;
      }),
      { numRuns: 100 },
    );
    expect(products).toBeGreaterThan(0);
  });

  it('finds every state and every transition that a random walk of the engine comes across', () => {
    fc.assert(
      fc.property(randomMachine, steps({ maxLength: 40 }), ({ machine, guards }, walk) => {
        const source = { id: 'toeval', machine, tasks: {} };
        const chart = createChart(source, guards);
        const found = exploreConfigurations(chart, { limit: 500 });
        const both = new BothCharts(source, guards);
        for (const { event, facts } of found.complete ? walk : []) {
          const holds = (fact: string): boolean => ((facts >> FACTS.indexOf(fact)) & 1) === 1;
          const { theirs } = both.send(both.events[event % both.events.length]!, holds);
          if (theirs.kind === 'endless') break;
          const missing = theirs.active.filter((id) => !found.states.has(chart.find.state(id)!));
          const taken = theirs.happenings.flatMap((each) => (each.startsWith('taken ') ? [each.slice(6)] : []));
          expect([
            missing,
            taken.filter((id) => !chart.find.transitions(id).some((t) => found.transitions.has(t))),
          ]).toEqual([[], []]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
