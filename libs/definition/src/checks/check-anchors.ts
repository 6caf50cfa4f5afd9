// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { entryOf } from '../compile/transitions.js';
import type { EventDocument } from '../document.js';
import type { OutlinedTransition } from '../outline.js';
import type { DocumentPath } from '../reading/source.js';
import type { CheckContext } from './context.js';

/**
 * A term that counts from a fact needs that fact: where it may be unset the term must say `unset: wait`.
 *
 * Which facts are certainly set in a state is the greatest solution of: what every way in brings along, together with
 * what is certainly set where that way comes from. Facts are never unset. Ways are over-approximated: whoever enters a
 * state may be anywhere inside it, and in any place of the other regions around it.
 */
export function checkAnchors(context: CheckContext): void {
  const { process, outline } = context;
  const terms = process.terms ?? {};
  const certain = certainFacts(context);
  const need = (term: string | undefined, state: string, path: DocumentPath): void => {
    const declared = term === undefined ? undefined : terms[term];
    const from = declared?.from;
    if (from === undefined || declared?.unset === 'wait' || !(from in (process.facts ?? {}))) return;
    if (process.facts?.[from]?.default !== undefined || certain.get(state)?.has(from) === true) return;
    context.report({
      code: 'unset-anchor',
      path,
      message: `The term "${term ?? ''}" counts from "${from}", which may not be set in "${state}".`,
      remedy: `Add unset: wait to the term, or let every way into "${state}" require "${from}".`,
    });
  };
  for (const { id, document, path } of outline.states) {
    for (const term of Object.keys(document.after ?? {})) need(term, id, [...path, 'after', term]);
  }
  for (const { document, state, path } of outline.tasks) {
    need(document.within, state, [...path, 'within']);
    for (const [answer, { askAgain }] of Object.entries(document.answers)) {
      need(askAgain, state, [...path, 'answers', answer, 'askAgain']);
    }
  }
}

type Certain = ReadonlyMap<string, ReadonlySet<string>>;

function certainFacts(context: CheckContext): Certain {
  const { process, outline } = context;
  const all = new Set(Object.keys(process.facts ?? {}));
  const ways = waysIn(context);
  let certain: Certain = new Map(outline.states.map(({ id }) => [id, all]));
  for (;;) {
    const next = new Map(certain);
    for (const { from, gives, into } of ways) {
      const brought = new Set([...gives, ...(from === undefined ? [] : (certain.get(from) ?? []))]);
      for (const state of into) next.set(state, intersection(next.get(state) ?? all, brought));
    }
    if ([...next].every(([state, facts]) => facts.size === certain.get(state)?.size)) return certain;
    certain = next;
  }
}

interface Way {
  readonly from: string | undefined;
  readonly gives: readonly string[];
  /** Every state that may be entered. */
  readonly into: readonly string[];
}

function waysIn(context: CheckContext): readonly Way[] {
  const { process, outline } = context;
  const entries = Object.values(process.entries)
    .map(entryOf)
    .map(({ target, sets }): Way => ({ from: undefined, gives: required(sets), into: enteredBy(context, target) }));
  const transitions = outline.transitions.flatMap((transition): readonly Way[] => {
    const { target } = transition.document;
    if (target === undefined) return [];
    const { from } = transition;
    return [{ from, gives: givenBy(context, transition), into: enteredBy(context, target) }];
  });
  return [...entries, ...transitions];
}

function givenBy({ process }: CheckContext, { trigger }: OutlinedTransition): readonly string[] {
  return trigger.kind === 'event' ? required(process.events?.[trigger.event]?.sets) : [];
}

/** The target, all around it, all inside it, and all inside the other regions around it. */
function enteredBy({ process, outline }: CheckContext, target: string): readonly string[] {
  const { states } = outline;
  const goal = states.find(({ id }) => id === target);
  if (goal === undefined) return [];
  const resumed = goal.kind === 'history' ? goal.ancestors.at(-1) : undefined;
  const parallel = states.filter(({ id, kind }) => kind === 'parallel' && goal.ancestors.includes(id));
  const inside = new Set([target, ...(resumed === undefined ? [] : [resumed]), ...parallel.map(({ id }) => id)]);
  if (process.type === 'parallel') return states.map(({ id }) => id);
  return states
    .filter(
      ({ id, ancestors }) => id === target || goal.ancestors.includes(id) || ancestors.some((each) => inside.has(each)),
    )
    .map(({ id }) => id);
}

function required(sets: EventDocument['sets']): readonly string[] {
  return Object.keys(sets ?? {}).filter((fact) => sets?.[fact] !== 'optional');
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}
