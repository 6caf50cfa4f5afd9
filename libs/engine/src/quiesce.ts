// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: bringing a case to rest inside one step: conditions of tasks, eventless transitions, `tasksDone`, and the
 * errands that transitions left (starts, reports, endings, handovers), until nothing moves any more. Bounded: a case
 * that does not come to rest is DRB-2900, and the orchestrator parks it.
 */
import { LOOK_EVENT, tasksDoneEvent } from '@draaiboek/definition';
import type { CaseDraft } from './draft.js';
import { EngineError } from './engine-error.js';
import { runErrand } from './errands.js';
import { send } from './interpret.js';
import { allAnswered, lookAtConditions } from './tasks.js';

/** Far more than any sensible step needs; a cycle between processes reaches it in milliseconds. */
const MAX_ROUNDS = 1000;

export function quiesce(draft: CaseDraft): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const errand = draft.errands.shift();
    if (errand) runErrand(draft, errand);
    else if (!draft.running().some((instance) => moves(draft, instance.id))) return;
  }
  throw new EngineError(
    'DRB-2900',
    `The case is not quiet after ${MAX_ROUNDS} rounds`,
    `case ${draft.id}`,
    'Look for processes that keep answering each other, or a cycle of tasksDone and always.',
  );
}

/** Whether an instance moves by itself; one move at a time, so that its errands come before the next. */
function moves(draft: CaseDraft, id: string): boolean {
  if (lookAtConditions(draft, id)) return true;
  const instance = draft.look(id);
  const process = draft.process(instance);
  if (process.looks && send(draft, id, LOOK_EVENT)) return true;
  return instance.active.some(
    (state) =>
      process.definition.states[state]?.hasTasksDone === true &&
      allAnswered(instance, state, process.definition.tasks) &&
      send(draft, id, tasksDoneEvent(state)),
  );
}
