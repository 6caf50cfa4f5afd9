// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the conditions of a process, split into what must be looked at exactly and what comes down to one bit.
 *
 * A condition is a conjunction. Of its parts, `status("t") = "answered"` and `x or status("t") = "answered"` only ask
 * whether somebody answered a task. Where nothing else asks after that task, all such parts of one condition together
 * are one bit, "everything asked here is answered", which people can always make true: 2^n combinations of answers are
 * two situations. `x or …` is only such a part when the task is open whenever x is false; that is tried for all values.
 */
import { compileGuard, guardScopeOf, parseGuard } from '@draaiboek/definition';
import type { CompiledGuard, CompiledPlaybook, CompiledProcess, Expression, GuardScope } from '@draaiboek/definition';
import { domainOf, type Domain } from './domains.js';

export interface Condition {
  readonly expression: string;
  readonly tree: Expression;
  /** States at which it is looked at; undefined: of the whole process. */
  readonly at: readonly (string | undefined)[];
  /** Tasks that come down to the one bit; empty where there are none. */
  readonly bundled: readonly string[];
  /** What is left when those are taken out: all of these must hold. */
  readonly parts: readonly CompiledGuard[];
}

/** More than this condition hangs on its being answered, so that it is looked at by itself. */
function decidesOtherwise({ tasks, states }: CompiledProcess, id: string): boolean {
  const task = tasks[id];
  if (!task) return false;
  const counts = task.required && states[task.state]?.hasTasksDone === true;
  const givesFacts = task.answers.some(({ sets, puts }) => Object.keys({ ...sets, ...puts }).length > 0);
  const raises = task.ladder.some((rung) => rung.raises !== undefined);
  return counts || givesFacts || raises || task.onLeave === 'must-be-answered';
}

interface Place {
  readonly expression: string;
  readonly at: string | undefined;
}

export function conditionsOf(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  kept: ReadonlySet<string>,
): readonly Condition[] {
  const scope = guardScopeOf(process, playbook);
  const places = placesOf(process);
  const readers = readersOf(process, scope, places);
  return [...new Set(places.map(({ expression }) => expression))].map((expression) => {
    const at = [...new Set(places.filter((place) => place.expression === expression).map((place) => place.at))];
    const tree = parseGuard(expression);
    const conjuncts = conjunctsOf(tree);
    const bundled = conjuncts.map((part) => bundledTask(part, process, scope, expression));
    const isFree = (task: string | undefined): task is string =>
      task !== undefined &&
      !kept.has(task) &&
      readers.get(task)?.size === 1 &&
      !decidesOtherwise(process, task) &&
      at.every((state) => within(process, state, task));
    const left = conjuncts.filter((_, index) => !isFree(bundled[index]));
    const parts = left.map(({ at: { from, to } }) => compileGuard(expression.slice(from, to), scope));
    return { expression, tree, at, bundled: [...new Set(bundled.filter(isFree))], parts };
  });
}

function placesOf({ transitions }: CompiledProcess): readonly Place[] {
  return Object.values(transitions).flatMap(({ guard, from }) =>
    guard === undefined ? [] : [{ expression: guard, at: from }],
  );
}

/** Task → the expressions that ask after it, conditions of tasks among them. */
function readersOf(
  process: CompiledProcess,
  scope: GuardScope,
  places: readonly Place[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  const conditions = Object.values(process.tasks).flatMap(({ when }) => (when === undefined ? [] : [when]));
  for (const expression of new Set([...places.map((place) => place.expression), ...conditions])) {
    const { answers, statuses } = compileGuard(expression, scope).reads;
    for (const task of [...answers, ...statuses]) readers.set(task, (readers.get(task) ?? new Set()).add(expression));
  }
  return readers;
}

function conjunctsOf(tree: Expression): readonly Expression[] {
  return tree.kind === 'and' ? [...conjunctsOf(tree.left), ...conjunctsOf(tree.right)] : [tree];
}

function bundledTask(
  part: Expression,
  process: CompiledProcess,
  scope: GuardScope,
  expression: string,
): string | undefined {
  const direct = answeredTask(part);
  if (direct !== undefined) return process.tasks[direct]?.when === undefined ? direct : undefined;
  if (part.kind !== 'or') return undefined;
  const task = answeredTask(part.right);
  const when = task === undefined ? undefined : process.tasks[task]?.when;
  if (task === undefined || when === undefined) return undefined;
  const excuse = expression.slice(part.left.at.from, part.left.at.to);
  return excusesOnly(excuse, when, process, scope) ? task : undefined;
}

function answeredTask(part: Expression): string | undefined {
  if (part.kind !== 'compare' || part.operator !== '=') return undefined;
  const { left, right } = part;
  return left.kind === 'status' && right.kind === 'text' && right.value === 'answered' ? left.of : undefined;
}

/** Whether the task is wanted for all values of facts for which the excuse does not hold. */
function excusesOnly(excuse: string, when: string, process: CompiledProcess, scope: GuardScope): boolean {
  const [a, b] = [compileGuard(excuse, scope), compileGuard(when, scope)];
  const asksMore = [a, b].some(
    ({ reads }) => reads.answers.length + reads.statuses.length + reads.states.length + reads.companions.length > 0,
  );
  if (asksMore) return false;
  const facts = [...new Set([...a.reads.facts, ...b.reads.facts])];
  const trees = [parseGuard(excuse), parseGuard(when)];
  return everyValuation(
    facts.map((fact): readonly [string, Domain] => [fact, domainOf(fact, process, trees)]),
    (values) => {
      const view = { ...NOTHING, fact: (id: string) => values.get(id) };
      return a.evaluate(view) || b.evaluate(view);
    },
  );
}

const NOTHING = { answer: () => undefined, status: () => 'none', in: () => false, running: () => false };

function everyValuation(
  domains: readonly (readonly [string, Domain])[],
  holds: (values: ReadonlyMap<string, Domain[number]>) => boolean,
  values = new Map<string, Domain[number]>(),
): boolean {
  const [first, ...rest] = domains;
  if (first === undefined) return holds(values);
  return first[1].every((value) => everyValuation(rest, holds, new Map([...values, [first[0], value]])));
}

/** Whether the state of the task is active whenever the place is: around it, or a region beside or below it. */
export function within(process: CompiledProcess, place: string | undefined, task: string): boolean {
  const { states } = process;
  const around = new Set<string>();
  for (let at = place; at !== undefined; at = states[at]?.parent) around.add(at);
  let home = process.tasks[task]?.state;
  while (home !== undefined && !around.has(home)) {
    const parent: string | undefined = states[home]?.parent;
    home = parent !== undefined && states[parent]?.type === 'parallel' ? parent : undefined;
  }
  return home !== undefined;
}
