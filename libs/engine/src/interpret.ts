// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what one macrostep of a chart means for its instance: tasks opened and closed, terms armed and cancelled,
 * actions set down as errands. It does not decide which macrostep, see `quiesce.ts`.
 */
import type { Happening, Move } from './chart.js';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { interrupterIn, interrupterOf, isWithin } from './interruptions.js';
import type { TermState } from './model.js';
import { leaveInterrupted, leaveTasksOf, openTasksOf } from './tasks.js';
import { interruptWhere, resumeWhere } from './term-moves.js';
import { armWait, cancelWhere, isOpen } from './terms.js';
import { viewOfDraft } from './view.js';

/** Sends an event to an instance; `false` when nothing took it, and then nothing is changed. */
export function send(draft: CaseDraft, id: string, event: string): boolean {
  return take(draft, id, event, () => true);
}

/**
 * An event of the definition, with the facts that came with it. That those let an eventless transition happen does not
 * make it accepted: some alternative of the event must be.
 */
export function sendEventOf(draft: CaseDraft, id: string, event: string): boolean {
  const { transitions } = draft.process(draft.look(id)).definition;
  return take(draft, id, event, ({ happenings }) =>
    happenings.some((each) => {
      const trigger = each.kind === 'taken' ? transitions[each.transition]?.trigger : undefined;
      return trigger?.kind === 'event' && trigger.event === event;
    }),
  );
}

function take(draft: CaseDraft, id: string, event: string, isAccepted: (move: Move) => boolean): boolean {
  const present = draft.look(id);
  if (present.status !== 'running') return false;
  const move = draft.process(present).chart.move(present.snapshot, event, viewOfDraft(draft, id));
  if (!move || !isAccepted(move)) return false;
  interpret(draft, draft.edit(id), move);
  return true;
}

function interpret(draft: CaseDraft, instance: InstanceDraft, move: Move): void {
  instance.snapshot = move.snapshot;
  instance.active = move.active;
  const resuming = new Resuming(draft, instance);
  for (const happening of move.happenings) {
    resuming.see(happening);
    apply(draft, instance, happening, resuming, (state) => interrupterIn(draft.process(instance), move, state));
  }
  for (const happening of move.happenings) {
    if (happening.kind === 'left') endInterruption(draft, instance, happening.state);
  }
  if (move.endedIn !== undefined) draft.errands.push({ kind: 'end', instance: instance.id, in: move.endedIn });
}

function apply(
  draft: CaseDraft,
  instance: InstanceDraft,
  happening: Happening,
  resuming: Resuming,
  interrupter: (state: string) => string | undefined,
): void {
  switch (happening.kind) {
    case 'left':
      leaveTasksOf(draft, instance, happening.state, interrupter(happening.state));
      return draft.record({ kind: 'state-left', instance: instance.id, state: happening.state });
    case 'taken':
      draft.record({ kind: 'transition', instance: instance.id, transition: happening.transition });
      return void draft.errands.push({ kind: 'act', instance: instance.id, transition: happening.transition });
    case 'entered':
      draft.record({ kind: 'state-entered', instance: instance.id, state: happening.state });
      return openTasksOf(draft, instance, happening.state, resuming.covers(happening.state));
    case 'arm': {
      const wait = draft.process(instance).waits.get(happening.event);
      return wait ? armOrResume(draft, instance, wait) : undefined;
    }
    case 'disarm': {
      const wait = draft.process(instance).waits.get(happening.event);
      if (!wait) return undefined;
      const by = interrupter(wait.state);
      if (by === undefined) return cancelWhere(draft, instance, isWait(wait));
      return interruptWhere(draft, instance, by, isWait(wait));
    }
  }
}

/** What was kept of an interrupted state that neither goes on nor is interrupted any more ends as if it were left now. */
function endInterruption(draft: CaseDraft, instance: InstanceDraft, left: string): void {
  const process = draft.process(instance);
  const interrupted = process.interruptions.get(left);
  if (interrupted === undefined) return;
  const isOver = ({ state }: { readonly state: string }): boolean =>
    isWithin(process, state, interrupted) &&
    !instance.active.includes(state) &&
    interrupterOf(process, instance.active, state) === undefined;
  for (const task of instance.tasks) {
    if (task.status === 'open' && isOver(task)) leaveInterrupted(draft, instance, task);
  }
  cancelWhere(draft, instance, (term) => term.kind === 'wait' && isOver(term));
}

interface Wait {
  readonly term: string;
  readonly state: string;
}

const isWait =
  ({ term, state }: Wait) =>
  (each: TermState): boolean =>
    each.kind === 'wait' && each.term === term && each.state === state;

/** Whatever its state kept while it was interrupted goes on, also what a person had suspended before that. */
function armOrResume(draft: CaseDraft, instance: InstanceDraft, wait: Wait): void {
  if (!instance.terms.some((t) => isOpen(t) && isWait(wait)(t))) return armWait(draft, instance, wait.term, wait.state);
  resumeWhere(draft, instance, isWait(wait));
}

/**
 * Which states are entered through a history state. XState reports a microstep as leaving, taking, entering, in that
 * order, so what is taken holds for the entering that follows it.
 */
class Resuming {
  private parents = new Set<string>();
  private entering = false;

  constructor(
    private readonly draft: CaseDraft,
    private readonly instance: InstanceDraft,
  ) {}

  see(happening: Happening): void {
    if (happening.kind === 'entered') this.entering = true;
    if (happening.kind !== 'left' && happening.kind !== 'taken') return;
    if (this.entering) this.parents = new Set();
    this.entering = false;
    if (happening.kind === 'taken') this.take(happening.transition);
  }

  covers(state: string): boolean {
    if (this.parents.size === 0) return false;
    const { states } = this.draft.process(this.instance).definition;
    for (let at: string | undefined = state; at !== undefined; at = states[at]?.parent) {
      if (this.parents.has(at)) return true;
    }
    return false;
  }

  private take(transition: string): void {
    const process = this.draft.process(this.instance);
    const { target } = process.transition(transition);
    const state = target === undefined ? undefined : process.definition.states[target];
    if (state?.type === 'history' && state.parent !== undefined) this.parents.add(state.parent);
  }
}
