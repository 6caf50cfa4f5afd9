// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PlacedEdge, Point } from './laid-out.js';
import type { PathNumbers } from './marks.js';
import { LABEL_PADDING } from './node-size.js';
import { element, type Svg } from './svg-element.js';
import { look } from './svg-style.js';
import { drawBlock } from './svg-text.js';

/** How far before a bend the line begins to turn. */
const ROUNDING = 6;
const HEAD_LENGTH = 9;
const HEAD_HALF_WIDTH = 4.5;

const isTaken = ({ edge }: PlacedEdge, path: PathNumbers): boolean =>
  edge.labels.some(({ transition }) => path.has(transition));

/** The line of an arrow and its head. */
export function drawArrow(placed: PlacedEdge, path: PathNumbers): Svg {
  const taken = isTaken(placed, path);
  const { points, edge } = placed;
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return element('g', {});
  const line = { d: lineOf([...points.slice(0, -1), towards(end, before, HEAD_LENGTH - 1)]) };
  return element('g', { class: 'drb-edge', 'data-from': edge.from, 'data-to': edge.to }, [
    element('path', { ...line, ...look(taken ? 'arrow-path' : 'arrow') }),
    element('path', { d: headOf(end, before), ...look(taken ? 'head-path' : 'head') }),
  ]);
}

/** The tag with the labels, which sits on the line. */
export function drawLabel(placed: PlacedEdge, path: PathNumbers): readonly Svg[] {
  const { label } = placed;
  if (label === undefined) return [];
  const { x, y, width, height } = label;
  const tag = { x, y, width, height, rx: 4, ...look(isTaken(placed, path) ? 'label-path' : 'label') };
  const texts = drawBlock(label.text, x + LABEL_PADDING, y + LABEL_PADDING, path);
  return [element('g', {}, [element('rect', tag), ...texts])];
}

/** The point at a distance from one point in the direction of another, at most halfway. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: fine(from.x + (to.x - from.x) * share), y: fine(from.y + (to.y - from.y) * share) };
}

const fine = (value: number): number => Math.round(value * 10) / 10;

function lineOf(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const previous = points[index - 1];
      const next = points[index + 1];
      if (previous === undefined) return `M${point.x} ${point.y}`;
      if (next === undefined) return `L${point.x} ${point.y}`;
      const inward = towards(point, previous, ROUNDING);
      const outward = towards(point, next, ROUNDING);
      return `L${inward.x} ${inward.y}Q${point.x} ${point.y} ${outward.x} ${outward.y}`;
    })
    .join('');
}

function headOf(end: Point, before: Point): string {
  const length = Math.hypot(before.x - end.x, before.y - end.y) || 1;
  const along: Point = { x: (before.x - end.x) / length, y: (before.y - end.y) / length };
  const corner = (side: 1 | -1): string => {
    const x = end.x + along.x * HEAD_LENGTH - along.y * HEAD_HALF_WIDTH * side;
    const y = end.y + along.y * HEAD_LENGTH + along.x * HEAD_HALF_WIDTH * side;
    return `L${fine(x)} ${fine(y)}`;
  };
  return `M${end.x} ${end.y}${corner(1)}${corner(-1)}z`;
}
