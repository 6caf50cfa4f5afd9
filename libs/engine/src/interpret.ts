// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what one macrostep of a chart means for its instance: tasks opened and closed, terms armed and cancelled,
 * actions set down as errands. It does not decide which macrostep, see `quiesce.ts`.
 */
import type { Happening, Move } from './chart.js';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { leaveTasksOf, openTasksOf } from './tasks.js';
import { armWait, cancelWhere } from './terms.js';
import { viewOfDraft } from './view.js';

/** Sends an event to an instance; `false` when nothing took it, and then nothing is changed. */
export function send(draft: CaseDraft, id: string, event: string): boolean {
  const present = draft.look(id);
  if (present.status !== 'running') return false;
  const move = draft.process(present).chart.move(present.snapshot, event, viewOfDraft(draft, id));
  if (!move) return false;
  interpret(draft, draft.edit(id), move);
  return true;
}

function interpret(draft: CaseDraft, instance: InstanceDraft, move: Move): void {
  instance.snapshot = move.snapshot;
  instance.active = move.active;
  const resuming = new Resuming(draft, instance);
  for (const happening of move.happenings) {
    resuming.see(happening);
    apply(draft, instance, happening, resuming);
  }
  if (move.endedIn !== undefined) draft.errands.push({ kind: 'end', instance: instance.id, in: move.endedIn });
}

function apply(draft: CaseDraft, instance: InstanceDraft, happening: Happening, resuming: Resuming): void {
  switch (happening.kind) {
    case 'left':
      leaveTasksOf(draft, instance, happening.state);
      return draft.record({ kind: 'state-left', instance: instance.id, state: happening.state });
    case 'taken':
      draft.record({ kind: 'transition', instance: instance.id, transition: happening.transition });
      return void draft.errands.push({ kind: 'act', instance: instance.id, transition: happening.transition });
    case 'entered':
      draft.record({ kind: 'state-entered', instance: instance.id, state: happening.state });
      return openTasksOf(draft, instance, happening.state, resuming.covers(happening.state));
    case 'arm': {
      const wait = draft.process(instance).waits.get(happening.event);
      return wait ? armWait(draft, instance, wait.term, wait.state) : undefined;
    }
    case 'disarm': {
      const wait = draft.process(instance).waits.get(happening.event);
      return cancelWhere(draft, instance, (t) => t.kind === 'wait' && t.term === wait?.term && t.state === wait.state);
    }
  }
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
