// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: one step of one process on configurations: the cause, everything that follows from it, until the process is at
 * rest. In the order of the engine (`quiesce.ts`): what transitions asked first, then conditions of tasks, eventless
 * transitions, `tasksDone`.
 */
import { entryEvent, tasksDoneEvent, type FactNeed } from '@draaiboek/definition';
import type { Abstraction, FactSlot } from '../abstraction/abstraction.js';
import { armWait, Entering, forget, lookAtConditions } from './enter-and-leave.js';
import { gapsOf, isAllAnswered } from './at-rest.js';
import type { FactValue } from '../model.js';
import { Happened } from './happened.js';
import type { Cause, Endless, Outcome, Refused, Values } from './model.js';
import type { Reading } from './remembered.js';
import { everyWay, type Script } from './script.js';
import { Situation, statable } from './situation.js';

export type StepResult = Outcome | Refused | Endless;

/** As many rounds as the engine goes before it gives a case up. */
const MAX_ROUNDS = 1000;

/** Every way in which the step can turn out, one for every value of a fact that is asked after. */
export function stepsOf(abstraction: Abstraction, from: Reading, cause: Cause): readonly StepResult[] {
  return everyWay((script) => new Step(abstraction, from, script).run(cause));
}

/** Of one process before any entry. */
export function emptyValues({ chart, facts, width }: Abstraction): Values {
  const values = Array.from({ length: width }, () => 0);
  values[0] = chart.initial;
  for (const { slot } of facts.values()) values[slot] = 1;
  return values;
}

class Step {
  private readonly now: Situation;
  private readonly occurred: Happened;
  private readonly unanswered: string[] = [];
  private readonly taken: string[] = [];
  private endedIn: string | undefined;
  private isEndless = false;

  constructor(
    private readonly abstraction: Abstraction,
    from: Reading,
    private readonly script: Script,
  ) {
    this.now = new Situation(abstraction, from, script);
    this.occurred = new Happened(this.now);
  }

  run(cause: Cause): StepResult {
    const isTaken = this.begin(cause);
    if (isTaken) this.comeToRest();
    const supposed = this.now.supposed;
    if (this.isEndless) return { kind: 'endless', transitions: this.taken.slice(-20), supposed };
    const isCommand = cause.kind !== 'elapsed';
    if (!isTaken || (isCommand && this.isObstructed())) return { kind: 'refused', supposed };
    if (this.abstraction.extra.rests) this.occurred.push({ kind: 'rested' });
    const gaps = this.endedIn === undefined ? gapsOf(this.now, cause, this.taken) : [];
    for (const { slot } of this.abstraction.passing) this.now.write(slot, 1);
    this.now.chart = this.abstraction.future.settle(this.now.chart);
    for (const { slot, unasked } of this.abstraction.future.unaskedIn(this.now.chart)) this.now.write(slot, unasked);
    const ended = this.endedIn === undefined ? {} : { endedIn: this.endedIn };
    return { kind: 'step', writes: this.now.writes, occurrences: this.occurred.list, gaps, supposed, ...ended };
  }

  private isObstructed(): boolean {
    if (this.unanswered.length > 0) return true;
    if (this.endedIn === undefined) return false;
    const { companions, playbook } = this.abstraction;
    return [...companions].some(
      ([companion, slot]) => playbook.processes[companion]?.onParentEnd === 'block' && this.now.read(slot) === 1,
    );
  }

