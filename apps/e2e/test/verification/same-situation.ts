// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Whether a case of the engine is in a situation that exploring found: everything that the situation tells is so. */
import type { CompiledProcess } from '@draaiboek/definition';
import type { CaseState } from '@draaiboek/engine';
import type { ExploredSituation, ExploredSlice } from '@draaiboek/verification';
import { instanceOf, isArmed, tasksOf, type Reached } from './brute-force.js';

/**
 * Where two terms end at one moment, exploring takes it that somebody may act between them, and the engine does not: only
 * with one term does it claim nothing that the engine does not reach.
 */
export function hasOneTerm({ states }: CompiledProcess): boolean {
  return Object.values(states).reduce((sum, { after }) => sum + after.length, 0) < 2;
}

/** What one of the two has and the other has not; an empty object where they agree. */
export function missingIn(
  process: CompiledProcess,
  slices: readonly ExploredSlice[],
  reached: Reached,
): Readonly<Record<string, unknown>> {
  const all = [...reached.cases, ...reached.between];
  // Whether a task is answered that nothing asks after, exploring does not look at.
  const isTold = (id: string): boolean => process.transitions[id]?.trigger.kind !== 'answered';
  const taken = new Set(slices.flatMap((slice) => [...slice.taken]));
  const entered = new Set(slices.flatMap((slice) => [...slice.entered]));
  const found = {
    cases: slices.flatMap((slice) => casesWithout(process, slice, all)).slice(0, 1),
    taken: [...reached.taken].filter((id) => isTold(id) && !taken.has(id)),
    entered: [...reached.entered].filter((id) => !entered.has(id)),
    endless: reached.isEndless && !slices.some(({ isEndless }) => isEndless) ? ['endless'] : [],
  };
  const claimed =
    reached.complete && hasOneTerm(process)
      ? {
          situations: slices.flatMap((slice) => situationsWithout(process, slice, all)).slice(0, 1),
          neverTaken: [...taken].filter((id) => isTold(id) && !reached.taken.has(id)),
          neverEntered: [...entered].filter((id) => !reached.entered.has(id)),
          neverEndless: !reached.isEndless && slices.some(({ isEndless }) => isEndless) ? ['endless'] : [],
        }
      : {};
  return Object.fromEntries(Object.entries({ ...found, ...claimed }).filter(([, list]) => list.length > 0));
}

/** Of a slice only the cases count in which the other regions are where they begin. */
function casesWithout(process: CompiledProcess, slice: ExploredSlice, cases: readonly CaseState[]): readonly unknown[] {
  return cases
    .filter((state) => !slice.situations.some((situation) => isIn(process, state, situation, slice.still)))
    .map(tell);
}

function situationsWithout(
  process: CompiledProcess,
  slice: ExploredSlice,
  cases: readonly CaseState[],
): readonly ExploredSituation[] {
  return slice.situations.filter((situation) => !cases.some((state) => isIn(process, state, situation, slice.still)));
}

function isIn(
  { facts }: CompiledProcess,
  state: CaseState,
  situation: ExploredSituation,
  still: ReadonlySet<string>,
): boolean {
  const instance = instanceOf(state);
  const moving = (ids: readonly string[]): string =>
    [...ids]
      .filter((id) => !still.has(id))
      .sort()
      .join();
  if ((state.status === 'closed') !== situation.ended) return false;
  if (situation.ended) return true;
  return (
    moving(instance.active) === moving(situation.active) &&
    Object.entries(situation.history).every(([id, states]) => sorted(historyOf(state)[id]) === sorted(states)) &&
    Object.entries(situation.facts).every(([fact, values]) =>
      values.includes(instance.facts[fact]?.value ?? facts[fact]?.default),
    ) &&
    haveTasks(state, situation) &&
    Object.entries(situation.terms).every(([wait, armed]) => armedIn(state).has(wait) === armed)
  );
}

function haveTasks(state: CaseState, { tasks, bundles }: ExploredSituation): boolean {
  const last = tasksOf(state);
  const isSame = Object.entries(tasks).every(([id, told]) => {
    const task = last.get(id);
    if (!task) return told.status === 'none';
    const isAnswer = !('answer' in told) || told.answer === task.answers.at(-1)?.answer;
    return told.status === task.status && told.current === task.current && isAnswer;
  });
  const isAnswered = (id: string): boolean => {
    const task = last.get(id);
    return task?.current === true && task.status === 'answered';
  };
  return isSame && bundles.every((bundle) => bundle.tasks.every(isAnswered) === bundle.answered);
}

const armedIn = (state: CaseState): ReadonlySet<string> =>
  new Set(
    instanceOf(state)
      .terms.filter(isArmed)
      .map((term) => `${term.state}/${term.term}`),
  );

function historyOf(state: CaseState): Readonly<Record<string, readonly string[]>> {
  const remembered = (instanceOf(state).snapshot.historyValue ?? {}) as Readonly<
    Record<string, readonly { readonly id: string }[]>
  >;
  return Object.fromEntries(Object.entries(remembered).map(([id, states]) => [id, states.map((each) => each.id)]));
}

const sorted = (states: readonly string[] = []): string => [...states].sort().join();

function tell(state: CaseState): unknown {
  const { active, facts } = instanceOf(state);
  const tasks = [...tasksOf(state).values()].map(({ task, status, current, answers }) =>
    [task, status, current, answers.at(-1)?.answer].join(' '),
  );
  const values = Object.entries(facts).map(([fact, { value }]) => `${fact}=${String(value)}`);
  return { active, history: historyOf(state), values, tasks, armed: [...armedIn(state)], status: state.status };
}
