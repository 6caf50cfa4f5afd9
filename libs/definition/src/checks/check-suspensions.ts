// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { OutlinedState } from '../outline.js';
import type { DocumentPath } from '../reading/source.js';
import { refer, type CheckContext } from './context.js';

/** What a state suspends stands beside it, is never active with it, and can be gone back to. */
export function checkSuspensions(context: CheckContext): void {
  for (const state of context.outline.states) {
    const { suspends } = state.document;
    if (suspends !== undefined) checkSuspension(context, state, suspends, [...state.path, 'suspends']);
  }
}

function checkSuspension(context: CheckContext, state: OutlinedState, suspends: string, path: DocumentPath): void {
  const { report, outline } = context;
  const around = (each: OutlinedState): string | undefined => each.ancestors.at(-1);
  const beside = outline.states.filter((each) => around(each) === around(state) && each.id !== state.id);
  const waiting = beside.filter(({ kind }) => kind !== 'final' && kind !== 'history').map(({ id }) => id);
  if (!refer(report, `state beside "${state.id}"`, suspends, waiting, path)) return;
  const parent = outline.states.find(({ id }) => id === around(state));
  if (parent?.kind === 'parallel' || (parent === undefined && context.process.type === 'parallel')) {
    const message = `"${state.id}" and "${suspends}" are regions, active at the same time.`;
    report({ code: 'wrong-structure', path, message, remedy: 'Put both in one region.' });
    return;
  }
  if (goesBack(context, state.id, suspends)) return;
  report({
    code: 'wrong-structure',
    path,
    message: `Nothing leads from "${state.id}" back to "${suspends}", so what waits there would never go on.`,
    remedy: `Add a transition to a history state inside "${suspends}".`,
  });
}

function goesBack({ outline }: CheckContext, from: string, to: string): boolean {
  const within = (id: string | undefined, outer: string): boolean =>
    outline.states.some((each) => each.id === id && (id === outer || each.ancestors.includes(outer)));
  return outline.transitions.some((each) => within(each.from, from) && within(each.document.target, to));
}
