// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what each template means, as a small automaton over what happens. A word is what happens in a case, one letter
 * after another; each step of the case ends with a letter that says so. The meaning is that of finite traces (LTLf, De
 * Giacomo and Vardi, 2013): what is owed must be done when the word ends. `automaton.spec.ts` has the formulas.
 */
import type { Rule } from '@draaiboek/definition';

/** What of a rule happens at once. Bits are groups of atoms, in the order in which they are written. */
export interface Letter {
  /** Of `if`, `first`, `of` or `a`; of `while` that the case is at rest in its state. */
  readonly a: number;
  /** Of `then` or `b`; of `while` that what must hold does. */
  readonly b: number;
  /** Of `unless` or `since`. */
  readonly c: number;
  /** Whether `when` of the rule holds. */
  readonly holds: boolean;
  /** The step of the case is over. */
  readonly rest: boolean;
}

/** Groups that are not fulfilled but can still be: tasks that outlive their process. */
export type Pending = Pick<Letter, 'a' | 'b'>;

export interface Automaton {
  /** States are 0, where it begins, up to this. */
  readonly size: number;
  /** @returns the next state, or BROKEN, out of which nothing leads */
  next(state: number, letter: Letter): number;
  /** Whether the word may end here. */
  accepts(state: number, pending: Pending): boolean;
  /** Whether the rule says something because of this letter: if that is never so, it says nothing. */
  activates(letter: Letter): boolean;
}

export const BROKEN = -1;
export const NOTHING_PENDING: Pending = { a: 0, b: 0 };

/** How many groups each role of the rule has, for templates that ask for all of them. */
export interface Groups {
  readonly a: number;
  readonly b: number;
}

const always = (): boolean => true;
const byA = ({ a, holds }: Letter): boolean => a !== 0 && holds;
const byB = ({ b, holds }: Letter): boolean => b !== 0 && holds;
const byBoth = (letter: Letter): boolean => byA(letter) || byB(letter);
const byHolding = ({ holds }: Letter): boolean => holds;

/** One that can only be broken. */
function safety(size: number, activates: Automaton['activates'], next: Automaton['next']): Automaton {
  return { size, next, activates, accepts: always };
}

export function automatonOf(rule: Exclude<Rule, { kind: 'written' }>): Automaton {
  if (rule.kind === 'while') return safety(1, byA, (state, letter) => (byA(letter) && letter.b === 0 ? BROKEN : state));
  const { parts, template, times } = rule;
  const count = (...roles: readonly string[]): number => roles.flatMap((role) => parts[role] ?? []).length;
  const groups = { a: count('of', 'if', 'first', 'a'), b: count('then', 'b') };
  return AUTOMATA[template](groups, times);
}

type Make = (groups: Groups, times: number) => Automaton;
type Declared = Extract<Rule, { kind: 'declare' }>['template'];

const AUTOMATA: Readonly<Record<Declared, Make>> = {
  existence: ({ a }) => existence(a),
  absence: () => safety(1, byHolding, (state, letter) => (byA(letter) ? BROKEN : state)),
  init: () => init(),
  exactly: (_, times) => counted(times, (state) => state === times),
  'at-most': (_, times) => counted(times, always),
  choice: () => branches(byHolding, (seen) => seen !== 0),
  'exclusive-choice': () => branches(byHolding, (seen) => seen !== 0, 3),
  'co-existence': () => branches(byHolding, (seen) => seen === 0 || seen === 3),
  'not-co-existence': () => branches(byHolding, always, 3),
  'responded-existence': () => respondedExistence(),
  response: ({ b }) => response(b),
  'alternate-response': () => alternateResponse(),
  'chain-response': () => chainResponse(),
  'not-response': () => notResponse(),
  'not-chain-response': () => notChainResponse(),
  precedence: ({ a }) => precedence(a),
  'alternate-precedence': () => alternatePrecedence(),
  'chain-precedence': () => chainPrecedence(),
  'not-precedence': () => notPrecedence(),
  'not-chain-precedence': () => notChainPrecedence(),
  succession: () => both(response(1), precedence(1)),
  'alternate-succession': () => both(alternateResponse(), alternatePrecedence()),
  'chain-succession': () => both(chainResponse(), chainPrecedence()),
  'not-succession': () => both(notResponse(), notPrecedence()),
  'not-chain-succession': () => both(notChainResponse(), notChainPrecedence()),
};

const allOf = (groups: number): number => (1 << groups) - 1;

/** The state: which groups happened. */
function existence(groups: number): Automaton {
  return {
    size: 1 << groups,
    next: (state, letter) => (letter.holds ? state | letter.a : state),
    accepts: (state, { a }) => (state | a) === allOf(groups),
    activates: byHolding,
  };
}

