// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { ChartEdge, ChartModel, ChartNode } from './chart-model.js';
import { elkGraph, goesBack, type Direction } from './elk-graph.js';
import type { ChartLayout, PlacedEdge, PlacedNode, Point } from './laid-out.js';
import { isDot } from './node-size.js';
import { compartmentsOf, labelBlockOf } from './text-block.js';
import { wordingOf } from './wording.js';

/** Width to height of the sheet or screen that a chart should fit well: A4 on its side. */
const SHEET = Math.SQRT2;

/**
 * Gives everything its place, downwards or to the right, whichever can be drawn larger on a sheet.
 * Deterministic: the same chart gives the same places.
 */
export async function layout(model: ChartModel): Promise<ChartLayout> {
  const down = await layoutTowards(model, 'DOWN');
  const right = await layoutTowards(model, 'RIGHT');
  return sheetHeight(right) < sheetHeight(down) ? right : down;
}

/** The height of the smallest sheet that holds the chart. */
const sheetHeight = ({ width, height }: ChartLayout): number => Math.max(height, width / SHEET);

async function layoutTowards(model: ChartModel, direction: Direction): Promise<ChartLayout> {
  // Loaded only now: it is far larger than everything else here, and Mermaid does without.
  const { default: elk } = await import('elkjs/lib/elk.bundled.js');
  const placed = await new elk.default().layout(elkGraph(model, direction));
  const boxes = new Map(listBoxes(placed).map((box) => [box.id, box]));
  const routes = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    model,
    direction,
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    nodes: model.nodes.map((node) => placedNode(node, found(boxes.get(node.id), node.id), model)),
    edges: model.edges.map((edge) => placedEdge(edge, found(routes.get(edge.id), edge.id), model)),
  };
}

const listBoxes = (node: ElkNode): readonly ElkNode[] =>
  (node.children ?? []).flatMap((child) => [child, ...listBoxes(child)]);

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined)
    throw new TypeError(`The layout of ${id} is missing: does something refer to a state that is not there?`);
  return value;
}

/** Tenths of a pixel are as fine as anybody sees, and keep the drawing small. */
const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;

function placedNode(node: ChartNode, box: ElkNode, model: ChartModel): PlacedNode {
  return {
    node,
    x: rounded(box.x),
    y: rounded(box.y),
    width: rounded(box.width),
    height: rounded(box.height),
    compartments: isDot(node) ? [] : compartmentsOf(node, wordingOf(model.language)),
  };
}

function placedEdge(edge: ChartEdge, route: ElkExtendedEdge, model: ChartModel): PlacedEdge {
  const along = (route.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] =>
    [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: rounded(x), y: rounded(y) })),
  );
  const points = goesBack(edge, model) ? along.toReversed() : along;
  const [label] = route.labels ?? [];
  const text = labelBlockOf(edge, wordingOf(model.language));
  if (label === undefined || text === undefined) return { edge, points };
  const { x, y, width, height } = label;
  return {
    edge,
    points,
    label: { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), text },
  };
}
