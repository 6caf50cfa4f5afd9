// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartLayout } from './laid-out.js';
import { drawLegend } from './legend.js';
import { resolveMarks, type Marks, type ResolvedMarks } from './marks.js';
import { outline } from './outline.js';
import { drawArrow, drawLabel } from './svg-edges.js';
import { element, text, type Svg } from './svg-element.js';
import { drawBadges, drawHeader, drawNode } from './svg-nodes.js';
import { FONT, look, styleSheet, textLine } from './svg-style.js';
import { textWidth } from './text-width.js';
import { wordingOf } from './wording.js';

export interface SvgOptions {
  readonly mark?: Marks;
  /** Name of the drawing; without it the title of the process. */
  readonly title?: string;
}

const MARGIN = 24;
const HEADING = 34;

/**
 * A chart as one SVG document that can stand alone or be put into a page: no scripts, nothing from elsewhere, all
 * text escaped, in words for who cannot see it. The same chart and marks give the same bytes, and ids that follow
 * from the contents, so that different drawings on one page do not clash.
 */
export function renderSvg(layout: ChartLayout, options: SvgOptions = {}): string {
  const { model } = layout;
  const marks = resolveMarks(model, options.mark);
  const title = options.title ?? model.title;
  const width = Math.max(layout.width, textWidth(title, 'title') + 2 * MARGIN);
  const legend = drawLegend(model, MARGIN, HEADING + layout.height, width - 2 * MARGIN);
  const height = HEADING + layout.height + legend.height + (legend.height === 0 ? 0 : MARGIN / 2);
  const words = outline(model, marks);
  const drawing: readonly Svg[] = [
    styleSheet(),
    element('rect', { width, height, ...look('canvas') }),
    textLine(title, MARGIN, MARGIN + 4, 'title'),
    element('g', { transform: `translate(0 ${HEADING})` }, drawChart(layout, marks)),
    ...legend.items,
  ];
  const namespace = `drb-${fingerprint([title, words, ...drawing.map(({ markup }) => markup)].join('\n'))}`;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'drb-chart',
    role: 'img',
    lang: model.language,
    'aria-labelledby': `${namespace}-title`,
    'aria-describedby': `${namespace}-desc`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    ...FONT,
  };
  return element('svg', attributes, [
    element('title', { id: `${namespace}-title` }, [text(title)]),
    element('desc', { id: `${namespace}-desc` }, [text(words)]),
    ...drawing,
  ]).markup;
}

/** Boxes first, then lines over them, then what must stay readable. */
function drawChart(layout: ChartLayout, marks: ResolvedMarks): readonly Svg[] {
  const wording = wordingOf(layout.model.language);
  const parents = new Map(layout.model.nodes.map(({ id, parent }) => [id, parent]));
  const depth = (id: string): number => {
    const parent = parents.get(id);
    return parent === undefined ? 0 : depth(parent) + 1;
  };
  return [
    ...layout.nodes.map((placed) => drawNode(placed, depth(placed.node.id), marks, wording)),
    ...layout.edges.map((placed) => drawArrow(placed, marks.path)),
    ...layout.nodes.flatMap((placed) => drawHeader(placed, depth(placed.node.id), marks)),
    ...layout.edges.flatMap((placed) => drawLabel(placed, marks.path)),
    ...layout.nodes.flatMap((placed) => drawBadges(placed, marks, wording)),
  ];
}

/** FNV-1a over the UTF-16 units: short, stable, and no secret depends on it. */
function fingerprint(value: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < value.length; index += 1) {
    hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
