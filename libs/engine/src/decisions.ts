// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: not asking XState twice what it has already answered.
 *
 * What a macrostep comes to depends on the configuration, its history, the event and the outcomes of the guards that
 * XState asks, in the order in which it asks them; on nothing else, for the machine has no context of its own. So the
 * questions of one (configuration, event) form a tree, with a macrostep at each leaf. A path not walked before is
 * walked by XState itself, once.
 *
 * Invariant: with and without this the engine gives the same bytes (tested); it only saves XState's work per call.
 */
import type { CompiledGuard, GuardView } from '@draaiboek/definition';
import type { InstanceState } from './model.js';

type Snapshot = InstanceState['snapshot'];

/** What XState asks of a case while it takes a macrostep; `active` is the configuration at that microstep. */
export interface Questions {
  ask(guard: CompiledGuard, active: ReadonlySet<string>): boolean;
}

interface Question<T> {
  readonly kind: 'question';
  readonly guard: CompiledGuard;
  readonly active: ReadonlySet<string>;
  yes?: Decision<T> | undefined;
  no?: Decision<T> | undefined;
}

interface Outcome<T> {
  readonly kind: 'outcome';
  readonly outcome: T;
}

type Decision<T> = Question<T> | Outcome<T>;

interface Asked {
  readonly guard: CompiledGuard;
  readonly active: ReadonlySet<string>;
  readonly answer: boolean;
}

/** Beyond this many remembered outcomes all are forgotten: far more than the configurations of a real process. */
const MAX_OUTCOMES = 50_000;

/** Wraps a pure macrostep so that each of its outcomes is computed once. */
export function remember<T>(
  compute: (snapshot: Snapshot, event: string, questions: Questions) => T,
): (snapshot: Snapshot, event: string, view: GuardView) => T {
  const roots = new Map<string, Decision<T>>();
  const keys = new WeakMap<Snapshot, string>();
  let outcomes = 0;
  return (snapshot, event, view) => {
    const configuration = keys.get(snapshot) ?? JSON.stringify([snapshot.value, snapshot.historyValue]);
    keys.set(snapshot, configuration);
    const key = `${event}\n${configuration}`;
    const known = walk(roots.get(key), view);
    if (known) return known.outcome;
    const asked: Asked[] = [];
    const outcome = compute(snapshot, event, {
      ask(guard, active) {
        const answer = answerOf(guard, active, view);
        asked.push({ guard, active, answer });
        return answer;
      },
    });
    if (outcomes >= MAX_OUTCOMES) {
      roots.clear();
      outcomes = 0;
    }
    roots.set(key, grow(roots.get(key), asked, outcome));
    outcomes += 1;
    return outcome;
  };
}

function walk<T>(from: Decision<T> | undefined, view: GuardView): Outcome<T> | undefined {
  let at = from;
  while (at?.kind === 'question') at = answerOf(at.guard, at.active, view) ? at.yes : at.no;
  return at;
}

/** Adds the path of one macrostep to the tree. */
function grow<T>(tree: Decision<T> | undefined, asked: readonly Asked[], outcome: T): Decision<T> {
  const [first, ...rest] = asked;
  if (!first) return { kind: 'outcome', outcome };
  const { guard, active, answer } = first;
  const question: Question<T> = tree?.kind === 'question' ? tree : { kind: 'question', guard, active };
  if (answer) question.yes = grow(question.yes, rest, outcome);
  else question.no = grow(question.no, rest, outcome);
  return question;
}

function answerOf(guard: CompiledGuard, active: ReadonlySet<string>, view: GuardView): boolean {
  return guard.evaluate({
    fact: (id) => view.fact(id),
    answer: (task) => view.answer(task),
    status: (task) => view.status(task),
    running: (process) => view.running(process),
    in: (state) => active.has(state),
  });
}
