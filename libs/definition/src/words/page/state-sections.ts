// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledState, CompiledTransition } from '../../playbook.js';
import { asSentence, listed } from '../names.js';
import { listShownStates, listTransitionsAsTried } from '../reading-order.js';
import { anchor, blocks, list, plain } from './markdown.js';
import { inParentheses, sourceLinks, stateAnchor, stateLink, type Page } from './page.js';
import { taskLine } from './task-lines.js';
import { transitionLines } from './transition-lines.js';

/** Markdown has no headings deeper than six. */
const DEEPEST = 6;

/** One section for each state, in the order in which one reads them; then what is possible from every state. */
export function stateSections(page: Page): string {
  const { process, words } = page;
  const shown = listShownStates(process).filter(({ type }) => type !== 'history');
  const everywhere = waysOf(undefined, page);
  return blocks([
    `## ${words.headings.states}`,
    ...shown.map((state) => stateSection(state, page)),
    ...(everywhere.length === 0 ? [] : [`### ${words.headings.everywhere}`, list(transitionLines(everywhere, page))]),
  ]);
}

/** Without answers, which stand with their task, and entries, which have a section of their own. */
const waysOf = (state: string | undefined, { process }: Page): readonly CompiledTransition[] =>
  listTransitionsAsTried(process).filter(
    ({ from, trigger }) => from === state && trigger.kind !== 'answered' && trigger.kind !== 'entry',
  );

function stateSection(state: CompiledState, page: Page): string {
  const { process, names, words } = page;
  const tasks = state.tasks.flatMap((id) => process.tasks[id] ?? []);
  const ways = waysOf(state.id, page);
  const heading = '#'.repeat(Math.min(3 + depthOf(state, page), DEEPEST));
  return blocks([
    `${heading} ${anchor(stateAnchor(state.id))}${plain(names.state(state.id))}`,
    about(state, page),
    ...(tasks.length === 0 ? [] : [`_${words.headings.tasks}_`, list(tasks.map((task) => taskLine(task, page)))]),
    ...(ways.length === 0 ? [] : [`_${words.headings.ways}_`, list(transitionLines(ways, page))]),
  ]);
}

function about(state: CompiledState, page: Page): string {
  const { process, words } = page;
  const { phrases } = words;
  const children = state.children.filter((id) => process.states[id]?.type !== 'history');
  const sources = sourceLinks(state.source);
  return [
    ...(state.parent === undefined || process.states[state.parent] === undefined
      ? []
      : [phrases.partOf(stateLink(state.parent, page))]),
    ...(state.type === 'parallel'
      ? [
          `${phrases.together} ${listed(
            children.map((id) => stateLink(id, page)),
            words.and,
          )}.`,
        ]
      : []),
    ...(state.type === 'compound' && state.initial !== undefined
      ? [`${asSentence(phrases.beginsIn(stateLink(state.initial, page)))}.`]
      : []),
    ...(state.type === 'final' ? [phrases.end] : []),
    ...(state.suspends === undefined ? [] : [phrases.suspends(stateLink(state.suspends, page))]),
    ...(sources === '' ? [] : [inParentheses([`${words.labels.sources}: ${sources}`]).trim()]),
  ].join(' ');
}

function depthOf(state: CompiledState, page: Page): number {
  const parent = state.parent === undefined ? undefined : page.process.states[state.parent];
  return parent === undefined ? 0 : 1 + depthOf(parent, page);
}