  /** @returns whether the cause is accepted. */
  private begin(cause: Cause): boolean {
    const { process, chart } = this.abstraction;
    switch (cause.kind) {
      case 'open':
        this.occurred.push({ kind: 'opened-as', entry: cause.entry });
        return this.send(entryEvent(cause.entry));
      case 'event':
        if (cause.by === 'companion') this.companionReports(process.events[cause.event]?.from ?? '');
        this.stateAll(process.events[cause.event]?.sets ?? {}, cause.by === 'companion' ? cause.event : undefined);
        this.occurred.push({ kind: 'event', event: cause.event });
        return this.send(cause.event) && this.isAccepted(cause.event);
      case 'answer':
        this.answer(cause.task, cause.answer);
        return true;
      case 'answers': {
        const bundle = this.abstraction.bundles[cause.bundle];
        if (bundle) this.now.write(bundle.slot, 1);
        for (const task of bundle?.tasks ?? []) this.occurred.push({ kind: 'answered', task, answer: undefined });
        return true;
      }
      case 'elapsed': {
        const wait = chart.waits[cause.wait];
        this.elapse(cause.wait);
        if (wait) this.send(chart.events[wait.event]?.id ?? '');
        this.armNext(cause.wait);
        return true;
      }
      case 'followed':
        this.stateFact(cause.fact, 'required');
        return true;
      case 'companion-ended':
        this.now.write(this.abstraction.companions.get(cause.companion) ?? 0, 0);
        return true;
      case 'supposed':
        return false;
    }
  }

  /** That facts which came with it let an eventless transition happen does not make an event accepted. */
  private isAccepted(event: string): boolean {
    const { transitions } = this.abstraction.process;
    return (
      this.isEndless ||
      this.taken.some((id) => {
        const trigger = transitions[id]?.trigger;
        return trigger?.kind === 'event' && trigger.event === event;
      })
    );
  }

  private answer(task: string, answer: string): void {
    const slot = this.abstraction.tasks.get(task);
    const chosen = slot?.task.answers.find(({ id }) => id === answer);
    if (!slot || !chosen) return;
    if (slot.recalled) this.now.setTask(slot, { answer: slot.answers.indexOf(answer) + 1 });
    this.stateAll(chosen.sets);
    this.putAll(chosen.puts);
    if (!chosen.closes) return;
    this.now.setTask(slot, { status: 'answered' });
    this.occurred.push({ kind: 'answered', task, answer });
    // XState takes the targetless transition of the answer, and looks at eventless ones then.
    this.send(`taak.${task}.beantwoord`);
  }

  private putAll(values: Readonly<Record<string, FactValue>>): void {
    for (const [fact, value] of Object.entries(values)) {
      const slot = this.abstraction.facts.get(fact);
      // A value that no condition names is one of "the others": the last.
      if (slot)
        this.change(
          slot,
          1 << (slot.domain.includes(value) ? slot.domain.indexOf(value) : slot.domain.length - 1),
          'required',
        );
    }
  }

  /** What a companion reports states what is known there. */
  private stateAll(sets: Readonly<Record<string, FactNeed>>, report?: string): void {
    const { reported } = this.abstraction;
    for (const [fact, need] of Object.entries(sets)) {
      const isSure = report === undefined || reported.get(report)?.has(fact) === true;
      this.stateFact(fact, isSure ? need : 'optional');
    }
  }

  private stateFact(fact: string, need: FactNeed): void {
    const slot = this.abstraction.facts.get(fact);
    if (slot) this.change(slot, statable(slot), need);
  }

  /** Terms on the fact move with it; what had its turn on the old value has one again on another. */
  private change(slot: FactSlot, bits: number, need: FactNeed): void {
    const waits = [...this.abstraction.waits.values()].filter(({ anchor }) => anchor === slot);
    const isGiven = need === 'required' || waits.length === 0 || this.script.choose(2) === 1;
    if (!isGiven) return;
    const wasKnown = waits.length > 0 && this.now.isKnown(slot);
    this.now.state(slot, need === 'optional' && waits.length === 0 ? this.now.read(slot.slot) | bits : bits);
    if (waits.length === 0) return;
    const hadTurn = waits.some(({ turn }) => turn !== undefined && this.now.read(turn) === 1);
    const isOther = !wasKnown || !hadTurn || this.script.choose(2) === 1;
    const liesAhead = !wasKnown || !isOther || !hadTurn || this.script.choose(2) === 1;
    if (!isOther) return;
    for (const wait of waits) {
      const before = wait.turn !== undefined && this.now.read(wait.turn) === 1;
      if (wait.turn !== undefined) this.now.write(wait.turn, 0);
      const { chart } = this.abstraction;
      const isActive = this.now.isActive(chart.waits[wait.wait]?.state ?? -1);
      if (isActive && this.now.read(wait.slot) === 1 && (!before || liesAhead)) armWait(this.now, wait);
    }
  }

