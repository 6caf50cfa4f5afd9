// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { exploreConfigurations, type Exploration } from '../src/index.js';
import { chartOf, circles, type Sketch } from './machine.js';

const both = (states: Readonly<Record<string, Sketch>>): readonly [apart: Exploration, whole: Exploration] => [
  exploreConfigurations(chartOf(states)),
  exploreConfigurations(chartOf(states), { takeApart: false }),
];

const sizes = ({ products }: Exploration): readonly (readonly number[])[] =>
  products.map(({ groups }) => groups.map(({ configurations }) => configurations));

const half = (name: string): Sketch => ({
  initial: `${name}1`,
  states: { [`${name}1`]: { on: { [name]: `${name}2` } }, [`${name}2`]: {} },
});

describe('exploring', () => {
  it('finds every configuration of ten circles of three states, and every move', () => {
    const found = exploreConfigurations(chartOf(circles(10)), { takeApart: false });
    expect(found).toMatchObject({ configurations: 59_050n, moves: 590_491n, complete: true, products: [] });
  });

  it('counts what it does not build', () => {
    const found = exploreConfigurations(chartOf(circles(20)));
    expect(found).toMatchObject({ configurations: 3n ** 20n + 1n, moves: 20n * 3n ** 20n + 1n, complete: true });
    expect(found.transitions.size).toBe(61);
  });

  const tied: readonly (readonly [string, Readonly<Record<string, Sketch>>, readonly (readonly number[])[]])[] = [
    [
      'keeps regions together that answer the same event',
      circles(3, (r) => (r < 2 ? { on: { samen: `r${r}c` } } : {})),
      [[9, 3]],
    ],
    [
      'keeps regions together of which one asks after the other',
      circles(3, (r) => (r === 0 ? { on: { los: 'in(r1b) ? r0c' } } : {})),
      [[9, 3]],
    ],
    [
      'takes regions apart of which one can begin them all anew',
      circles(2, (r) => (r === 0 ? { on: { terug: 'samen' } } : {})),
      [[3, 3]],
    ],
    [
      'leaves regions whole that are remembered',
      {
        p: { type: 'parallel', states: { a: half('a'), b: half('b'), weer: { type: 'history' } }, on: { weg: 'q' } },
        q: { on: { terug: 'weer' } },
      },
      [],
    ],
  ];

  it.each(tied)('%s, and counts the same', (_, states, expected) => {
    const [apart, whole] = both(states);
    expect(sizes(apart)).toEqual(expected);
    expect({ ...apart, products: [] }).toEqual(whole);
  });

  it('keeps together regions that are waited for, and counts no rest where all of them are done', () => {
    const region = (r: number): Sketch => ({
      initial: `b${r}`,
      states: { [`b${r}`]: { on: { [`k${r}`]: `z${r}` } }, [`z${r}`]: { type: 'final' } },
    });
    const [apart, whole] = both({
      p: { type: 'parallel', states: { a: region(0), b: region(1) }, onDone: 'klaar' },
      klaar: {},
    });
    expect(apart).toEqual(whole);
    expect(apart.configurations).toBe(5n);
  });

  it('does not take apart what is entered in ways from which not the same can be reached', () => {
    const region = (r: number): Sketch => ({
      initial: `b${r}`,
      states: { [`b${r}`]: { on: { [`k${r}`]: `z${r}` } }, [`z${r}`]: {} },
    });
    const [apart, whole] = both({
      voor: { on: { heel: 'p', half: 'z0' } },
      p: { type: 'parallel', states: { a: region(0), b: region(1) }, on: { terug: 'voor' } },
    });
    expect(apart).toEqual(whole);
  });

  it('says that it is not complete when there is more than the limit lets it look at', () => {
    expect(exploreConfigurations(chartOf(circles(6)), { takeApart: false, limit: 100 }).complete).toBe(false);
  });

  it('answers every guard both ways, and one guard one way within a move', () => {
    const found = exploreConfigurations(
      chartOf({ a: { on: { stap: 'ja ? b' } }, b: { always: 'ja ? c' }, c: {}, d: {} }),
    );
    const chart = chartOf({ a: { on: { stap: 'ja ? b' } }, b: { always: 'ja ? c' }, c: {}, d: {} });
    expect([...found.states].map((state) => chart.states[state]!.id)).toEqual(['a', 'b', 'c']);
    // Before the entry, in a, and in c: b is never at rest.
    expect(found.configurations).toBe(3n);
  });

  it('reports where a move does not end', () => {
    const { endless } = exploreConfigurations(
      chartOf({ a: { on: { los: 'b' } }, b: { always: 'c' }, c: { always: 'b' } }),
    );
    expect(endless.map(({ cycle }) => cycle.length)).toEqual([2]);
  });
});
