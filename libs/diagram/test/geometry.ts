// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Point, Rectangle } from '../src/laid-out.js';

/** Rounding to tenths of a pixel may move an edge this much. */
const ROUNDING = 0.2;

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x + a.width > b.x + ROUNDING &&
    b.x + b.width > a.x + ROUNDING &&
    a.y + a.height > b.y + ROUNDING &&
    b.y + b.height > a.y + ROUNDING
  );
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x - ROUNDING &&
    inner.y >= outer.y - ROUNDING &&
    inner.x + inner.width <= outer.x + outer.width + ROUNDING &&
    inner.y + inner.height <= outer.y + outer.height + ROUNDING
  );
}

export function onBorder(point: Point, box: Rectangle): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;
  const across = point.x >= box.x - 1 && point.x <= box.x + box.width + 1;
  const along = point.y >= box.y - 1 && point.y <= box.y + box.height + 1;
  const leftOrRight = near(point.x, box.x) || near(point.x, box.x + box.width);
  const topOrBottom = near(point.y, box.y) || near(point.y, box.y + box.height);
  return (leftOrRight && along) || (topOrBottom && across);
}

/** All pairs of different elements, each once. */
export const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
