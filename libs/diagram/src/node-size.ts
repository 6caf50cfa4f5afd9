// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartNode } from './chart-model.js';
import type { TextBlock } from './text-block.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the border of a box and its text, and on either side of the line between two compartments. */
export const PADDING = 10;
/** Between the edge of a label on an arrow and its text. */
export const LABEL_PADDING = 6;
/** Between the border of a box and the boxes in it. */
export const INSIDE = 22;

const SMALLEST: Size = { width: 96, height: 40 };
const DOT: Size = { width: 16, height: 16 };
const HISTORY: Size = { width: 30, height: 30 };

/** Whether a node is only a sign, without a box around text. */
export const isDot = (node: ChartNode): boolean =>
  node.kind === 'start' || node.kind === 'initial' || node.kind === 'history';

/** What the text of a box needs; for a box with boxes in it that is its upper part. */
export function nodeSize(node: ChartNode, compartments: readonly TextBlock[]): Size {
  if (node.kind === 'history') return HISTORY;
  if (isDot(node)) return DOT;
  const width = Math.max(...compartments.map((block) => block.width)) + 2 * PADDING;
  const height = compartments.reduce((sum, block) => sum + block.height + 2 * PADDING, 0);
  const smallest = node.kind === 'anywhere' ? { width: 0, height: 0 } : SMALLEST;
  return { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
}
