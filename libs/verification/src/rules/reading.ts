// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a rule looks at in one process, and which letter for its automaton something that happens there is.
 *
 * Conditions (`when`, `where`, what a fact is, whether something runs) are asked while the process is explored, at every
 * moment; a letter reads the answers. So they are exact.
 */
import type { CompiledProcess, Rule, RuleAtom, RuleTemplate } from '@draaiboek/definition';
import { NO_EXTRA, type Ask, type Extra } from '../abstraction/extra.js';
import type { Observed } from '../exploration/model.js';
import type { Letter, Pending } from './automaton.js';
import { happensAt } from './happens-at.js';
import { actingOf, placesOfAtom } from './places-of-rule.js';

/** What is seen of a process that came to rest. */
export interface Rest {
  /** Nothing leads out of it. */
  isStuck(): boolean;
  isArmed(term: string): boolean;
  isOpen(task: string): boolean;
}

interface Placed {
  readonly role: 'a' | 'b' | 'c';
  readonly bit: number;
  readonly atom: RuleAtom;
  /** The condition that it asks, among those of the process; -1: none. */
  readonly ask: number;
}

const ROLES: Readonly<Record<string, Placed['role']>> = {
  of: 'a',
  if: 'a',
  first: 'a',
  a: 'a',
  then: 'b',
  b: 'b',
  unless: 'c',
  since: 'c',
};

export type Explorable = Exclude<Rule, { kind: 'written' }>;

/** When the condition of a rule is asked: when the rule may be about what happens, or always. */
const ABOUT: Readonly<Partial<Record<RuleTemplate, readonly Placed['role'][]>>> = {
  'responded-existence': ['a'],
  response: ['a'],
  'alternate-response': ['a'],
  'chain-response': ['a'],
  'not-response': ['a'],
  'not-chain-response': ['a'],
  precedence: ['b'],
  'alternate-precedence': ['b'],
  'chain-precedence': ['b'],
  'not-precedence': ['b'],
  'not-chain-precedence': ['b'],
  succession: ['a', 'b'],
  'alternate-succession': ['a', 'b'],
  'chain-succession': ['a', 'b'],
  'not-succession': ['a', 'b'],
  'not-chain-succession': ['a', 'b'],
};

export class Reading {
  /** Conditions that are asked when something happens; that of the rule first, where it is asked here. */
  readonly asks: readonly Ask[];
  readonly atoms: readonly RuleAtom[];
  private readonly placed: readonly Placed[];
  private readonly asksWhen: boolean;

  /**
   * @param home the process of the rule
   * @param when the condition of the rule
   */
  constructor(
    readonly rule: Explorable,
    readonly process: CompiledProcess,
    readonly home: string,
    when: string | undefined,
  ) {
    const isHome = process.id === home;
    this.asksWhen = isHome && when !== undefined;
    const asks: Ask[] = [];
    if (when !== undefined && isHome) asks.push(this.askAbout(when));
    const ask = (expression: string | undefined, atom: RuleAtom): number =>
      expression === undefined ? -1 : asks.push(askOf(expression, [atom], process)) - 1;
    if (rule.kind === 'while') {
      this.placed = [];
      for (const expression of [inState(rule), ...(rule.holds === undefined ? [] : [inState(rule, rule.holds)])])
        asks.push(askAtRest(expression, rule));
    } else {
      this.placed = Object.entries(rule.parts).flatMap(([role, groups]) =>
        groups.flatMap((group, index) =>
          group
            .filter((atom) => (atom.process ?? home) === process.id)
            .map((atom) => ({
              role: ROLES[role] ?? 'a',
              bit: 1 << index,
              atom,
              ask: ask(conditionOf(atom, process), atom),
            })),
        ),
      );
    }
    this.atoms = this.placed.map(({ atom }) => atom);
    this.asks = asks;
  }

  /** The condition of the rule is asked of what the rule is about; all the time where that is elsewhere. */
  private askAbout(when: string): Ask {
    const { rule, process, home } = this;
    if (rule.kind === 'while') return askAtRest(inState(rule, when), rule);
    const roles = ABOUT[rule.template];
    const about = !roles
      ? []
      : Object.entries(rule.parts).flatMap(([role, groups]) =>
          roles.includes(ROLES[role] ?? 'a') ? groups.flat() : [],
        );
    const isHere = about.length > 0 && about.every((atom) => atom.process === undefined || atom.process === home);
    return isHere
      ? askOf(when, about, process)
      : { expression: when, at: 'everywhere', isAskedAt: (): boolean => true };
  }

  /** @param holds whether `when` of the rule holds, as far as another process knows it */
  letter(happening: Observed, rest: Rest, holds = true): Letter {
    const isRest = happening.kind === 'rested';
    const answers = happening.holds ?? 0;
    const holding = this.asksWhen ? (answers & 1) === 1 : holds;
    if (this.rule.kind === 'while') return this.whileLetter(this.rule, isRest, answers, holding, rest);
    const letter = { a: 0, b: 0, c: 0, holds: holding, rest: isRest };
    for (const { role, bit, atom, ask } of this.placed) {
      const isAsked = ask < 0 || (answers & (1 << ask)) !== 0;
      if (isAsked && happensAt(atom, happening, this.process, rest)) letter[role] |= bit;
    }
    return letter;
  }

