// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a configuration holds besides the configuration of the chart, and where. What no condition, no term and no
 * rule asks after is not in it.
 *
 * A configuration is an array of small integers: the chart's own, and then one per slot.
 * - fact: the set of values that it may have, as bits. Who states a fact is free in the value, and nobody can tell which
 *   it was before something asks: the choice is put off until then, which leaves out nothing and adds nothing.
 * - task: status, last answer and whether it belongs to the present visit of its state.
 * - bundle: whether every task of it was answered in this visit (the bit "all required answered" of a state, or that of a
 *   condition, see guards.ts).
 * - companion: whether one is running (none or some); of a fleeting one, whether one may be.
 * - held: whether what a state had open waits, because another suspends it.
 * - turn: whether a term on a fact has had its turn for the value that the fact has.
 * - spent: whether a term of an active state is not armed.
 * - order: whether one armed term was armed before another that can only elapse after it.
 */
import { compileGuard, guardScopeOf, parseGuard } from '@draaiboek/definition';
import type { CompiledGuard, CompiledPlaybook, CompiledProcess, CompiledTask, Expression } from '@draaiboek/definition';
import type { Chart } from '@draaiboek/chart';
import type { TermOrder } from '../orders/term-order.js';
import { domainOf, partsOf, type Domain } from './domains.js';
import { conditionsOf, within, type Condition } from './guards.js';
import { Deciding } from '../exploration/deciding.js';
import { Future } from './future.js';
import { NO_EXTRA, tasksAskedIn, type Ask, type Extra } from './extra.js';
import { fleetingOf, reportsOf } from './companions.js';
import { heldOf, interruptionsOf, type HeldSlot, type Interruption } from './interruptions.js';
import { readersOf } from './readers.js';
import { ordersOf, waitsOf } from './waits.js';
import { mattersOf, type Matters } from './matters.js';

export interface FactSlot {
  readonly slot: number;
  readonly fact: string;
  readonly domain: Domain;
  /** Chosen at once, because a rule looks at it when something happens. */
  readonly eager: boolean;
}

export interface TaskSlot {
  readonly slot: number;
  readonly task: CompiledTask;
  /** Row of its state in the chart. */
  readonly home: number;
  /** Answers that nothing tells apart are one; the first stands for them. */
  readonly answers: readonly string[];
  /** Something asks which answer was given last. */
  readonly recalled: boolean;
  /** Forgotten when its state is left, because nothing outside asks after it. */
  readonly local: boolean;
  /** After its visit only these answers can be asked after; undefined: its status can be too. */
  readonly lasting?: ReadonlySet<number>;
}

export interface BundleSlot {
  readonly slot: number;
  readonly state: string;
  readonly tasks: readonly string[];
  /** Of `tasksDone` of the state, else of this condition. */
  readonly of: 'tasks-done' | Condition;
  readonly local: boolean;
}

export interface WaitSlot {
  /** Whether it is spent. */
  readonly slot: number;
  readonly wait: number;
  readonly term: string;
  readonly anchor?: FactSlot;
  /** Whether its term had its turn; shared by all waits of a term. */
  readonly turn?: number;
  readonly recurs: boolean;
  readonly again: boolean;
}

/** `first` elapses before `then`: always when `always`, else when the bit says that it was armed no later. */
export interface OrderSlot {
  readonly slot: number;
  readonly first: number;
  readonly then: number;
  readonly always: boolean;
  /** Never at the same moment. */
  readonly strict: boolean;
}

export interface Abstraction {
  readonly process: CompiledProcess;
  readonly playbook: CompiledPlaybook;
  readonly chart: Chart;
  /** What a rule asks beside what decides by itself. */
  readonly extra: Extra;
  readonly width: number;
  readonly facts: ReadonlyMap<string, FactSlot>;
  readonly tasks: ReadonlyMap<string, TaskSlot>;
  readonly bundles: readonly BundleSlot[];
  readonly companions: ReadonlyMap<string, number>;
  /**
   * Companions that nothing asks after and that can end at any moment without a word. One that may be running can do
   * all that one can, and nothing tells when it ended: so that is not looked at. What a case can only do with their help
   * it may therefore not be able to do.
   */
  readonly fleeting: ReadonlySet<string>;
  /** By row of `chart.waits`; those that lead nowhere are not here. */
  readonly waits: ReadonlyMap<number, WaitSlot>;
  readonly orders: readonly OrderSlot[];
  readonly interruptions: readonly Interruption[];
  /** By row of the state. */
  readonly held: ReadonlyMap<number, HeldSlot>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly whens: ReadonlyMap<string, CompiledGuard>;
  /** The conditions of the rule that looks on. */
  readonly asked: readonly (Ask & { readonly guard: CompiledGuard })[];
  readonly matters: Matters;
  readonly future: Future;
  readonly deciding: Deciding;
  /** By report: the facts that always come with it. */
  readonly reported: ReadonlyMap<string, ReadonlySet<string>>;
  /** Facts that are only asked after by what states them: unasked again after every step. */
  readonly passing: readonly FactSlot[];
}

