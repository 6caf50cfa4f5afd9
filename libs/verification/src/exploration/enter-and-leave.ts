// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what entering and leaving states does to tasks and terms. The same in meaning as the engine's `interpret.ts`,
 * `tasks.ts` and `terms.ts`; apps/e2e holds them against each other.
 */
import type { Happening, Move } from '@draaiboek/chart';
import { isInside, type HeldSlot } from '../abstraction/interruptions.js';
import type { TaskSlot, WaitSlot } from '../abstraction/abstraction.js';
import { NO_TASK, type Situation } from './situation.js';
import type { Happened } from './happened.js';

export class Entering {
  private parents = new Set<number>();
  private entering = false;
  /** Tasks that must be answered and were left open. */
  readonly unanswered: string[] = [];
  private readonly armedNow: number[] = [];

  constructor(
    private readonly now: Situation,
    private readonly occurred: Happened,
    private readonly move: Move,
  ) {}

  /** Everything that happens in the move, in its order. */
  go(): void {
    for (const happening of this.move.happenings) this.see(happening);
    for (const held of this.now.abstraction.held.values()) this.endWaiting(held);
  }

  private see(happening: Happening): void {
    const { chart, process } = this.now.abstraction;
    if (happening.kind === 'entered') this.entering = true;
    switch (happening.kind) {
      case 'left':
        this.startMicrostep();
        return this.leave(chart.states[happening.state]?.id ?? '', this.holds(happening.state));
      case 'taken': {
        this.startMicrostep();
        const row = chart.transitions[happening.transition];
        const target = row?.target === undefined ? undefined : chart.states[row.target];
        if (target?.type === 'history') this.parents.add(target.parent);
        this.occurred.push({ kind: 'taken', transition: row?.id ?? '' });
        return;
      }
      case 'entered': {
        const state = chart.states[happening.state]?.id ?? '';
        if (process.states[state] === undefined) return;
        this.occurred.push({ kind: 'entered', state });
        return this.enter(state, this.isResumed(happening.state));
      }
      case 'arm':
        return this.arm(happening.wait);
      case 'disarm':
        return this.disarm(happening.wait);
    }
  }

  private startMicrostep(): void {
    if (this.entering) this.parents = new Set();
    this.entering = false;
  }

  private isResumed(state: number): boolean {
    if (this.parents.size === 0) return false;
    const { states } = this.now.abstraction.chart;
    for (let at = state; at >= 0; at = states[at]?.parent ?? -1) if (this.parents.has(at)) return true;
    return false;
  }

  private enter(state: string, resumed: boolean): void {
    const { tasks, bundles, process } = this.now.abstraction;
    for (const id of [...(process.states[state]?.tasks ?? [])].sort()) {
      const slot = tasks.get(id);
      if (slot) openAnew(this.now, slot, resumed, this.occurred);
    }
    for (const bundle of bundles) if (bundle.state === state && !resumed) this.now.write(bundle.slot, 0);
  }

  /** What the state had open waits, when it is left for a state that suspends it: also for one that is passed only. */
  private holds(state: number): HeldSlot | undefined {
    const { held, interruptions, chart } = this.now.abstraction;
    const slot = held.get(state);
    const isInterrupted = interruptions.some(
      ({ by, of }) => isInside(chart, state, of) && (this.now.isActive(by) || this.move.entered.includes(by)),
    );
    return isInterrupted ? slot : undefined;
  }

  private leave(state: string, held: HeldSlot | undefined): void {
    const { tasks, bundles, process } = this.now.abstraction;
    if (held) this.now.write(held.slot, 1);
    for (const id of process.states[state]?.tasks ?? []) {
      const slot = tasks.get(id);
      if (!slot) continue;
      const waits = held?.tasks.includes(slot) === true && this.now.task(slot).status === 'open';
      if (waits) this.now.setTask(slot, { current: false });
      else this.leaveTask(slot);
    }
    if (held) return;
    for (const bundle of bundles) if (bundle.state === state && bundle.local) this.now.write(bundle.slot, 0);
  }

  /** What waits goes on where its state was entered again; it ends where nothing suspends that any more. */
  private endWaiting(held: HeldSlot): void {
    const { interruptions, chart } = this.now.abstraction;
    if (this.now.read(held.slot) === 0) return;
    const isActive = this.now.isActive(held.state);
    const isWaiting =
      !isActive && interruptions.some(({ by, of }) => isInside(chart, held.state, of) && this.now.isActive(by));
    if (isWaiting) return;
    this.now.write(held.slot, 0);
    if (isActive) return;
    for (const slot of held.tasks) {
      if (this.now.task(slot).status !== 'open') continue;
      this.now.setTask(slot, { current: true });
      this.leaveTask(slot);
    }
    for (const bundle of held.bundles) if (bundle.local) this.now.write(bundle.slot, 0);
    for (const slot of held.waits) this.cancel(slot);
  }

