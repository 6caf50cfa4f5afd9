// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type {
  AnswerDocument,
  CheckDocument,
  EntryDocument,
  EventDocument,
  HandoverDocument,
  LadderDocument,
  ProcessDocument,
  TaskDocument,
  Title,
} from '../document.js';
import { compareText, mapSorted, sortedEntries, sortedKeys } from '../order.js';
import type { OutlinedState } from '../outline.js';
import type {
  CompiledAnswer,
  CompiledCheck,
  CompiledEntry,
  CompiledEvent,
  CompiledHandover,
  CompiledRung,
  CompiledState,
  CompiledTask,
  FactNeed,
} from '../playbook.js';
import { listSet } from './transitions.js';

export function compileState({ id, document, kind, ancestors }: OutlinedState): CompiledState {
  const parent = ancestors.at(-1);
  return {
    id,
    title: document.title,
    source: listSet(document.source),
    type: kind,
    ...(parent !== undefined && { parent }),
    ...(document.initial !== undefined && { initial: document.initial }),
    children: Object.keys(document.states ?? {}),
    tasks: Object.keys(document.tasks ?? {}),
    after: sortedKeys(document.after),
    hasTasksDone: document.tasksDone !== undefined,
    ...(document.suspends !== undefined && { suspends: document.suspends }),
  };
}

export function compileTask(
  id: string,
  state: string,
  task: TaskDocument,
  ladders: Readonly<Record<string, LadderDocument>>,
): CompiledTask {
  const ladder = typeof task.ladder === 'string' ? ladders[task.ladder] : task.ladder;
  return {
    id,
    title: task.title,
    ...(task.description !== undefined && { description: task.description }),
    source: listSet(task.source),
    state,
    owners: typeof task.owner === 'string' ? [task.owner] : listSet(task.owner),
    ...(task.within !== undefined && { within: task.within }),
    ladder: sortedEntries(ladder).map(([rung, { at, to, raises }]): CompiledRung => {
      return { id: rung, at, to, ...(raises !== undefined && { raises }) };
    }),
    answers: sortedEntries(task.answers).map(([answer, each]) => compileAnswer(answer, each)),
    ...(task.when !== undefined && { when: task.when }),
    onLeave: task.onLeave ?? 'cancel',
    required: task.required ?? true,
  };
}

function compileAnswer(id: string, answer: AnswerDocument): CompiledAnswer {
  return {
    id,
    title: answer.title ?? ANSWER_TITLES[id] ?? titleFromId(id),
    grounds: answer.grounds ?? 'optional',
    closes: answer.closes ?? true,
    sets: compileSets(answer.sets),
    puts: answer.puts ?? {},
    ...(answer.askAgain !== undefined && { askAgain: answer.askAgain }),
  };
}

/** The answers that every checklist knows need no title of their own. */
export const ANSWER_TITLES: Readonly<Record<string, Title>> = {
  ja: { nl: 'Ja', en: 'Yes' },
  nee: { nl: 'Nee', en: 'No' },
  'niet-van-toepassing': { nl: 'Niet van toepassing', en: 'Not applicable' },
  onbekend: { nl: 'Onbekend', en: 'Unknown' },
  achtergehouden: { nl: 'Achtergehouden', en: 'Withheld' },
  gedaan: { nl: 'Gedaan', en: 'Done' },
};

function titleFromId(id: string): Title {
  return { nl: id, en: id };
}

export function compileEvent(id: string, event: EventDocument): CompiledEvent {
  return {
    id,
    title: event.title,
    source: listSet(event.source),
    by: listSet(event.by),
    ...(event.from !== undefined && { from: event.from }),
    sets: compileSets(event.sets),
    reason: event.reason ?? 'optional',
  };
}

/** An entry without a title of its own is named after the state it leads to. */
export function compileEntry(id: string, entry: EntryDocument, states: readonly OutlinedState[]): CompiledEntry {
  const title = entry.title ?? states.find((state) => state.id === entry.target)?.document.title ?? titleFromId(id);
  return {
    id,
    title,
    target: entry.target,
    by: listSet(entry.by),
    sets: compileSets(entry.sets),
    reason: entry.reason ?? 'optional',
  };
}

/** Handovers keyed by the final state they leave from; facts are turned round to "there → here". */
export function compileHandovers(process: ProcessDocument): Readonly<Record<string, CompiledHandover>> {
  return mapSorted(process.handovers, (handover: HandoverDocument, from) => ({
    from,
    to: handover.to,
    as: handover.as,
    facts: Object.fromEntries(
      sortedEntries(handover.facts)
        .map(([here, there]) => [there === true ? here : there, here] as const)
        .sort(([a], [b]) => compareText(a, b)),
    ),
    ...(handover.companions !== undefined && { companions: listSet(handover.companions) }),
  }));
}

/** `true` is short for `required`. */
export function compileSets(sets: EventDocument['sets']): Readonly<Record<string, FactNeed>> {
  return mapSorted(sets, (need) => (need === true ? 'required' : need));
}

/** By (order, id); what has no order comes last. */
export function compileChecklist(checklist: Readonly<Record<string, CheckDocument>>): readonly CompiledCheck[] {
  return [...sortedEntries(checklist)]
    .sort(([, a], [, b]) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
    .map(([id, { title, source, holds }]) => ({ id, title, source: listSet(source), holds }));
}