export function abstractionOf(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  chart: Chart,
  orderOf: TermOrder,
  extra: Extra = NO_EXTRA,
): Abstraction {
  const conditions = conditionsOf(
    process,
    playbook,
    new Set([...extra.tasks, ...tasksAskedIn(process, playbook, extra)]),
  );
  const matters = mattersOf(process, playbook, conditions, extra);
  const asking = askingOf(process, playbook, conditions, matters, extra);
  let width = 1;
  const next = (): number => width++;
  const facts = new Map(matters.facts.map((fact) => [fact, factSlot(fact, process, asking.trees, next(), extra)]));
  const tasks = new Map(
    matters.tasks.map((task) => {
      const home = chart.find.state(task.state) ?? -1;
      return [task.id, { ...taskSlot(task, process, conditions, matters, asking.trees, next(), extra), home }];
    }),
  );
  const bundles = bundlesOf(process, conditions, tasks, next);
  const companions = new Map(matters.companions.map((companion) => [companion, next()]));
  const waits = waitsOf(process, chart, facts, matters, next);
  const interruptions = interruptionsOf(process, chart);
  const held = heldOf(chart, interruptions, { tasks, bundles, waits }, next);
  const orders = ordersOf(process, chart, [...waits.values()], held, orderOf, next);
  const { whens, asked } = asking;
  const fleeting = fleetingOf(
    matters.companions.filter((each) => !extra.companions.includes(each)),
    asking.guards,
    playbook,
  );
  const slots = { facts, tasks, bundles, companions, fleeting, waits, orders, interruptions, held, matters, width };
  const reported = reportsOf(process, playbook);
  const made = { process, playbook, chart, extra, conditions: asking.conditions, whens, asked, reported, ...slots };
  return { ...made, ...forgetting(made, extra) };
}

interface Asking extends Pick<Abstraction, 'conditions' | 'whens' | 'asked'> {
  readonly trees: readonly Expression[];
  readonly guards: readonly CompiledGuard[];
}

/** Everything that asks: conditions of transitions and tasks, and what a rule asks. */
function askingOf(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  conditions: readonly Condition[],
  matters: Matters,
  extra: Extra,
): Asking {
  const scope = guardScopeOf(process, playbook);
  const whens = new Map(matters.whens.map((when) => [when, compileGuard(when, scope)]));
  const asked = extra.asks.map((ask) => ({ ...ask, guard: compileGuard(ask.expression, scope) }));
  const expressions = [...matters.whens, ...extra.asks.map(({ expression }) => expression)];
  return {
    conditions: new Map(conditions.map((condition) => [condition.expression, condition])),
    whens,
    asked,
    trees: [...conditions.map(({ tree }) => tree), ...expressions.map(parseGuard)],
    guards: [...conditions.flatMap(({ parts }) => parts), ...whens.values(), ...asked.map(({ guard }) => guard)],
  };
}

/** What is put back to its beginning once nothing asks after it. */
function forgetting(
  made: Omit<Abstraction, 'future' | 'deciding' | 'passing'>,
  extra: Extra,
): Pick<Abstraction, 'future' | 'deciding' | 'passing'> {
  const { process, chart, facts, tasks, companions } = made;
  const kept = new Set([
    ...extra.facts.map((fact) => facts.get(fact)?.slot ?? 0),
    ...extra.kept.map((task) => tasks.get(task)?.slot ?? 0),
    ...extra.companions.map((companion) => companions.get(companion) ?? 0),
  ]);
  const passing = [...facts.values()].filter((slot) => isPassing(slot.fact, made));
  return { passing, deciding: new Deciding(chart, process), future: new Future(process, chart, readersOf(made, kept)) };
}

/** Whether everything that asks after a fact is taken by an event that states it. */
function isPassing(
  fact: string,
  { process, conditions, whens, waits, extra, asked }: Omit<Abstraction, 'future' | 'deciding' | 'passing'>,
): boolean {
  if (extra.facts.includes(fact) || asked.some(({ guard }) => guard.reads.facts.includes(fact))) return false;
  if ([...waits.values()].some(({ anchor }) => anchor?.fact === fact)) return false;
  if ([...whens.values()].some(({ reads }) => reads.facts.includes(fact))) return false;
  const asking = new Set(
    [...conditions.values()]
      .filter(({ parts }) => parts.some(({ reads }) => reads.facts.includes(fact)))
      .map(({ expression }) => expression),
  );
  return Object.values(process.transitions).every(
    ({ guard, trigger }) =>
      guard === undefined ||
      !asking.has(guard) ||
      (trigger.kind === 'event' && process.events[trigger.event]?.sets[fact] === 'required'),
  );
}

