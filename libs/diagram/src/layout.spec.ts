// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { departure } from '../test/departure.js';
import { contains, onBorder, overlap, pairs } from '../test/geometry.js';
import { sketch } from '../test/sketch.js';
import { chartModel } from './build-model.js';
import type { ChartLayout, PlacedNode } from './laid-out.js';
import { layout } from './layout.js';

const events = { 'stap.gezet': { by: ['voorzitter'] }, 'stap.terug': { by: ['voorzitter'] } };
const nested = sketch('diep', {
  title: 'Diep',
  entries: { begin: 'een' },
  events,
  states: {
    een: {
      type: 'parallel',
      states: {
        links: {
          initial: 'links-a',
          states: {
            'links-a': { on: { 'stap.gezet': 'links-b' } },
            'links-b': { type: 'parallel', states: { boven: {}, onder: { on: { 'stap.terug': 'een' } } } },
            'links-h': { type: 'history' },
          },
        },
        rechts: { on: { 'stap.gezet': 'twee' } },
      },
    },
    twee: { on: { 'stap.terug': 'links-h', 'stap.gezet': 'onder' } },
  },
});

describe.each([
  ['the chart with everything', departure],
  ['regions within regions', nested],
])('layout of %s', (_, process) => {
  let placed: ChartLayout;
  let boxes: ReadonlyMap<string, PlacedNode>;
  beforeAll(async () => {
    placed = await layout(chartModel(process, { language: 'nl' }));
    boxes = new Map(placed.nodes.map((box) => [box.node.id, box]));
  });

  it('keeps every box inside the box around it, under its texts, and inside the canvas', () => {
    for (const box of placed.nodes) {
      const around = boxes.get(box.node.parent ?? '');
      expect(contains(around ?? { x: 0, y: 0, width: placed.width, height: placed.height }, box)).toBe(true);
      if (around !== undefined) {
        const texts = around.compartments.reduce((sum, { height }) => sum + height, 0);
        expect(box.y).toBeGreaterThan(around.y + texts);
      }
    }
  });

  it('lets no two boxes beside each other overlap', () => {
    const beside = pairs(placed.nodes).filter(([a, b]) => a.node.parent === b.node.parent);
    expect(beside.filter(([a, b]) => overlap(a, b)).map(([a, b]) => [a.node.id, b.node.id])).toEqual([]);
  });

  it('makes every box large enough for its texts', () => {
    for (const { compartments, width, height } of placed.nodes) {
      expect(width).toBeGreaterThanOrEqual(Math.max(0, ...compartments.map((block) => block.width)));
      expect(height).toBeGreaterThanOrEqual(compartments.reduce((sum, block) => sum + block.height, 0));
    }
  });

  it('starts every arrow on the border of its source and ends it on the border of its target', () => {
    const loose = placed.edges.filter(({ edge, points }) => {
      const [first, last] = [points.at(0), points.at(-1)];
      const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
      return !(first && last && from && to && onBorder(first, from) && onBorder(last, to));
    });
    expect(loose.map(({ edge }) => edge.id)).toEqual([]);
  });

  it('draws every piece of an arrow upright or level', () => {
    for (const { points } of placed.edges) {
      for (const [index, point] of points.slice(1).entries()) {
        const before = points[index]!;
        expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThanOrEqual(0.2);
      }
    }
  });

  it('places every label inside the canvas, over no other label and over no box without boxes in it', () => {
    const labels = placed.edges.flatMap(({ label }) => (label === undefined ? [] : [label]));
    const leaves = placed.nodes.filter(({ node }) => node.children.length === 0);
    expect(labels).toHaveLength(placed.model.edges.filter(({ labels: texts }) => texts.length > 0).length);
    const canvas = { x: 0, y: 0, width: placed.width, height: placed.height };
    expect(labels.filter((label) => !contains(canvas, label))).toEqual([]);
    expect(pairs(labels).filter(([a, b]) => overlap(a, b))).toEqual([]);
    expect(labels.filter((label) => leaves.some((leaf) => overlap(label, leaf)))).toEqual([]);
  });

  it('is the same every time', async () => {
    expect(await layout(chartModel(process, { language: 'nl' }))).toEqual(placed);
  });
});

describe('layout', () => {
  const chain = (length: number) =>
    sketch('keten', {
      title: 'Keten',
      entries: { begin: 's0' },
      events,
      states: Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `s${index}`,
          index + 1 < length ? { on: { 'stap.gezet': `s${index + 1}` } } : {},
        ]),
      ),
    });

  it('goes down for a long row of states and to the right for many states beside each other', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const fan = sketch('waaier', {
      title: 'Waaier',
      entries: Object.fromEntries(many.map((id) => [`naar-${id}`, id])),
      states: Object.fromEntries(many.map((id) => [id, {}])),
    });
    expect((await layout(chartModel(chain(12), { language: 'nl' }))).direction).toBe('DOWN');
    expect((await layout(chartModel(fan, { language: 'nl' }))).direction).toBe('RIGHT');
  });

  it('makes a narrow box with boxes in it wide enough for a long text above them, and no higher than it needs', async () => {
    const long = 'Een termijn met een titel die breder is dan alles wat er in deze toestand onder elkaar staat';
    const narrow = sketch('smal', {
      title: 'Smal',
      entries: { begin: 'om' },
      events: { ...events, 'lang.gezegd': { title: long } },
      states: {
        om: { initial: 'a', on: { 'lang.gezegd': {}, 'stap.gezet': 's1' }, states: { a: {} } },
        ...Object.fromEntries(
          Array.from({ length: 9 }, (_, index) => [`s${index + 1}`, { on: { 'stap.gezet': `s${index + 2}` } }]),
        ),
        s10: {},
      },
    });
    const placed = await layout(chartModel(narrow, { language: 'nl' }));
    const box = placed.nodes.find(({ node }) => node.id === 'om')!;
    const inside = placed.nodes.filter(({ node }) => node.parent === 'om');
    expect(placed.direction).toBe('DOWN');
    expect(box.width).toBeGreaterThan(Math.max(...box.compartments.map(({ width }) => width)));
    expect(box.y + box.height - Math.max(...inside.map(({ y, height }) => y + height))).toBeLessThan(60);
  });

  it('puts regions in a row, at the height where they begin', async () => {
    const region = (id: string, length: number) => ({
      initial: `${id}0`,
      states: Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `${id}${index}`,
          { on: { 'stap.gezet': `${id}${(index + 1) % length}` } },
        ]),
      ),
    });
    const beside = sketch('naast', {
      title: 'Naast elkaar',
      entries: { begin: 'samen' },
      events,
      states: {
        samen: { type: 'parallel', states: { kort: region('k', 1), langer: region('l', 3), lang: region('m', 5) } },
      },
    });
    const placed = await layout(chartModel(beside, { language: 'nl' }));
    const regions = placed.nodes.filter(({ node }) => node.region);
    const begin = placed.direction === 'DOWN' ? 'y' : 'x';
    expect(regions).toHaveLength(3);
    expect(new Set(regions.map((each) => each[begin])).size).toBe(1);
  });

  it('places the state that comes first in the process first', async () => {
    const placed = await layout(chartModel(chain(4), { language: 'nl' }));
    const along = placed.direction === 'RIGHT' ? 'x' : 'y';
    const places = ['s0', 's1', 's2', 's3'].map((id) => placed.nodes.find(({ node }) => node.id === id)![along]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
