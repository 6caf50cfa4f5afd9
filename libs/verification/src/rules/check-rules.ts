// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: holding the rules of a process against every way through it: the automaton of a rule beside the graph of the
 * process, in which only what the rule asks after is looked at beside what decides by itself.
 */
import type { Chart } from '@draaiboek/chart';
import { compileGuard, guardScopeOf } from '@draaiboek/definition';
import type { CompiledGuard, CompiledPlaybook, CompiledProcess, RuleDocument } from '@draaiboek/definition';
import { abstractionOf } from '../abstraction/abstraction.js';
import type { Extra } from '../abstraction/extra.js';
import { sliceWith } from '../abstraction/slices.js';
import type { Fault } from '../checks/fault.js';
import { explore, type Edge, type Graph } from '../exploration/explore.js';
import { taskValueOf } from '../exploration/situation.js';
import { termOrder } from '../orders/term-order.js';
import type { Atom } from './atom.js';
import { automatonOf, BROKEN, holds, type Automaton } from './automaton.js';
import { checkWritten } from './written.js';

/** More than any rule of a process in slices needs; beyond it the rule is reported as not shown to hold. */
const RULE_BOUND = 8_000;

export function checkRules(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  chart: Chart,
  explored: readonly Explored[],
  bound: number,
): readonly Fault[] {
  const graphs = new Map<string, Graph>();
  return Object.entries(process.rules).flatMap(([id, rule]): readonly Fault[] => {
    const written = checkWritten(id, rule, process);
    if (written !== 'unknown') return written === undefined ? [] : [written];
    const automaton = automatonOf(rule, process);
    if (!automaton) return [unchecked(id)];
    const condition = rule.when === undefined ? undefined : compileGuard(rule.when, guardScopeOf(process, playbook));
    const states = [...statesOf(automaton, process), ...(condition ? statesAskedBy(condition, process) : [])];
    const slice = sliceWith(process, states);
    const extra = extraOf(automaton, condition, rule.when);
    const key = JSON.stringify([extra, [...slice.still]]);
    const known = asksNothingElse(extra, process)
      ? explored.find(({ still }) => !states.some((state) => still.has(state)))
      : undefined;
    const graph =
      known?.graph ??
      graphs.get(key) ??
      explore(abstractionOf(slice.process, playbook, chart, termOrder, extra), Math.min(bound, RULE_BOUND));
    graphs.set(key, graph);
    return follow(id, rule, automaton, graph);
  });
}

function tooLarge(id: string): Fault {
  return {
    ...unchecked(id),
    message: `With what the rule "${id}" asks after there are more than ${RULE_BOUND} situations; it is not shown to hold.`,
    remedy: 'Ask after fewer tasks and facts in one rule.',
  };
}

/** A graph that was explored before, with the states that stand still in it. */
export interface Explored {
  readonly graph: Graph;
  readonly still: ReadonlySet<string>;
}

/** Whether a graph that was explored for no rule holds everything that this one asks after. */
function asksNothingElse(
  { tasks, facts, companions, waits, events, starts, asks }: Extra,
  { transitions }: CompiledProcess,
): boolean {
  if (waits || asks.length > 0 || tasks.length + facts.length + companions.length + starts.length > 0) return false;
  // Events that lead nowhere somewhere are not all among the steps.
  return Object.values(transitions).every(
    ({ trigger, target }) => trigger.kind !== 'event' || !events.includes(trigger.event) || target !== undefined,
  );
}

function unchecked(id: string): Fault {
  return {
    code: 'unchecked-rule',
    severity: 'warning',
    message: `The rule "${id}" asks something that exploring this process does not see; it is not shown to hold.`,
    remedy: 'Write it over states, events, tasks, starts and terms of this process.',
    place: { kind: 'process', path: ['rules', id] },
  };
}

function extraOf({ atoms }: Automaton, condition: CompiledGuard | undefined, when: string | undefined): Extra {
  const tasks = atoms.flatMap((atom) => ('task' in atom ? [atom.task] : []));
  const { facts = [], answers = [], statuses = [], companions = [] } = condition?.reads ?? {};
  const hasTerms = atoms.some(({ kind }) => kind === 'elapsed');
  return {
    events: atoms.flatMap((atom) => (atom.kind === 'event' ? [atom.event] : [])).sort(),
    starts: atoms.flatMap((atom) => (atom.kind === 'start' ? [atom.process] : [])).sort(),
    tasks: [...new Set([...tasks, ...answers, ...statuses])].sort(),
    facts,
    companions,
    waits: hasTerms,
    asks: when === undefined ? [] : [when],
    acts: false,
    rests: false,
  };
}