function factSlot(
  fact: string,
  process: CompiledProcess,
  trees: readonly Expression[],
  slot: number,
  extra: Extra,
): FactSlot {
  return { slot, fact, domain: domainOf(fact, process, trees), eager: extra.eager.includes(fact) };
}

/** An answer is of its own when a condition names it, or when what it does is another. */
function taskSlot(
  task: CompiledTask,
  process: CompiledProcess,
  conditions: readonly Condition[],
  matters: Matters,
  trees: readonly Expression[],
  slot: number,
  extra: Extra,
): Omit<TaskSlot, 'home'> {
  const asked = new Set(trees.flatMap((tree) => namedAnswers(tree, task.id)));
  const named = new Set([...asked, ...(extra.answers[task.id] ?? [])]);
  const keep = matters.answers.has(task.id);
  const seen = new Map<string, string>();
  for (const answer of task.answers) {
    const effects = JSON.stringify([answer.closes, answer.sets, answer.puts]);
    const kind = keep || named.has(answer.id) ? answer.id : `other ${effects}`;
    if (!seen.has(kind)) seen.set(kind, answer.id);
  }
  const answers = [...seen.values()];
  const asksStatus = trees.some((tree) => partsOf(tree).some((part) => part.kind === 'status' && part.of === task.id));
  const outlives = asksStatus || keep || task.onLeave !== 'cancel' || isResumable(process, task.state);
  const lasting = outlives
    ? undefined
    : new Set(answers.flatMap((answer, index) => (asked.has(answer) ? [index + 1] : [])));
  const local = isLocal(task, process, conditions, matters);
  const recalled =
    keep || trees.some((tree) => partsOf(tree).some((part) => part.kind === 'answer' && part.of === task.id));
  return { slot, task, answers, recalled, local, ...(lasting && { lasting }) };
}

function namedAnswers(tree: Expression, task: string): readonly string[] {
  switch (tree.kind) {
    case 'not':
      return namedAnswers(tree.operand, task);
    case 'and':
    case 'or':
      return [...namedAnswers(tree.left, task), ...namedAnswers(tree.right, task)];
    case 'compare': {
      const sides = [tree.left, tree.right];
      const asks = sides.some((side) => side.kind === 'answer' && side.of === task);
      return asks ? sides.flatMap((side) => (side.kind === 'text' ? [side.value] : [])) : [];
    }
    case 'one-of': {
      const asks = tree.value.kind === 'answer' && tree.value.of === task;
      const than = tree.tests.flatMap(({ bounds }) => bounds.map((bound) => bound.than));
      return asks ? than.flatMap((each) => (each.kind === 'text' ? [each.value] : [])) : [];
    }
    default:
      return [];
  }
}

/** Nothing outside its state asks after it, it does not outlive its state, and no history state brings it back. */
function isLocal(
  task: CompiledTask,
  process: CompiledProcess,
  conditions: readonly Condition[],
  matters: Matters,
): boolean {
  if (task.when !== undefined || task.onLeave !== 'cancel' || isResumable(process, task.state)) return false;
  if (matters.answers.has(task.id)) return false;
  const reading = conditions.filter(({ parts }) =>
    parts.some(({ reads }) => reads.answers.includes(task.id) || reads.statuses.includes(task.id)),
  );
  const whens = Object.values(process.tasks).filter(
    ({ when }) => when !== undefined && matters.whens.includes(when) && when.includes(`"${task.id}"`),
  );
  const places = [...reading.flatMap(({ at }) => at), ...whens.map(({ state }) => state)];
  return places.every((place) => within(process, place, task.id));
}

/** Whether a history state can lead back into the state as it was. */
export function isResumable(process: CompiledProcess, state: string): boolean {
  const resumed = new Set(
    Object.values(process.states).flatMap((each) =>
      each.type === 'history' && each.parent !== undefined ? [each.parent] : [],
    ),
  );
  for (let at: string | undefined = state; at !== undefined; at = process.states[at]?.parent) {
    if (resumed.has(at)) return true;
  }
  return false;
}

function bundlesOf(
  process: CompiledProcess,
  conditions: readonly Condition[],
  tasks: ReadonlyMap<string, TaskSlot>,
  next: () => number,
): readonly BundleSlot[] {
  const done = Object.values(process.states).flatMap((state): readonly BundleSlot[] => {
    const required = state.tasks.filter((task) => process.tasks[task]?.required === true && !tasks.has(task));
    if (!state.hasTasksDone || required.length === 0) return [];
    const local = !isResumable(process, state.id);
    return [{ slot: next(), state: state.id, tasks: required, of: 'tasks-done', local }];
  });
  const asked = conditions.flatMap((condition): readonly BundleSlot[] => {
    const states = [...new Set(condition.bundled.map((task) => process.tasks[task]?.state ?? ''))];
    return states.map((state) => {
      const inState = condition.bundled.filter((task) => process.tasks[task]?.state === state);
      return { slot: next(), state, tasks: inState, of: condition, local: !isResumable(process, state) };
    });
  });
  return [...done, ...asked];
}
