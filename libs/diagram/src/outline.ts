// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartModel, ChartNode } from './chart-model.js';
import type { ResolvedMarks } from './marks.js';
import { wordingOf, type Wording } from './wording.js';

const SIGNS: ReadonlySet<ChartNode['kind']> = new Set(['start', 'initial', 'anywhere']);

/** The states in words, one per line with its level as indent, for who cannot see the drawing. */
export function outline(model: ChartModel, marks: ResolvedMarks): string {
  const wording = wordingOf(model.language);
  const byId = new Map(model.nodes.map((node) => [node.id, node]));
  const within = (node: ChartNode, depth: number): string[] => [
    `${'  '.repeat(depth)}- ${describe(node, marks, wording)}`,
    ...node.children.flatMap((id) => {
      const child = byId.get(id);
      return child === undefined || SIGNS.has(child.kind) ? [] : within(child, depth + 1);
    }),
  ];
  const outermost = model.nodes.filter(({ parent, kind }) => parent === undefined && !SIGNS.has(kind));
  const current = model.nodes.filter(({ id }) => marks.current.has(id)).map(({ title }) => title);
  return [
    ...(current.length === 0 ? [] : [`${wording.currentStates}: ${current.join(', ')}.`]),
    `${wording.states}:`,
    ...outermost.flatMap((node) => within(node, 0)),
  ].join('\n');
}

function describe(node: ChartNode, marks: ResolvedMarks, wording: Wording): string {
  const due = marks.due.get(node.id);
  const remarks = [
    ...(marks.current.has(node.id) ? [wording.current] : []),
    ...(node.region ? [wording.region] : []),
    ...(node.kind === 'final' ? [wording.final] : []),
    ...(node.kind === 'history' ? [node.deep ? wording.deepHistory : wording.history] : []),
    ...(due === undefined ? [] : [`${wording.due} ${due}`]),
  ];
  return remarks.length === 0 ? node.title : `${node.title} (${remarks.join('; ')})`;
}
