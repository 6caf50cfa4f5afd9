// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledProcess, CompiledTransition, Trigger } from '@draaiboek/definition';
import { guardInWords, termInWords } from '@draaiboek/definition/words';
import type { ChartLabel, LabelKind } from './chart-model.js';
import type { DrawnNames } from './names.js';

interface TriggerText {
  readonly kind: LabelKind;
  readonly text: string;
  readonly length?: string;
  readonly by: readonly string[];
  /** Ids and lengths as they are in the definition. */
  readonly technical: string;
}

type DrawnTrigger = Exclude<Trigger, { kind: 'answered' }>;

/** Whether a transition is drawn at all; answers to tasks are not, the task itself is. */
export const isDrawn = (
  transition: CompiledTransition,
): transition is CompiledTransition & { readonly trigger: DrawnTrigger } => transition.trigger.kind !== 'answered';

/** The text of one transition, with who may set it off, its guard and what it starts. */
export function labelOf(
  transition: CompiledTransition & { readonly trigger: DrawnTrigger },
  process: CompiledProcess,
  names: DrawnNames,
): ChartLabel {
  const trigger = triggerText(transition.trigger, process, names);
  const starts = transition.actions.flatMap((action) =>
    action.kind === 'start' ? [names.process(action.process)] : [],
  );
  return {
    transition: transition.id,
    kind: trigger.kind,
    text: trigger.text,
    ...(trigger.length !== undefined && { length: trigger.length }),
    by: trigger.by,
    ...guardOf(transition, names),
    starts: [...new Set(starts)],
    reenter: transition.reenter,
    explanation: [
      trigger.technical,
      ...(trigger.by.length === 0 ? [] : [`(${trigger.by.join(', ')})`]),
      ...(transition.guard === undefined ? [] : [`[${transition.guard}]`]),
      ...(starts.length === 0 ? [] : [`${names.wording.starts} ${starts.join(', ')}`]),
    ].join(' '),
  };
}

/** A title says to a reader what the guard says to the engine. */
function guardOf({ title, guard }: CompiledTransition, names: DrawnNames): Pick<ChartLabel, 'guard'> {
  return guard === undefined ? {} : { guard: names.title(title, guardInWords(guard, names)) };
}

function triggerText(trigger: DrawnTrigger, process: CompiledProcess, names: DrawnNames): TriggerText {
  const { wording } = names;
  switch (trigger.kind) {
    case 'event':
      return eventText(trigger.event, process, names);
    case 'entry': {
      const entry = process.entries[trigger.entry];
      const by = (entry?.by ?? []).map(names.role);
      return { kind: 'entry', text: names.title(entry?.title, trigger.entry), by, technical: trigger.entry };
    }
    case 'after':
      return termText(trigger.term, process, names);
    case 'tasks-done':
      return { kind: 'tasks-done', text: wording.tasksDone, by: [], technical: wording.tasksDone };
    case 'always':
      return { kind: 'always', text: wording.always, by: [], technical: wording.always };
    case 'done':
      return { kind: 'done', text: wording.done, by: [], technical: wording.done };
    default:
      return assertNever(trigger);
  }
}

function eventText(id: string, process: CompiledProcess, names: DrawnNames): TriggerText {
  const event = process.events[id];
  const text = names.title(event?.title, id);
  if (event?.from === undefined) return { kind: 'event', text, by: (event?.by ?? []).map(names.role), technical: id };
  return { kind: 'report', text, by: [names.wording.report(names.process(event.from))], technical: id };
}

function termText(id: string, process: CompiledProcess, names: DrawnNames): TriggerText {
  const term = process.terms[id];
  if (term === undefined) return { kind: 'after', text: id, by: [], technical: id };
  const length = termInWords(term, names);
  return {
    kind: 'after',
    text: names.title(term.title, id),
    length,
    by: [],
    technical: `${id}: ${term.length}`,
  };
}

function assertNever(value: never): never {
  throw new TypeError(`Unknown trigger ${JSON.stringify(value)}: add it to transition-label.ts`);
}
