// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { StateDocument } from '../document.js';
import type { OutlinedState } from '../outline.js';
import type { DocumentPath } from '../reading/source.js';
import { refer, type CheckContext } from './context.js';

/** Each kind of state has what it needs and nothing that has no meaning on it. */
export function checkStructure(context: CheckContext): void {
  checkProcess(context);
  for (const state of context.outline.states) checkState(context, state);
  for (const { trigger, document, path } of context.outline.transitions) {
    if (trigger.kind === 'always' && document.target === undefined) {
      wrong(context, path, 'An "always" without a target would be taken without end.', 'Give it a target.');
    }
    if (document.reenter === true && document.target === undefined) {
      wrong(context, path, '"reenter" without a target has no meaning.', 'Give a target or take "reenter" out.');
    }
  }
}

function checkProcess(context: CheckContext): void {
  const { process, report } = context;
  if (process.type === 'parallel') {
    if (process.initial !== undefined) {
      wrong(context, ['initial'], 'In a parallel process all regions are entered at once.', 'Take "initial" out.');
    }
    if (process.lifetime === 'ends') {
      const remedy =
        'Put the regions in one parallel state with "onDone" to a final state, or use lifetime: perpetual.';
      wrong(context, ['type'], 'A parallel process has no final state in which it could end.', remedy);
    }
  } else if (process.initial === undefined) {
    wrong(context, [], 'The process has no "initial".', 'Add the state that is entered first.');
  } else refer(report, 'state at the top', process.initial, Object.keys(process.states), ['initial']);
}

const ONLY_TITLE = ['title', 'description', 'source', 'type'];
const ALLOWED: Readonly<Record<OutlinedState['kind'], readonly string[] | undefined>> = {
  final: ONLY_TITLE,
  history: [...ONLY_TITLE, 'history'],
  parallel: undefined,
  compound: undefined,
  atomic: undefined,
};

function checkState(context: CheckContext, state: OutlinedState): void {
  const { document, kind, path, ancestors, id } = state;
  const allowed = ALLOWED[kind];
  for (const key of Object.keys(document)) {
    if (allowed === undefined || allowed.includes(key)) continue;
    wrong(
      context,
      [...path, key],
      `The ${kind} state "${id}" cannot have "${key}".`,
      'Take it out or change the type.',
    );
  }
  if (kind === 'history') {
    if (ancestors.length === 0) {
      wrong(context, path, `"${id}" has no state around it to resume.`, 'Put it inside the state that it resumes.');
    }
    return;
  }
  if (kind === 'final') return;
  checkInner(context, state);
  if (document.history !== undefined) {
    wrong(context, [...path, 'history'], `"${id}" is no history state.`, 'Add type: history or take it out.');
  }
  if (document.tasksDone !== undefined && document.tasks === undefined) {
    wrong(context, [...path, 'tasksDone'], `"${id}" has no tasks that could be done.`, 'Add tasks or take it out.');
  }
}

function checkInner(context: CheckContext, { document, kind, path, id }: OutlinedState): void {
  const inner = document.states ?? {};
  if (kind === 'parallel') {
    if (document.states === undefined) {
      wrong(context, path, `The parallel state "${id}" has no regions.`, 'Add "states".');
    }
    for (const [region, { type }] of Object.entries(inner)) {
      if (type !== 'final') continue;
      wrong(
        context,
        [...path, 'states', region],
        `The region "${region}" is final at once.`,
        'Put the final state inside it.',
      );
    }
  }
  if (kind === 'compound' && document.initial === undefined) {
    wrong(context, path, `"${id}" has no "initial".`, 'Add the inner state that is entered first.');
  }
  if (kind !== 'compound' && document.initial !== undefined) {
    wrong(context, [...path, 'initial'], `The ${kind} state "${id}" has no first inner state.`, 'Take "initial" out.');
  }
  if (kind === 'compound' && document.initial !== undefined) {
    const choices = Object.keys(inner).filter((each) => inner[each]?.type !== 'history');
    refer(context.report, `state inside "${id}"`, document.initial, choices, [...path, 'initial']);
  }
  if (document.onDone !== undefined && !canBeDone(document)) {
    const remedy =
      kind === 'atomic' ? 'Use "tasksDone" or "always".' : 'Give every region, or the state itself, a final state.';
    wrong(context, [...path, 'onDone'], `What is inside "${id}" can never be done.`, remedy);
  }
}

/** As XState sees it: a state is done in a final state directly inside it, a parallel state when all regions are. */
function canBeDone({ type, states = {} }: StateDocument): boolean {
  if (type === 'final') return true;
  const inner = Object.values(states).filter((each) => each.type !== 'history');
  return type === 'parallel' ? inner.every(canBeDone) : inner.some((each) => each.type === 'final');
}

function wrong({ report }: CheckContext, path: DocumentPath, message: string, remedy: string): void {
  report({ code: 'wrong-structure', path, message, remedy });
}