  /** A companion may report with its last step, or go on. */
  private companionReports(companion: string): void {
    const { companions, fleeting } = this.abstraction;
    const slot = companions.get(companion);
    if (slot !== undefined && !fleeting.has(companion) && this.script.choose(2) === 1) this.now.write(slot, 0);
  }

  private elapse(wait: number): void {
    const slot = this.abstraction.waits.get(wait);
    if (!slot) return;
    forget(this.now, slot);
    this.now.write(slot.slot, 1);
    if (slot.turn !== undefined) this.now.write(slot.turn, 1);
    this.occurred.push({ kind: 'elapsed', term: slot.term });
  }

  /** A recurring term of a state that was not left has its next turn. */
  private armNext(wait: number): void {
    const slot = this.abstraction.waits.get(wait);
    const { chart } = this.abstraction;
    if (!slot?.recurs || this.now.read(slot.slot) === 0) return;
    if (this.now.isActive(chart.waits[wait]?.state ?? -1)) this.now.write(slot.slot, 0);
  }

  /** One macrostep of the chart; whether anything took the event. */
  private send(event: string): boolean {
    const { chart, conditions, bundles } = this.abstraction;
    const index = chart.find.event(event);
    if (index === undefined) return false;
    const move = chart.move(this.now.chart, index, (guard, at) => {
      const condition = conditions.get(chart.guards[guard]?.expression ?? '');
      this.now.at = at;
      const holds = condition?.parts.every((part) => part.evaluate(this.now.view)) ?? true;
      return holds && bundles.every((bundle) => bundle.of !== condition || this.now.read(bundle.slot) === 1);
    });
    this.now.at = this.now.chart;
    if (move === undefined) return false;
    if (move.kind === 'endless') {
      this.isEndless = true;
      this.taken.push(...move.cycle.map((row) => chart.transitions[row]?.id ?? ''));
      return true;
    }
    this.now.chart = move.to;
    const entering = new Entering(this.now, this.occurred, move);
    entering.go();
    this.unanswered.push(...entering.unanswered);
    for (const row of move.taken) this.act(chart.transitions[row]?.id ?? '');
    if (move.endedIn !== undefined) this.endedIn = chart.states[move.endedIn]?.id ?? '';
    return true;
  }

  private act(transition: string): void {
    this.taken.push(transition);
    const { process, extra } = this.abstraction;
    for (const [index, action] of (process.transitions[transition]?.actions ?? []).entries()) {
      if (action.kind === 'put') this.putAll(action.values);
      if (extra.acts && action.kind !== 'start') this.occurred.push({ kind: 'acted', transition, action: index });
      if (action.kind !== 'start') continue;
      const slot = action.case === 'same' ? this.abstraction.companions.get(action.process) : undefined;
      const isHere = slot !== undefined && action.unlessRunning && this.isRunning(action.process, slot);
      if (!isHere) {
        if (extra.acts) this.occurred.push({ kind: 'acted', transition, action: index });
        this.occurred.push({ kind: 'started', process: action.process });
      }
      if (slot !== undefined) this.now.write(slot, 1);
    }
  }

  /** One that may be running is or is not, where a rule looks at that. */
  private isRunning(companion: string, slot: number): boolean {
    if (this.now.read(slot) === 0) return false;
    const { fleeting, extra } = this.abstraction;
    return !fleeting.has(companion) || !extra.starts.includes(companion) || this.script.choose(2) === 0;
  }

  private comeToRest(): void {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      if (this.isEndless || this.endedIn !== undefined || !this.moves()) return;
    }
    this.isEndless = true;
  }

  private moves(): boolean {
    if (lookAtConditions(this.now, this.occurred)) return true;
    const { chart, deciding } = this.abstraction;
    if (deciding.looks(this.now.chart) && this.send(chart.events[chart.look]?.id ?? '')) return true;
    return deciding.in(this.now.chart).some(({ state, tasksDone }) => {
      if (!tasksDone || !isAllAnswered(this.now, state)) return false;
      return this.send(tasksDoneEvent(state));
    });
  }
}
