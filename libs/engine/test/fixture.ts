// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A case on the fixture playbook that tests can drive. */
import { compileCalendar, nationalTable, parseMoment } from '@draaiboek/calendar';
import type { Calendar } from '@draaiboek/calendar';
import { createEngine } from '../src/index.js';
import type {
  CaseState,
  Command,
  FactValue,
  InstanceState,
  Outcome,
  Step,
  TaskState,
  TermCommand,
  TermState,
} from '../src/index.js';
import { fixturePlaybook } from './fixture-playbook.js';

export const calendar = compileCalendar(nationalTable);
export const engine = createEngine(fixturePlaybook());

type Without<T> = T extends unknown
  ? Omit<T, 'kind' | 'actor' | 'facts'> & { readonly facts?: Readonly<Record<string, FactValue>> }
  : never;
type Asked<K extends Command['kind']> = Without<Extract<Command, { kind: K }>>;

/** What is asked of the date of a term. */
export type Changing = { readonly reason?: string } & (
  | { readonly kind: 'suspend-term' | 'resume-term' }
  | Pick<Extract<TermCommand, { kind: 'extend-term' }>, 'kind' | 'by'>
  | Pick<Extract<TermCommand, { kind: 'move-term' }>, 'kind' | 'dueOn'>
);

/** A case that a test drives: each call is a command at a local moment (`2026-11-30T10:00`) by a role. */
export class Driven {
  state: CaseState | undefined;
  readonly steps: Step[] = [];
  /** For each step the calendar that it was made with. */
  readonly calendars: Calendar[] = [];
  /** The calendar in force. */
  calendar = calendar;
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

  /** Does something to the date of a term, named by its id or as the last open one of its name. */
  change(moment: string, term: string, asked: Changing, role = 'coach'): Outcome {
    const open = this.openTerms().findLast((t) => t.term === term);
    const actor = { id: `demo-${role}`, roles: [role] };
    return this.run(moment, { reason: 'afgesproken', ...asked, term: open?.id ?? term, actor });
  }

  /** Another calendar comes into force; what was due before is done by the one that was. */
  recalendar(moment: string, next: Calendar): Outcome {
    this.wait(moment);
    this.calendar = next;
    return this.run(moment, { kind: 'recalendar', reason: 'besluit', actor: { id: 'demo-beheer', roles: [] } });
  }

  wait(moment: string): Outcome {
    return this.run(moment, { kind: 'settle' });
  }

  run(moment: string, command: Command): Outcome {
    const at = { moment: parseMoment(moment), calendar: this.calendar };
    const outcome = this.on.step(this.state, command, at);
    this.state = outcome.state;
    this.steps.push(...outcome.steps);
    this.calendars.push(...outcome.steps.map(() => this.calendar));
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

  /** Armed and suspended ones, in the order in which they were armed within each instance. */
  openTerms(): TermState[] {
    const all = this.state?.instances.flatMap((i) => i.terms) ?? [];
    return all.filter((t) => t.status === 'armed' || t.status === 'suspended');
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
