// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PlacedNode } from './laid-out.js';
import type { PathNumbers, ResolvedMarks } from './marks.js';
import { PADDING } from './node-size.js';
import { element, text, type Svg } from './svg-element.js';
import { haloOn, look, textLine, type LookName } from './svg-style.js';
import type { TextBlock } from './text-block.js';
import { drawBadge, drawBlock } from './svg-text.js';
import { textWidth } from './text-width.js';
import type { Wording } from './wording.js';

/** A box, dot or sign with the texts on it, without the boxes in it, the texts above these, and its badges. */
export function drawNode(placed: PlacedNode, depth: number, marks: ResolvedMarks, wording: Wording): Svg {
  const { id, kind } = placed.node;
  const status = statusOf(id, marks);
  const shape = shapeOf(placed, lookOf(placed, depth, status), marks.path, wording);
  return element('g', { class: `drb-node drb-kind-${kind} drb-status-${status}`, 'data-state': id }, shape);
}

/** The texts of a box with boxes in it; drawn after the arrows, because arrows to what is inside run over them. */
export function drawHeader(placed: PlacedNode, depth: number, marks: ResolvedMarks): readonly Svg[] {
  if (!hasInside(placed)) return [];
  const halo = haloOn(lookOf(placed, depth, statusOf(placed.node.id, marks)));
  return tops(placed).flatMap(([block, top]) => drawBlock(block, placed.x + PADDING, top + PADDING, marks.path, halo));
}

/** What the marks put on the border of a box; drawn after the arrows, because arrows end there too. */
export function drawBadges(placed: PlacedNode, marks: ResolvedMarks, wording: Wording): readonly Svg[] {
  const { x, y, width, height, node } = placed;
  const status = statusOf(node.id, marks);
  const due = marks.due.get(node.id);
  const value = due === undefined ? '' : `${wording.due} ${due}`;
  return [
    ...(status === 'current' ? [drawBadge(wording.current, x + 10, y - 9, 'badge-active')] : []),
    ...(status === 'visited' && !hasInside(placed) ? [visitedBadge(x + width - 16, y)] : []),
    ...(due === undefined ? [] : [drawBadge(value, x + width - 8, y + height - 8, 'badge-due', 'right')]),
  ];
}

type Status = 'current' | 'around' | 'visited' | 'plain';

function statusOf(id: string, marks: ResolvedMarks): Status {
  if (marks.current.has(id)) return 'current';
  if (marks.around.has(id)) return 'around';
  return marks.visited.has(id) ? 'visited' : 'plain';
}

/** The outline and the texts in it. */
function shapeOf(placed: PlacedNode, name: LookName, path: PathNumbers, wording: Wording): readonly Svg[] {
  switch (placed.node.kind) {
    case 'start':
    case 'initial':
      return [circle(placed, 'dot', 0)];
    case 'history':
      return historySign(placed, wording);
    case 'anywhere':
    case 'state':
    case 'final':
    case 'compound':
    case 'parallel':
      return box(placed, name, path);
  }
}

function circle({ x, y, width }: PlacedNode, name: LookName, inset: number): Svg {
  const radius = width / 2;
  return element('circle', { cx: x + radius, cy: y + radius, r: radius - inset, ...look(name) });
}

function historySign(placed: PlacedNode, wording: Wording): readonly Svg[] {
  const { x, y, width, height, node } = placed;
  const sign = node.deep ? 'H*' : 'H';
  const tooltip = `${node.title}: ${node.deep ? wording.deepHistory : wording.history}`;
  return [
    element('title', {}, [text(tooltip)]),
    circle(placed, 'ring', 1),
    textLine(sign, x + (width - textWidth(sign, 'title')) / 2, y + height / 2 + 5, 'title'),
  ];
}

const hasInside = ({ node }: PlacedNode): boolean => node.children.length > 0;

function lookOf(placed: PlacedNode, depth: number, status: Status): LookName {
  const { node } = placed;
  if (node.kind === 'anywhere') return 'sign';
  const isLeaf = !hasInside(placed);
  if (isLeaf && status === 'current') return 'box-active';
  if (isLeaf && status === 'visited') return 'box-visited';
  const marked = status === 'current' || status === 'around';
  if (node.region) return marked ? 'region-active' : 'region';
  if (isLeaf) return 'box';
  if (marked) return 'group-active';
  return depth % 2 === 0 ? 'group' : 'group-deeper';
}

function box(placed: PlacedNode, name: LookName, path: PathNumbers): readonly Svg[] {
  const { x, y, width, height, node } = placed;
  const round = node.kind === 'anywhere' ? 8 : hasInside(placed) ? 10 : 7;
  const outline = element('rect', { x, y, width, height, rx: round, ...look(name) });
  const inner = { x: x + 4, y: y + 4, width: width - 8, height: height - 8, rx: round - 3, ...look('inner') };
  return [outline, ...(node.kind === 'final' ? [element('rect', inner)] : []), ...compartments(placed, path)];
}

/** The title in the middle of a box without anything else, otherwise everything from the left under each other. */
function compartments(placed: PlacedNode, path: PathNumbers): readonly Svg[] {
  const { x, y, width, height } = placed;
  const [only, ...others] = placed.compartments;
  if (hasInside(placed)) return rules(placed);
  if (only !== undefined && others.length === 0)
    return drawBlock(only, x + (width - only.width) / 2, y + (height - only.height) / 2, path);
  const texts = tops(placed).flatMap(([block, top]) => drawBlock(block, x + PADDING, top + PADDING, path));
  return [...rules(placed), ...texts];
}

/** Each compartment with where it begins. */
function tops({ y, compartments: blocks }: PlacedNode): readonly (readonly [block: TextBlock, top: number])[] {
  let top = y;
  return blocks.map((block) => {
    const begin = top;
    top += block.height + 2 * PADDING;
    return [block, begin] as const;
  });
}

/** The lines between compartments. */
function rules(placed: PlacedNode): readonly Svg[] {
  const { x, width, node } = placed;
  if (node.kind === 'anywhere') return [];
  return tops(placed)
    .slice(1)
    .map(([, top]) => element('line', { x1: x, y1: top, x2: x + width, y2: top, ...look('rule') }));
}

function visitedBadge(x: number, y: number): Svg {
  return element('g', {}, [
    element('circle', { cx: x, cy: y, r: 8, ...look('badge-visited') }),
    element('path', { d: `M${x - 4} ${y}l3 3 5-6`, ...look('tick-light') }),
  ]);
}
