// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every case that the engine itself can bring about: breadth first over all commands that it allows, each with every
 * value of its facts, and over letting a day go by. Cases that can only differ in dates of the past are one.
 */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import {
  EngineError,
  type CaseState,
  type Command,
  type Engine,
  type InstanceState,
  type Step,
} from '@draaiboek/engine';

const calendar = compileCalendar(nationalTable);
const actor = { id: 'demo-balie', roles: ['balie'] };
const MS_PER_DAY = 86_400_000;
/** Noon of a winter day: terms in whole days end at the same hour for months. */
const BEGIN = Date.parse('2026-11-02T11:00:00.000Z');
const VALUES = [undefined, true, false];

export interface Reached {
  readonly cases: readonly CaseState[];
  /** Situations at a moment at which more falls due. */
  readonly between: readonly CaseState[];
  readonly taken: ReadonlySet<string>;
  readonly entered: ReadonlySet<string>;
  /** A command after which a case does not come to rest. */
  readonly isEndless: boolean;
  /** Whether there are no other cases than these. */
  readonly complete: boolean;
  /** Cases from which an end can be reached. */
  readonly ending: ReadonlySet<CaseState>;
}

interface Node {
  readonly state: CaseState;
  readonly day: number;
  readonly before: Node[];
}

export class BruteForce {
  private readonly nodes = new Map<string, Node>();
  private readonly between: CaseState[] = [];
  private readonly taken = new Set<string>();
  private readonly entered = new Set<string>();
  private isEndless = false;

  constructor(
    private readonly engine: Engine,
    private readonly bound: number,
  ) {}

  explore(process: string): Reached {
    const open = { kind: 'open', case: 'c1', process, as: 'begin', subject: 'person', facts: {}, actor } as const;
    this.step(undefined, open, 0);
    return this.goOn();
  }

  private goOn(): Reached {
    let complete = true;
    for (const node of this.nodes.values()) {
      if (this.nodes.size > this.bound) {
        complete = false;
        break;
      }
      if (node.state.status === 'closed') continue;
      for (const command of this.commandsIn(node.state)) this.step(node, command, node.day);
      if (instanceOf(node.state).terms.some(isArmed)) this.step(node, { kind: 'settle' }, node.day + 1);
    }
    const { between, taken, entered, isEndless } = this;
    const nodes = [...this.nodes.values()];
    return {
      cases: nodes.map(({ state }) => state),
      between,
      taken,
      entered,
      isEndless,
      complete,
      ending: endingOf(nodes),
    };
  }

  private commandsIn(state: CaseState): readonly Command[] {
    const { events, tasks } = this.engine.allowed(state, actor);
    const processes = this.engine.playbook.processes;
    return [
      ...events.flatMap(({ event, sets }) =>
        factsFor(sets).map((facts): Command => ({ kind: 'event', type: event, facts, actor })),
      ),
      ...tasks.flatMap(({ id, task, answers }) =>
        answers.flatMap((answer) => {
          const document = processes[instanceOf(state).process]?.tasks[task]?.answers.find(
            (each) => each.id === answer,
          );
          return factsFor(document?.sets ?? {}).map((facts): Command => ({
            kind: 'answer',
            task: id,
            answer,
            facts,
            actor,
          }));
        }),
      ),
    ];
  }

  private step(from: Node | undefined, command: Command, day: number): void {
    const moment = new Date(BEGIN + day * MS_PER_DAY).toISOString();
    try {
      const outcome = this.engine.step(from?.state, command, { moment, calendar });
      if (outcome.kind === 'refused') return;
      this.note(outcome.steps);
      if (from && outcome.steps.length > 1) this.passBy(from.state, outcome.steps);
      this.meet(outcome.state, day, from);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.isEndless = true;
    }
  }

  /** Of what falls due at one moment each is a step: where the case is between them nobody can act, but there it was. */
  private passBy(start: CaseState, steps: readonly Step[]): void {
    let state = start;
    for (const { cause, moment } of steps) {
      ({ state } = this.engine.replay(state, cause, { moment, calendar }));
      this.between.push(state);
    }
  }

  private note(steps: readonly Step[]): void {
    for (const change of steps.flatMap(({ changes }) => changes)) {
      if (change.kind === 'transition') this.taken.add(change.transition);
      if (change.kind === 'state-entered') this.entered.add(change.state);
    }
  }

  private meet(state: CaseState, day: number, from: Node | undefined): void {
    const key = keyOf(state, day);
    const known = this.nodes.get(key);
    if (from) known?.before.push(from);
    if (!known) this.nodes.set(key, { state, day, before: from ? [from] : [] });
  }
}

function endingOf(nodes: readonly Node[]): ReadonlySet<CaseState> {
  const found = new Set(nodes.filter(({ state }) => state.status === 'closed'));
  for (const node of found) for (const each of node.before) found.add(each);
  return new Set([...found].map(({ state }) => state));
}

function factsFor(sets: Readonly<Record<string, string>>): readonly Readonly<Record<string, boolean>>[] {
  return Object.entries(sets).reduce<readonly Readonly<Record<string, boolean>>[]>(
    (all, [fact, need]) =>
      all.flatMap((facts) =>
        VALUES.flatMap((value) => {
          if (value === undefined) return need === 'optional' ? [facts] : [];
          return [{ ...facts, [fact]: value }];
        }),
      ),
    [{}],
  );
}

export function instanceOf(state: CaseState): InstanceState {
  const [instance] = state.instances;
  if (!instance) throw new Error('a case has an instance');
  return instance;
}

export const isArmed = ({ status, kind }: InstanceState['terms'][number]): boolean =>
  status === 'armed' && kind === 'wait';

/** The last occurrence of every task. */
export function tasksOf(state: CaseState): ReadonlyMap<string, InstanceState['tasks'][number]> {
  return new Map(instanceOf(state).tasks.map((task) => [task.task, task]));
}

function keyOf(state: CaseState, day: number): string {
  const { active, snapshot, facts, terms } = instanceOf(state);
  const today = new Date(BEGIN + day * MS_PER_DAY).toISOString().slice(0, 10);
  const tasks = [...tasksOf(state).values()].map(({ task, status, current, answers }) => [
    task,
    status,
    current,
    answers.at(-1)?.answer,
  ]);
  const armed = terms
    .filter(isArmed)
    .map((term) => [term.state, term.term, Date.parse(term.dueOn) - Date.parse(today)]);
  const waiting = terms.flatMap((term) => (term.suspended ? [[term.state, term.term, term.suspended.remainder]] : []));
  const values = Object.entries(facts).map(([fact, { value }]) => [fact, value]);
  const dated = [...armed.sort(), ...waiting.sort()];
  return JSON.stringify([state.status, active, snapshot.historyValue, values.sort(), tasks.sort(), dated]);
}