/** The state: whether it happened in the first step. */
function init(): Automaton {
  return {
    size: 2,
    next: (state, letter) => {
      if (state === 1 || byA(letter)) return 1;
      return letter.rest ? BROKEN : 0;
    },
    accepts: (state) => state === 1,
    activates: byHolding,
  };
}

/** The state: how often it happened. */
function counted(times: number, accepts: Automaton['accepts']): Automaton {
  return {
    size: times + 1,
    next: (state, letter) => {
      if (!byA(letter)) return state;
      return state === times ? BROKEN : state + 1;
    },
    accepts,
    activates: byHolding,
  };
}

/** The state: which of the two happened. */
function branches(activates: Automaton['activates'], accepts: Automaton['accepts'], forbidden?: number): Automaton {
  return {
    size: 4,
    next: (state, letter) => {
      const seen = state | (byA(letter) ? 1 : 0) | (byB(letter) ? 2 : 0);
      return seen === forbidden ? BROKEN : seen;
    },
    accepts,
    activates,
  };
}

/** The state: which of the two happened. */
function respondedExistence(): Automaton {
  return {
    size: 4,
    next: (state, letter) => state | (byA(letter) ? 1 : 0) | (letter.b === 0 ? 0 : 2),
    accepts: (state, { b }) => state !== 1 || b !== 0,
    activates: byA,
  };
}

/** The state: which groups of `then` are still owed. What is owed is owed after the moment that asks for it. */
function response(groups: number): Automaton {
  return {
    size: 1 << groups,
    next: (state, letter) => {
      if (letter.c !== 0) return 0;
      return byA(letter) ? allOf(groups) : state & ~letter.b;
    },
    accepts: (state, { b }) => (state & ~b) === 0,
    activates: byA,
  };
}

/** The state: whether an answer is owed. */
function alternateResponse(): Automaton {
  return {
    size: 2,
    next: (state, letter) => {
      if (!byA(letter)) return letter.b === 0 ? state : 0;
      return state === 1 && letter.b === 0 ? BROKEN : 1;
    },
    accepts: (state, { b }) => state === 0 || b !== 0,
    activates: byA,
  };
}

/** The state: whether an answer is owed before the step is over. */
function chainResponse(): Automaton {
  return {
    size: 2,
    next: (state, letter) => {
      const owed = (state === 1 && letter.b === 0) || byA(letter);
      if (owed && letter.rest) return BROKEN;
      return owed ? 1 : 0;
    },
    accepts: (state) => state === 0,
    activates: byA,
  };
}

/** The state: whether it must not happen any more. */
function notResponse(): Automaton {
  return safety(2, byA, (state, letter) => {
    if (state === 1) return letter.b === 0 ? 1 : BROKEN;
    return byA(letter) ? 1 : 0;
  });
}

/** The state: whether it must not happen before the step is over. */
function notChainResponse(): Automaton {
  return safety(2, byA, (state, letter) => {
    if (state === 1 && letter.b !== 0) return BROKEN;
    return !letter.rest && (state === 1 || byA(letter)) ? 1 : 0;
  });
}

/** The state: which groups of `first` happened, after the last `since`. */
function precedence(groups: number): Automaton {
  return safety(1 << groups, byB, (state, letter) => {
    if (byB(letter) && state !== allOf(groups)) return BROKEN;
    return (letter.c === 0 ? state : 0) | letter.a;
  });
}

/** The state: whether `first` happened after the last `then`. */
function alternatePrecedence(): Automaton {
  return safety(2, byB, (state, letter) => {
    if (byB(letter) && state === 0) return BROKEN;
    if (letter.a !== 0) return 1;
    return byB(letter) ? 0 : state;
  });
}

/** The state: whether `first` happened in this step. */
function chainPrecedence(): Automaton {
  return safety(2, byB, (state, letter) => {
    if (byB(letter) && state === 0) return BROKEN;
    return !letter.rest && (state === 1 || letter.a !== 0) ? 1 : 0;
  });
}

/** The state: whether `first` happened. */
function notPrecedence(): Automaton {
  return safety(2, byB, (state, letter) => {
    if (byB(letter) && state === 1) return BROKEN;
    return letter.a === 0 ? state : 1;
  });
}

/** The state: whether `first` happened in this step. */
function notChainPrecedence(): Automaton {
  return safety(2, byB, (state, letter) => {
    if (byB(letter) && state === 1) return BROKEN;
    return !letter.rest && (state === 1 || letter.a !== 0) ? 1 : 0;
  });
}

/** Both must hold. */
function both(first: Automaton, second: Automaton): Automaton {
  return {
    size: first.size * second.size,
    next: (state, letter) => {
      const a = first.next(state % first.size, letter);
      const b = second.next(Math.floor(state / first.size), letter);
      return a === BROKEN || b === BROKEN ? BROKEN : a + b * first.size;
    },
    accepts: (state, pending) =>
      first.accepts(state % first.size, pending) && second.accepts(Math.floor(state / first.size), pending),
    activates: byBoth,
  };
}
