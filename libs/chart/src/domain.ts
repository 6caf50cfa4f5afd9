// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: how far a transition reaches: what it really targets, what it leaves, and which of several gives way.
 * The rules are those of XState 5.33.3, which are those of SCXML but for `reenter`.
 */
import type { Remembered } from './live.js';
import type { ChartTransition } from './model.js';
import { row } from './row.js';
import { ancestorsOf, isHistory, isInside, NONE, parentOf, type Structure } from './structure.js';

/** The states a transition leads to, with what a history state stands for in its place. */
export function effectiveTargets(
  structure: Structure,
  { target }: Pick<ChartTransition, 'target'>,
  history: Remembered,
): readonly number[] {
  if (target === undefined) return [];
  if (!isHistory(structure, target)) return [target];
  return history.get(target) ?? [defaultOf(structure, target)];
}

/** Where a history state leads that remembers nothing. */
export function defaultOf(structure: Structure, history: number): number {
  const parent = parentOf(structure, history);
  const first = row(structure.initial, parent);
  return first === NONE ? parent : first;
}

/** The state inside which everything is left and entered that the transition leaves and enters. */
export function domainOf(structure: Structure, transition: ChartTransition, history: Remembered): number {
  const { source, reenter } = transition;
  const targets = effectiveTargets(structure, transition, history);
  if (!reenter && targets.every((target) => target === source || isInside(structure, target, source))) return source;
  const around = leastCommonAncestor(structure, [...targets, source]);
  return around === NONE && !reenter ? 0 : around;
}

/** The innermost state that lies around all of these; NONE when one of them is the machine itself. */
export function leastCommonAncestor(structure: Structure, [first, ...others]: readonly number[]): number {
  if (first === undefined) return NONE;
  const common = ancestorsOf(structure, first).find((ancestor) =>
    others.every((each) => isInside(structure, each, ancestor)),
  );
  return common ?? NONE;
}

/** The active states that a transition leaves. */
export function exitSet(
  structure: Structure,
  transition: ChartTransition,
  nodes: readonly number[],
  history: Remembered,
): readonly number[] {
  if (transition.target === undefined) return [];
  const domain = domainOf(structure, transition, history);
  return nodes.filter((node) => isInside(structure, node, domain));
}

/**
 * Of transitions that would leave the same state one stays: the one further inside, else the one found first.
 * Without a target a transition leaves nothing and is in nobody's way.
 */
export function withoutConflicts(
  structure: Structure,
  enabled: readonly number[],
  nodes: readonly number[],
  history: Remembered,
): readonly number[] {
  if (enabled.length < 2) return enabled;
  const kept = new Map<number, ReadonlySet<number>>();
  for (const index of enabled) {
    const transition = row(structure.transitions, index);
    const leaves = new Set(exitSet(structure, transition, nodes, history));
    const rivals = [...kept]
      .filter(([, other]) => [...leaves].some((state) => other.has(state)))
      .map(([rival]) => rival);
    const isFurtherInside = (rival: number): boolean =>
      isInside(structure, transition.source, row(structure.transitions, rival).source);
    if (!rivals.every(isFurtherInside)) continue;
    for (const rival of rivals) kept.delete(rival);
    kept.set(index, leaves);
  }
  return [...kept.keys()];
}
