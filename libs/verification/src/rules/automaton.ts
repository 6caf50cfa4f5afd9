// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a rule as a small automaton over what happens. Its state is a number; 0 in the beginning. A step of a case is
 * several occurrences, one after another; the meaning is that of finite traces: what is owed must be done when the process
 * ends.
 */
import type { CompiledProcess, RuleDocument } from '@draaiboek/definition';
import type { Observed, Occurrence } from '../exploration/model.js';
import { asMap, isOf, readAtoms, type Atom, type Atoms } from './atom.js';

export interface Automaton {
  readonly atoms: readonly Atom[];
  /** @returns the next state, or BROKEN */
  next(state: number, occurrence: Observed): number;
  /** Whether the process may end in this state; `isStillAsked`: what can still be done after its end. */
  accepts(state: number, isStillAsked: (atom: Atom) => boolean): boolean;
  /** What the rule is about when its condition holds: if that never happens, the rule says nothing. */
  activates(occurrence: Occurrence): boolean;
}

export const BROKEN = -1;

const COMMON = new Set(['title', 'description', 'source', 'level', 'when']);

/** Undefined for a rule that asks something which exploring one process does not see. */
export function automatonOf(rule: RuleDocument, process: CompiledProcess): Automaton | undefined {
  const template = Object.keys(rule).find((key) => !COMMON.has(key)) ?? '';
  const written = rule[template];
  const parts = asMap(written);
  const known = (...keys: readonly string[]): boolean => [...(parts?.keys() ?? [])].every((key) => keys.includes(key));
  const read = (key: string): Atoms | undefined => readAtoms(parts?.get(key), process);
  switch (template) {
    case 'precedence':
      return known('first', 'then', 'since')
        ? precedence(read('first'), read('then'), parts?.has('since') === true ? read('since') : [])
        : undefined;
    case 'response':
      return known('if', 'then', 'unless')
        ? response(read('if'), read('then'), parts?.has('unless') === true ? read('unless') : [])
        : undefined;
    case 'absence':
      return absence(readAtoms(written, process));
    case 'existence':
      return existence(readAtoms(written, process));
    default:
      return undefined;
  }
}

const isAny = (atoms: Atoms, occurrence: Occurrence): boolean =>
  atoms.some((group) => group.some((atom) => isOf(atom, occurrence)));

/** Whether the rule is about this: a rule without a condition always is. */
export const holds = (occurrence: Observed): boolean => occurrence.holds !== 0;

/** The groups of which one happens, as bits. */
const happened = (atoms: Atoms, occurrence: Occurrence): number =>
  atoms.reduce((bits, group, index) => (group.some((atom) => isOf(atom, occurrence)) ? bits | (1 << index) : bits), 0);

const allOf = (atoms: Atoms): number => (1 << atoms.length) - 1;

/** The state: which groups of `first` happened. With `since` they must have happened after the last of that. */
function precedence(
  first: Atoms | undefined,
  then: Atoms | undefined,
  since: Atoms | undefined,
): Automaton | undefined {
  if (!first || !then || !since) return undefined;
  const all = allOf(first);
  return {
    atoms: [...first, ...then, ...since].flat(),
    next(state, occurrence) {
      if (isAny(then, occurrence) && state !== all && holds(occurrence)) return BROKEN;
      const kept = isAny(since, occurrence) ? 0 : state;
      return kept | happened(first, occurrence);
    },
    accepts: () => true,
    activates: (occurrence) => isAny(then, occurrence),
  };
}

/** The state: which groups of `then` are still owed. */
function response(
  trigger: Atoms | undefined,
  then: Atoms | undefined,
  unless: Atoms | undefined,
): Automaton | undefined {
  if (!trigger || !then || !unless) return undefined;
  return {
    atoms: [...trigger, ...then, ...unless].flat(),
    next(state, occurrence) {
      if (isAny(unless, occurrence)) return 0;
      const owed = state & ~happened(then, occurrence);
      return isAny(trigger, occurrence) && holds(occurrence) ? allOf(then) : owed;
    },
    accepts: (state, isStillAsked) =>
      then.every((group, index) => (state & (1 << index)) === 0 || group.some(isStillAsked)),
    activates: (occurrence) => isAny(trigger, occurrence),
  };
}

function absence(atoms: Atoms | undefined): Automaton | undefined {
  if (!atoms) return undefined;
  return {
    atoms: atoms.flat(),
    next: (state, occurrence) => (isAny(atoms, occurrence) && holds(occurrence) ? BROKEN : state),
    accepts: () => true,
    // That it never happens is what it asks.
    activates: () => true,
  };
}

function existence(atoms: Atoms | undefined): Automaton | undefined {
  if (!atoms) return undefined;
  const all = allOf(atoms);
  return {
    atoms: atoms.flat(),
    next: (state, occurrence) => state | happened(atoms, occurrence),
    accepts: (state) => state === all,
    activates: () => true,
  };
}
