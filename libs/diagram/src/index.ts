// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export { chartModel, type ChartOptions } from './build-model.js';
export type { ChartEdge, ChartLabel, ChartModel, ChartNode, ChartTask, LabelKind, NodeKind } from './chart-model.js';
export { diagramMermaid, diagramSvg } from './diagram.js';
export type { ChartLayout, PlacedEdge, PlacedNode, Point, Rectangle } from './laid-out.js';
export { layout } from './layout.js';
export type { Marks } from './marks.js';
export { renderMermaid } from './render-mermaid.js';
export { renderSvg, type SvgOptions } from './render-svg.js';
export type { Icon, TextBlock, TextLine, TextRow } from './text-block.js';
export type { TextStyle } from './text-width.js';