  private whileLetter(rule: While, isRest: boolean, answers: number, holding: boolean, rest: Rest): Letter {
    const isSo = (expression: string): boolean =>
      (answers & (1 << this.asks.findIndex((ask) => ask.expression === expression))) !== 0;
    const { armed, holds } = rule;
    const a = isRest && isSo(inState(rule)) ? 1 : 0;
    const isHeld = (armed === undefined || rest.isArmed(armed)) && (holds === undefined || isSo(inState(rule, holds)));
    const b = a === 1 && isHeld ? 1 : 0;
    return { a, b, c: 0, holds: holding, rest: isRest };
  }

  /** Groups that are fulfilled when a task is answered that outlives the process and is still open. */
  pending(rest: Rest): Pending {
    const pending = { a: 0, b: 0 };
    for (const { role, bit, atom } of this.placed) {
      if (role === 'c' || atom.kind !== 'task' || !this.isCarried(atom.task)) continue;
      if (rest.isOpen(atom.task)) pending[role] |= bit;
    }
    return pending;
  }

  private isCarried(task: string): boolean {
    return this.process.tasks[task]?.onLeave === 'carry';
  }

  private answersTo(task: string): readonly string[] {
    return distinct(
      this.atoms.flatMap((atom) => (atom.kind === 'task' && atom.task === task ? (atom.answers ?? []) : [])),
    );
  }

  /** What the process is explored with, for this rule; `reads` are those of its conditions. */
  extra(reads: Pick<Extra, 'companions'>): Extra {
    const { atoms } = this;
    const named = <K extends RuleAtom['kind']>(...kinds: readonly K[]): readonly Extract<RuleAtom, { kind: K }>[] =>
      atoms.filter((atom): atom is Extract<RuleAtom, { kind: K }> => kinds.some((kind) => kind === atom.kind));
    const { rule } = this;
    const acting = atoms.flatMap((atom) => actingOf(atom, this.process));
    // What leads nowhere is otherwise no step of its own.
    const notes = acting.filter(({ target }) => target === undefined).map(({ trigger }) => trigger);
    return {
      ...NO_EXTRA,
      events: distinct([
        ...named('event').map(({ event }) => event),
        ...notes.flatMap((trigger) => (trigger.kind === 'event' ? [trigger.event] : [])),
      ]),
      starts: distinct(named('start').map(({ start }) => start)),
      tasks: distinct(named('task', 'asked').map(({ task }) => task)),
      kept: distinct(named('task').flatMap(({ task }) => (this.isCarried(task) ? [task] : []))),
      answers: Object.fromEntries(named('task').map(({ task }) => [task, this.answersTo(task)])),
      companions: distinct(reads.companions),
      waits:
        named('elapsed', 'cancelled').length > 0 ||
        notes.some(({ kind }) => kind === 'after') ||
        (rule.kind === 'while' && rule.armed !== undefined),
      asks: this.asks,
      acts: named('tell', 'report', 'notify', 'put').length > 0,
      rests: this.asks.length > 0,
    };
  }
}

type While = Extract<Rule, { kind: 'while' }>;

/** Nothing more is asked outside the state. */
const inState = ({ state }: While, condition?: string): string =>
  condition === undefined ? `in("${state}")` : `in("${state}") and (${condition})`;

const askAtRest = (expression: string, { state }: While): Ask => ({
  expression,
  at: [state],
  isAskedAt: ({ kind }) => kind === 'rested',
});

/** Asked when one of these may happen; of what is so rather than happens, all the time. */
function askOf(expression: string, atoms: readonly RuleAtom[], process: CompiledProcess): Ask {
  const places = atoms.map((atom) => placesOfAtom(atom, process));
  return {
    expression,
    at: places.every((place) => place !== 'everywhere') ? places.flat() : 'everywhere',
    isAskedAt: (happening) => atoms.some((atom) => happensAt(atom, happening, process, ANY_REST)),
  };
}

/** Of a rest only whether it can be meant is asked here. */
const ANY_REST: Rest = { isStuck: () => true, isArmed: () => true, isOpen: () => true };

/** What is asked when the atom may happen. */
function conditionOf(atom: RuleAtom, process: CompiledProcess): string | undefined {
  const parts = [levelOf(atom, process), atom.where].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.map((part) => (parts.length > 1 ? `(${part})` : part)).join(' and ');
}

/** What is so rather than happens, as a condition. A start may have been long ago. */
function levelOf(atom: RuleAtom, { facts }: CompiledProcess): string | undefined {
  if (atom.kind === 'start') return atom.orRunning ? `running("${atom.start}")` : undefined;
  if (atom.kind !== 'fact') return undefined;
  const { fact, equals } = atom;
  const known = `is known(${fact})`;
  if (equals === undefined) return known;
  if (typeof equals === 'boolean') return `${known} and ${equals ? fact : `not(${fact})`}`;
  // A date is written without quotation marks.
  return `${known} and ${fact} = ${facts[fact]?.type === 'date' ? equals : `"${equals}"`}`;
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
