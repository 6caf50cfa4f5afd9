// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { entryOf } from '../compile/transitions.js';
import type { OutlinedTransition } from '../outline.js';
import { refer, referRoles, type CheckContext } from './context.js';
import { checkSets } from './check-facts.js';

/** Transitions and entries lead to states that exist, and wait for events and terms that exist. */
export function checkTransitions(context: CheckContext): void {
  const { process, outline, report } = context;
  const states = outline.states.map(({ id }) => id);
  for (const { document, path } of outline.transitions) {
    if (document.target !== undefined) refer(report, 'state', document.target, states, path);
  }
  for (const transition of outline.transitions) checkResumption(context, transition);
  for (const { document, path } of outline.states) {
    for (const event of Object.keys(document.on ?? {})) referEvent(context, event, [...path, 'on', event]);
    for (const term of Object.keys(document.after ?? {})) {
      refer(report, 'term', term, Object.keys(process.terms ?? {}), [...path, 'after', term]);
    }
  }
  for (const event of Object.keys(process.on ?? {})) referEvent(context, event, ['on', event]);
  checkEntries(context);
}

/**
 * A history state resumes what was left. From inside the state that it resumes nothing was left: XState would then go to
 * where that state begins, or lose the state altogether.
 */
function checkResumption({ outline, report }: CheckContext, { from, document, path }: OutlinedTransition): void {
  const history = outline.states.find(({ id, kind }) => id === document.target && kind === 'history');
  const resumed = history?.ancestors.at(-1);
  const source = outline.states.find(({ id }) => id === from);
  if (resumed === undefined || source === undefined) return;
  if (!source.ancestors.includes(resumed) && (source.id !== resumed || document.reenter === true)) return;
  report({
    code: 'wrong-structure',
    path,
    message: `"${document.target ?? ''}" resumes "${resumed}", which has not been left here.`,
    remedy: `Name the state inside "${resumed}" where it goes on, or go to "${document.target ?? ''}" from outside "${resumed}".`,
  });
}

function referEvent({ process, report }: CheckContext, event: string, path: readonly string[]): void {
  refer(report, 'event', event, Object.keys(process.events ?? {}), path);
}

function checkEntries(context: CheckContext): void {
  const { process, outline, report } = context;
  for (const [id, written] of Object.entries(process.entries)) {
    const entry = entryOf(written);
    const path = ['entries', id];
    const states = outline.states.filter(({ kind }) => kind !== 'history').map((state) => state.id);
    refer(report, 'state to begin in', entry.target, states, typeof written === 'string' ? path : [...path, 'target']);
    referRoles(context, entry.by, [...path, 'by']);
    checkSets(context, entry.sets, [...path, 'sets']);
  }
}
