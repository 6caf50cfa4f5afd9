// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { ChartEdge, ChartModel, ChartNode } from './chart-model.js';
import { INSIDE, isDot, LABEL_PADDING, nodeSize, type Size } from './node-size.js';
import { compartmentsOf, labelBlockOf } from './text-block.js';
import { wordingOf } from './wording.js';

export type Direction = 'DOWN' | 'RIGHT';

/** Everything at once and orthogonal, in the order of the document where there is a choice; the same every time. */
const rootOptions = (direction: Direction): LayoutOptions => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction,
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=24,left=24,bottom=24,right=24]',
  ...layers,
});

/** Not inherited, so every box with boxes in it gets them too. Post-compaction is left out: it fails on real charts. */
const layers: LayoutOptions = {
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
};

const labelOptions: LayoutOptions = { 'elk.edgeLabels.placement': 'CENTER', 'elk.edgeLabels.inline': 'true' };

/** The chart as the layout engine wants it, with texts measured. */
export function elkGraph(model: ChartModel, direction: Direction): ElkNode {
  const outermost = model.nodes.filter(({ parent }) => parent === undefined);
  return {
    id: '',
    layoutOptions: rootOptions(direction),
    children: outermost.map((node) => elkNode(node, model, direction)),
    edges: model.edges.map((edge) => elkEdge(edge, model)),
  };
}

function elkNode(node: ChartNode, model: ChartModel, direction: Direction): ElkNode {
  const size = nodeSize(node, isDot(node) ? [] : compartmentsOf(node, wordingOf(model.language)));
  const inside = model.nodes.filter(({ parent }) => parent === node.id);
  const aligned: LayoutOptions = node.region ? { 'elk.alignment': direction === 'DOWN' ? 'TOP' : 'LEFT' } : {};
  if (inside.length === 0) return { id: node.id, ...size, layoutOptions: aligned };
  const byId = new Map(inside.map((child) => [child.id, child]));
  return {
    id: node.id,
    layoutOptions: {
      ...layers,
      ...aligned,
      'elk.padding': `[top=${size.height + INSIDE / 2},left=${INSIDE},bottom=${INSIDE},right=${INSIDE}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': minimum(size, direction),
    },
    children: node.children.flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : [elkNode(child, model, direction)];
    }),
  };
}

/** The layout engine turns a chart that goes down on its side and forgets to turn this. */
const minimum = ({ width, height }: Size, direction: Direction): string =>
  direction === 'DOWN' ? `(${height},${width})` : `(${width},${height})`;

function elkEdge(edge: ChartEdge, model: ChartModel): ElkExtendedEdge {
  const text = labelBlockOf(edge, wordingOf(model.language));
  const backwards = goesBack(edge, model);
  return {
    id: edge.id,
    sources: [backwards ? edge.to : edge.from],
    targets: [backwards ? edge.from : edge.to],
    labels:
      text === undefined
        ? []
        : [
            {
              id: `label:${edge.id}`,
              // The layout engine passes over a label without a text.
              text: edge.id,
              width: text.width + 2 * LABEL_PADDING,
              height: text.height + 2 * LABEL_PADDING,
              layoutOptions: labelOptions,
            },
          ],
  };
}

/**
 * Whether an arrow goes to what comes earlier in the document. The layout engine gets it the other way round, so
 * that there are no cycles for it to break and the chart reads in the order in which it is written.
 */
export function goesBack(edge: ChartEdge, { nodes }: ChartModel): boolean {
  const at = (id: string): number => nodes.findIndex((node) => node.id === id);
  const source = nodes[at(edge.from)]?.kind;
  const fromSign = source === 'initial' || source === 'start' || source === 'anywhere';
  return !fromSign && at(edge.from) > at(edge.to);
}