/** States in which something of the rule happens. */
function statesOf({ atoms }: Automaton, process: CompiledProcess): readonly string[] {
  const transitions = Object.values(process.transitions);
  return atoms.flatMap((atom): readonly string[] => {
    switch (atom.kind) {
      case 'state':
        return [atom.state];
      case 'task':
      case 'asked':
        return [process.tasks[atom.task]?.state ?? ''];
      case 'event':
        return transitions.flatMap(({ from, trigger }) =>
          trigger.kind === 'event' && trigger.event === atom.event ? (from ?? []) : [],
        );
      case 'elapsed':
        return Object.values(process.states).flatMap(({ id, after }) => (after.includes(atom.term) ? [id] : []));
      case 'start':
        return transitions.flatMap(({ from, actions }) =>
          actions.some((each) => each.kind === 'start' && each.process === atom.process) ? (from ?? []) : [],
        );
    }
  });
}

/** States in which what the condition asks after can change. */
function statesAskedBy({ reads }: CompiledGuard, process: CompiledProcess): readonly string[] {
  const isAsked = (facts: Readonly<Record<string, unknown>>): boolean =>
    reads.facts.some((fact) => Object.hasOwn(facts, fact));
  const tasks = Object.values(process.tasks).filter(
    ({ id, answers }) =>
      [...reads.answers, ...reads.statuses].includes(id) ||
      answers.some(({ sets, puts }) => isAsked(sets) || isAsked(puts)),
  );
  const transitions = Object.values(process.transitions).filter(({ trigger, actions }) => {
    const event = trigger.kind === 'event' ? process.events[trigger.event] : undefined;
    const reports = event?.from !== undefined && reads.companions.includes(event.from);
    const acts = actions.some(
      (each) =>
        (each.kind === 'put' && isAsked(each.values)) ||
        (each.kind === 'start' && reads.companions.includes(each.process)),
    );
    return reports || acts || isAsked(event?.sets ?? {});
  });
  return [...reads.states, ...tasks.map(({ state }) => state), ...transitions.flatMap(({ from }) => from ?? [])];
}

interface Visit {
  readonly edge: Edge;
  readonly state: number;
  readonly before: Visit | undefined;
}

function follow(id: string, rule: RuleDocument, automaton: Automaton, graph: Graph): readonly Fault[] {
  if (!graph.complete) return [tooLarge(id)];
  const following = new Following(automaton, graph);
  const broken = following.findBroken();
  if (broken) return [violated(id, rule, graph, broken)];
  return following.isActivated || graph.openings.length === 0 ? [] : [vacuous(id)];
}

/** Breadth first over graph and automaton, so that the way that breaks the rule is a shortest. */
class Following {
  isActivated = false;
  private readonly seen = new Set<string>();
  private readonly pending: Visit[] = [];

  constructor(
    private readonly automaton: Automaton,
    private readonly graph: Graph,
  ) {}

  findBroken(): Visit | undefined {
    for (const edge of this.graph.openings) {
      const broken = this.visit(edge, 0, undefined);
      if (broken) return broken;
    }
    for (const each of this.pending) {
      for (const edge of this.graph.edges[each.edge.to] ?? []) {
        const broken = this.visit(edge, each.state, each);
        if (broken) return broken;
      }
    }
    return undefined;
  }

  /** @returns the visit when it breaks the rule */
  private visit(edge: Edge, from: number, before: Visit | undefined): Visit | undefined {
    let state = from;
    for (const occurrence of edge.outcome.occurrences) {
      if (this.automaton.activates(occurrence) && holds(occurrence)) this.isActivated = true;
      state = this.automaton.next(state, occurrence);
      if (state === BROKEN) return { edge, state, before };
    }
    const visit = { edge, state, before };
    const mayEnd = edge.outcome.endedIn === undefined || this.automaton.accepts(state, isStillAsked(edge, this.graph));
    if (!mayEnd) return visit;
    const key = `${edge.to}/${state}`;
    if (!this.seen.has(key)) this.pending.push(visit);
    this.seen.add(key);
    return undefined;
  }
}

/** A carried task outlives its process: it stays open, with its reminders, and can still be answered. */
function isStillAsked({ to }: Edge, { abstraction, nodes }: Graph): (atom: Atom) => boolean {
  return (atom) => {
    const slot = atom.kind === 'task' ? abstraction.tasks.get(atom.task) : undefined;
    return slot?.task.onLeave === 'carry' && taskValueOf(nodes[to]?.[slot.slot] ?? 0).status === 'open';
  };
}

function violated(id: string, { title }: RuleDocument, graph: Graph, last: Visit): Fault {
  const edges: Edge[] = [];
  for (let at: Visit | undefined = last; at !== undefined; at = at.before) edges.unshift(at.edge);
  return {
    code: 'rule-violated',
    severity: 'error',
    message: `A way breaks the rule "${id}" (${title.nl}).`,
    remedy: 'Add a condition, a task or a transition so that this way is not there, or change the rule.',
    place: { kind: 'process', path: ['rules', id] },
    way: { graph, edges },
  };
}

function vacuous(id: string): Fault {
  return {
    code: 'vacuous-rule',
    severity: 'warning',
    message: `The rule "${id}" says nothing: what it is about never happens.`,
    remedy: 'Name what does happen, or remove the rule.',
    place: { kind: 'process', path: ['rules', id] },
  };
}
