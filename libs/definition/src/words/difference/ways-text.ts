// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what cases can do that they could not, and the other way round, as sentences. */
import type { Language } from '@draaiboek/calendar';
import type { PlaybookDifference } from '../../difference/compare-playbooks.js';
import { tellingOf } from './difference-text.js';
import { stepInWords } from './step-differences.js';

/** Ids of what is only in the one (`lost`) or only in the other (`gained`). */
export interface Shift {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What exploring a process in both playbooks tells apart. */
export interface WaysChanged {
  readonly process: string;
  /** States that a case can come to. */
  readonly states: Shift;
  /** Transitions that a case can take. */
  readonly transitions: Shift;
  /** Final states in which a case can end. */
  readonly ends: Shift;
  /** States that every way to an end passes. */
  readonly needed: Shift;
}

export interface WaysInWords {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export function waysInWords(
  ways: WaysChanged,
  playbooks: Pick<PlaybookDifference, 'was' | 'is'>,
  language: Language,
): WaysInWords {
  const [was, is] = [playbooks.was.processes[ways.process], playbooks.is.processes[ways.process]];
  const { words, before, after } = tellingOf({ ...(was && { was }), ...(is && { is }) }, playbooks, language);
  const steps = (ids: readonly string[], of: typeof was, names: typeof before): readonly string[] =>
    ids.flatMap((id) => {
      const step = of?.transitions[id];
      return step ? [stepInWords(step, names, words)] : [];
    });
  return {
    gained: [
      ...ways.states.gained.map((state) => words.canNow(after.state(state))),
      ...ways.ends.gained.map((state) => words.endPossible(after.state(state))),
      ...ways.needed.lost.map((state) => words.mayEndWithout(after.state(state))),
      ...steps(ways.transitions.gained, is, after).map(words.stepPossible),
    ],
    lost: [
      ...ways.states.lost.map((state) => words.canNoMore(before.state(state))),
      ...ways.ends.lost.map((state) => words.endImpossible(before.state(state))),
      ...ways.needed.gained.map((state) => words.endsOnlyThrough(after.state(state))),
      ...steps(ways.transitions.lost, was, before).map(words.stepImpossible),
    ],
  };
}
