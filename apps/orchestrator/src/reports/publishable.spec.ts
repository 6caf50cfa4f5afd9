// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { LEAST_CASES, publishable, type Part, type Publishable } from './publishable.js';

const part = (group: string, id: string, ...cases: readonly string[]): Part => ({ group, id, cases: new Set(cases) });
const upTo = (count: number, from = 1): string[] => Array.from({ length: count }, (_, index) => `z${from + index}`);
const shown = ({ total, groups }: Publishable<Part>) => ({
  total,
  groups: Object.fromEntries([...groups].map(([group, parts]) => [group, parts.map(({ id }) => id).sort()])),
});

describe('what may be published', () => {
  it('W21 leaves out what rests on fewer than five cases, and the neighbour that it could be derived from', () => {
    const parts = [part('a', 'ruim', ...upTo(9)), part('a', 'genoeg', ...upTo(5)), part('a', 'klein', ...upTo(4))];
    expect(shown(publishable(parts))).toEqual({ total: true, groups: { a: ['ruim'] } });
  });

  it('W21 leaves nothing out beside it where the rest rests on enough cases itself', () => {
    const parts = [part('a', 'ruim', ...upTo(9)), part('a', 'een', ...upTo(3)), part('a', 'twee', ...upTo(3, 4))];
    expect(shown(publishable(parts))).toEqual({ total: true, groups: { a: ['ruim'] } });
  });

  it('W21 leaves out a whole group, with another one that it could be derived from', () => {
    const parts = [part('a', 'x', ...upTo(9)), part('b', 'y', ...upTo(7)), part('c', 'z', ...upTo(2))];
    expect(shown(publishable(parts))).toEqual({ total: true, groups: { a: ['x'] } });
  });

  it('tells nothing where everything rests on too few', () => {
    expect(shown(publishable([part('a', 'x', ...upTo(4))]))).toEqual({ total: false, groups: {} });
    expect(shown(publishable([]))).toEqual({ total: false, groups: {} });
  });
});

/** Every published sum, as the set of parts that it is over. */
function sumsOf(parts: readonly Part[], { total, groups }: Publishable<Part>): readonly (readonly Part[])[] {
  const ofGroups = [...groups].flatMap(([group, told]) => [
    parts.filter((each) => each.group === group),
    ...told.map((each) => [each]),
  ]);
  return total ? [parts, ...ofGroups] : ofGroups;
}

/** The cases behind everything that adding and subtracting published sums can give, as sets of parts. */
function derivable(parts: readonly Part[], sums: readonly (readonly Part[])[]): readonly number[] {
  const factors = sums.map(() => -1);
  const found: number[] = [];
  for (;;) {
    const weights = parts.map((each) =>
      sums.reduce((sum, members, index) => sum + (members.includes(each) ? (factors[index] ?? 0) : 0), 0),
    );
    if (weights.every((weight) => weight === 0 || weight === 1)) {
      found.push(new Set(parts.flatMap((each, index) => (weights[index] === 1 ? [...each.cases] : []))).size);
    }
    const next = factors.findIndex((factor) => factor < 1);
    if (next === -1) return found;
    for (let index = 0; index < next; index += 1) factors[index] = -1;
    factors[next] = (factors[next] ?? 0) + 1;
  }
}

/** Tables of at most eight published sums: small enough to try every way of adding and subtracting them. */
const tables = fc
  .array(
    fc.record({
      group: fc.constantFrom('a', 'b', 'c'),
      cases: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 }),
    }),
    { maxLength: 6 },
  )
  .map((given) => given.map(({ group, cases }, index) => part(group, `v${index}`, ...cases.map((each) => `z${each}`))));

describe('differencing', () => {
  it('W21 gives nothing that rests on fewer than five cases, however the published sums are added and subtracted', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const counts = derivable(parts, sumsOf(parts, publishable(parts)));
        expect(counts.filter((count) => count > 0 && count < LEAST_CASES)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is what finds the small group when it alone is left out', () => {
    const parts = [part('a', 'x', ...upTo(9)), part('b', 'y', ...upTo(2))];
    const careless = { total: true, groups: new Map([['a', [parts[0]!]]]) };
    expect(derivable(parts, sumsOf(parts, careless))).toContain(2);
  });
});