  private leaveTask(slot: TaskSlot): void {
    const value = this.now.task(slot);
    if (!value.current) return;
    if (value.status === 'open' && slot.task.onLeave === 'must-be-answered') this.unanswered.push(slot.task.id);
    const isCancelled = value.status === 'open' && slot.task.onLeave === 'cancel';
    if (slot.local) return this.now.setTask(slot, NO_TASK);
    if (slot.lasting)
      return this.now.setTask(slot, { ...NO_TASK, answer: slot.lasting.has(value.answer) ? value.answer : 0 });
    this.now.setTask(slot, { current: false, ...(isCancelled ? { status: 'cancelled' as const } : {}) });
  }

  private arm(wait: number): void {
    const slot = this.now.abstraction.waits.get(wait);
    if (!slot) return;
    const held = this.now.abstraction.held.get(this.now.abstraction.chart.waits[wait]?.state ?? -1);
    // A term that waited goes on; of those that were armed meanwhile nobody can say which is first.
    if (held && this.now.read(held.slot) === 1 && this.now.read(slot.slot) === 0) return forget(this.now, slot);
    armWait(this.now, slot);
    if (this.now.read(slot.slot) === 1) return;
    this.order(wait);
    this.armedNow.push(wait);
  }

  /** Which of the terms that are armed now was armed no later. */
  private order(wait: number): void {
    const { orders } = this.now.abstraction;
    for (const each of orders) {
      if (each.always) continue;
      const isTogether = this.armedNow.includes(each.first) || this.armedNow.includes(each.then);
      if (each.then === wait && isArmed(this.now, each.first)) this.now.write(each.slot, 1);
      if (each.first === wait && isArmed(this.now, each.then))
        this.now.write(each.slot, isTogether && each.strict && this.armedNow.includes(each.then) ? 1 : 0);
    }
  }

  private disarm(wait: number): void {
    const slot = this.now.abstraction.waits.get(wait);
    if (!slot) return;
    if (this.holds(this.now.abstraction.chart.waits[wait]?.state ?? -1) === undefined) this.cancel(slot);
  }

  /** Its state is not active any more, so only the slot knows whether it was armed. */
  private cancel(slot: WaitSlot): void {
    if (this.now.read(slot.slot) === 0) this.occurred.push({ kind: 'cancelled', term: slot.term });
    forget(this.now, slot);
  }
}

/** Arms the wait of a state that was entered: spent at once where there is nothing to count from, or nothing left. */
export function armWait(now: Situation, slot: WaitSlot): void {
  const known = slot.anchor === undefined || now.isKnown(slot.anchor);
  const hadItsTurn = slot.turn !== undefined && now.read(slot.turn) === 1 && !slot.again && !slot.recurs;
  now.write(slot.slot, known && !hadItsTurn ? 0 : 1);
}

/** The slots of a wait that is not armed any more, because its state was left. */
export function forget(now: Situation, slot: WaitSlot): void {
  now.write(slot.slot, 0);
  for (const order of now.abstraction.orders) {
    if (!order.always && (order.first === slot.wait || order.then === slot.wait)) now.write(order.slot, 0);
  }
}

export function isArmed(now: Situation, wait: number): boolean {
  const slot = now.abstraction.waits.get(wait);
  return slot !== undefined && isArmedSlot(now, slot);
}

function isArmedSlot(now: Situation, slot: WaitSlot): boolean {
  return now.isActive(now.abstraction.chart.waits[slot.wait]?.state ?? -1) && now.read(slot.slot) === 0;
}

/** Opens a task of a state that was entered, or takes up its earlier occurrence. */
function openAnew(now: Situation, slot: TaskSlot, resumed: boolean, occurred: Happened): void {
  const { status } = now.task(slot);
  if (status === 'open' || (resumed && status === 'answered')) return now.setTask(slot, { current: true });
  if (isWanted(now, slot)) open(now, slot, occurred);
}

function open(now: Situation, slot: TaskSlot, occurred: Happened): void {
  now.setTask(slot, { status: 'open', answer: 0, current: true });
  occurred.push({ kind: 'asked', task: slot.task.id });
}

function isWanted(now: Situation, { task }: TaskSlot): boolean {
  if (task.when === undefined) return true;
  return now.abstraction.whens.get(task.when)?.evaluate(now.view) ?? true;
}

/** Looks at the conditions of tasks again, once each; whether anything opened or was withdrawn. */
export function lookAtConditions(now: Situation, occurred: Happened): boolean {
  let changed = false;
  for (const slot of now.abstraction.tasks.values()) {
    if (slot.task.when === undefined || !now.isActive(slot.home)) continue;
    const value = now.task(slot);
    const wanted = isWanted(now, slot);
    if (wanted && (!value.current || value.status === 'withdrawn')) open(now, slot, occurred);
    else if (!wanted && value.current && value.status === 'open') now.setTask(slot, { status: 'withdrawn' });
    else continue;
    changed = true;
  }
  return changed;
}
