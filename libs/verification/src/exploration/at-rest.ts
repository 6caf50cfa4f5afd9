// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what can be said of a situation at rest: whether the tasks of a state are done, and which decision was not made. */
import type { DecidingState } from './deciding.js';
import type { Cause, Gap } from './model.js';
import type { Situation } from './situation.js';

/** Every required task of this visit is answered, and at least one was. */
export function isAllAnswered(now: Situation, state: string): boolean {
  const { tasks, bundles, process } = now.abstraction;
  const bundle = bundles.find((each) => each.of === 'tasks-done' && each.state === state);
  const required = (process.states[state]?.tasks ?? []).flatMap((id) => {
    const slot = tasks.get(id);
    return slot?.task.required === true ? [now.task(slot)] : [];
  });
  const current = required.filter((value) => value.current);
  if (current.some(({ status }) => status === 'open')) return false;
  return bundle ? now.read(bundle.slot) === 1 : current.some(({ status }) => status === 'answered');
}

/** Places where the case should have gone on and no alternative held. */
export function gapsOf(now: Situation, cause: Cause, taken: readonly string[]): readonly Gap[] {
  const deciding = now.abstraction.deciding.in(now.chart);
  if (deciding.length === 0 && cause.kind !== 'elapsed') return NO_GAPS;
  return [
    ...deciding.flatMap((each) => gapsAt(now, each)),
    ...(cause.kind === 'elapsed' ? gapOfTerm(now, cause.wait, taken) : NO_GAPS),
  ];
}

const NO_GAPS: readonly Gap[] = [];

function gapsAt(now: Situation, { index, state, tasksDone, always, onDone }: DecidingState): readonly Gap[] {
  const gaps: Gap[] = [];
  if (tasksDone && isAllAnswered(now, state)) gaps.push({ state, kind: 'tasksDone' });
  // A state that has nothing else but eventless transitions only decides.
  if (always) gaps.push({ state, kind: 'always' });
  if (onDone && isDone(now, index)) gaps.push({ state, kind: 'onDone' });
  return gaps;
}

function isDone(now: Situation, index: number): boolean {
  const { chart } = now.abstraction;
  const state = chart.states[index];
  const active = (state?.children ?? []).filter((child) => now.isActive(child));
  if (state?.type === 'parallel') return active.every((child) => isDone(now, child));
  return active.some((child) => chart.states[child]?.type === 'final');
}

function gapOfTerm(now: Situation, wait: number, taken: readonly string[]): readonly Gap[] {
  const { chart, process } = now.abstraction;
  const row = chart.waits[wait];
  const state = chart.states[row?.state ?? -1]?.id ?? '';
  const term = chart.terms[row?.term ?? -1] ?? '';
  const isOfTerm = (id: string): boolean => {
    const transition = process.transitions[id];
    return transition?.trigger.kind === 'after' && transition.from === state && transition.trigger.term === term;
  };
  return taken.some(isOfTerm) || !now.isActive(row?.state ?? -1) ? [] : [{ state, kind: 'after', term }];
}
