// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { CompiledProcess } from '@draaiboek/definition';
import { isParallel, listShownStates } from '@draaiboek/definition/words';
import type { Titles } from '@draaiboek/definition/words';
import { buildArrows } from './build-edges.js';
import { stateNode } from './build-nodes.js';
import type { ChartModel, ChartNode } from './chart-model.js';
import { drawnNamesOf } from './names.js';

export interface ChartOptions {
  readonly language: Language;
  /** The playbook of the process, or only its roles and processes: gives roles and other processes their titles. */
  readonly titles?: Titles;
}

/**
 * The visible chart of a process: without the state before an entry is chosen, without the answers to tasks, and
 * with one arrow for all transitions between the same two states.
 */
export function chartModel(process: CompiledProcess, options: ChartOptions): ChartModel {
  const names = drawnNamesOf(process, options.language, options.titles);
  const { signs, edges, reactions } = buildArrows(process, names);
  const states = listShownStates(process).map((state) => stateNode(state, process, names));
  const outermost = (node: ChartNode): boolean => node.parent === undefined;
  const withReactions = (node: Omit<ChartNode, 'reactions'>): ChartNode => ({
    ...node,
    children: [...signs.filter(({ parent }) => parent === node.id).map(({ id }) => id), ...node.children],
    reactions: reactions.get(node.id) ?? [],
  });
  return {
    process: process.id,
    title: names.title(process.title, process.id),
    language: options.language,
    parallel: isParallel(process),
    nodes: [...signs.filter(outermost), ...states, ...signs.filter((node) => !outermost(node))].map(withReactions),
    edges,
  };
}
