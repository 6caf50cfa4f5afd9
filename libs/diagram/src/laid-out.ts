// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartEdge, ChartModel, ChartNode } from './chart-model.js';
import type { TextBlock } from './text-block.js';

/** Pixels from the top left corner of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Rectangle {
  readonly node: ChartNode;
  /** Empty for dots. */
  readonly compartments: readonly TextBlock[];
}

export interface PlacedEdge {
  readonly edge: ChartEdge;
  /** From the border of the one node to the border of the other, with the bends between; at least two. */
  readonly points: readonly Point[];
  readonly label?: Rectangle & { readonly text: TextBlock };
}

/** A chart in which everything has its place. */
export interface ChartLayout {
  readonly model: ChartModel;
  readonly direction: 'DOWN' | 'RIGHT';
  readonly width: number;
  readonly height: number;
  /** Parents before children, so that drawing in this order is right. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}
