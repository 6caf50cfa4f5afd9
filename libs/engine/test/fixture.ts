// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A case on the fixture playbook that tests can drive. */
import { compileCalendar, nationalTable, parseMoment } from '@draaiboek/calendar';
import { createEngine } from '../src/index.js';
import type {
  CaseState,
  Command,
  FactValue,
  InstanceState,
  Outcome,
  Step,
  TaskState,
  TermState,
} from '../src/index.js';
import { fixturePlaybook } from './fixture-playbook.js';

export const calendar = compileCalendar(nationalTable);
export const engine = createEngine(fixturePlaybook());

type Without<T> = T extends unknown
  ? Omit<T, 'kind' | 'actor' | 'facts'> & { readonly facts?: Readonly<Record<string, FactValue>> }
  : never;
type Asked<K extends Command['kind']> = Without<Extract<Command, { kind: K }>>;

/** A case that a test drives: each call is a command at a local moment (`2026-11-30T10:00`) by a role. */
export class Driven {
  state: CaseState | undefined;
  readonly steps: Step[] = [];
  readonly refusals: string[] = [];

  constructor(private readonly on = engine) {}

  /** Opens case `c1` with the process `boek`. */
  static open(moment = '2026-11-02T10:00', facts: Readonly<Record<string, FactValue>> = {}, on = engine): Driven {
    const driven = new Driven(on);
    driven.run(moment, {
      kind: 'open',
      case: 'c1',
      process: 'boek',
      as: 'melding',
      subject: 'person',
      facts,
      actor: { id: 'demo-balie', roles: ['balie'] },
    });
    return driven;
  }

  /** A case whose book is lost since 30 November 2026, seen on 7 December. */
  static lost(facts: Readonly<Record<string, FactValue>> = {}): Driven {
    const driven = Driven.open('2026-11-02T10:00', facts);
    driven.event('2026-12-07T10:00', 'balie', {
      type: 'boek.zoekgeraakt',
      facts: { zoekSinds: '2026-11-30' },
      reason: 'niet op de plank',
    });
    return driven;
  }

  event(moment: string, role: string, asked: Asked<'event'>): Outcome {
    return this.run(moment, { kind: 'event', facts: {}, ...asked, actor: { id: `demo-${role}`, roles: [role] } });
  }

  answer(
    moment: string,
    role: string,
    task: string,
    answer: string,
    grounds?: string,
    facts: Readonly<Record<string, FactValue>> = {},
  ): Outcome {
    const id = this.task(task)?.id ?? task;
    const actor = { id: `demo-${role}`, roles: [role] };
    return this.run(moment, {
      kind: 'answer',
      task: id,
      answer,
      facts,
      actor,
      ...(grounds === undefined ? {} : { grounds }),
    });
  }

  correct(moment: string, role: string, fact: string, value: FactValue, instance?: string): Outcome {
    const actor = { id: `demo-${role}`, roles: [role] };
    return this.run(moment, {
      kind: 'correct-fact',
      fact,
      value,
      reason: 'vergissing',
      actor,
      ...(instance === undefined ? {} : { instance }),
    });
  }

  wait(moment: string): Outcome {
    return this.run(moment, { kind: 'settle' });
  }

  run(moment: string, command: Command): Outcome {
    const outcome = this.on.step(this.state, command, { moment: parseMoment(moment), calendar });
    this.state = outcome.state;
    this.steps.push(...outcome.steps);
    if (outcome.kind === 'refused') this.refusals.push(outcome.refusal.code);
    return outcome;
  }

  instance(process = 'boek'): InstanceState {
    const found = this.state?.instances.findLast((i) => i.process === process);
    if (!found) throw new Error(`no instance of ${process}`);
    return found;
  }

  /** The last occurrence of a task, in whichever process. */
  task(task: string): TaskState | undefined {
    return this.state?.instances.flatMap((i) => i.tasks).findLast((t) => t.task === task);
  }

  /** The last term of that name. */
  term(term: string): TermState | undefined {
    return this.state?.instances.flatMap((i) => i.terms).findLast((t) => t.term === term);
  }

  /** Rungs that went out, as `task/rung → to`. */
  sent(): string[] {
    return this.steps
      .flatMap((s) => s.changes)
      .flatMap((c) => (c.kind === 'rung' && c.how === 'sent' ? [`${c.task}/${c.rung} → ${c.to}`] : []));
  }
}
