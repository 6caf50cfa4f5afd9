// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The compiled chart against its oracle: after every event the same happenings in the same order, the same states. */
import fc from 'fast-check';
import { BothCharts } from '../src/chart/both-charts.js';
import { FACTS, randomMachine } from '../src/chart/random-machine.js';

/** An event by its place in the list, and one bit per fact. */
const walk = fc.array(fc.record({ event: fc.nat(1000), facts: fc.nat(7) }), { minLength: 1, maxLength: 40 });

describe('the compiled chart', () => {
  it('says of every event in every random machine what the engine says', () => {
    fc.assert(
      fc.property(randomMachine, walk, ({ machine, guards }, steps) => {
        const both = new BothCharts({ id: 'toeval', machine, tasks: {} }, guards);
        for (const { event, facts } of steps) {
          const { ours, theirs } = both.send(both.events[event % both.events.length]!, (fact) =>
            Boolean(facts & (1 << FACTS.indexOf(fact))),
          );
          expect(ours).toEqual(theirs);
        }
      }),
      { numRuns: 1500, interruptAfterTimeLimit: 60_000 },
    );
  });
});
