// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ActionDocument, ActionsDocument, EntryDocument, IdSet, ProcessDocument } from '../document.js';
import { inOrder, mapSorted, sortedEntries, sortedKeys } from '../order.js';
import type { Outline } from '../outline.js';
import { DEFAULT_ALTERNATIVE, type CompiledAction, type CompiledTransition } from '../playbook.js';

/** Every transition of a process by id: those written, those of its entries and those its tasks imply. */
export function compileTransitions(
  process: ProcessDocument,
  outline: Outline,
): Readonly<Record<string, CompiledTransition>> {
  const all = [
    ...sortedEntries(process.entries).map(([id, entry]) => entryTransition(id, entryOf(entry))),
    ...outline.tasks.map(({ id, state }) => answeredTransition(id, state)),
    ...outline.transitions.map((each): CompiledTransition => {
      const { title, guard, target, reenter, source, actions } = each.document;
      return {
        id: each.id,
        ...(each.from !== undefined && { from: each.from }),
        trigger: each.trigger,
        alternative: each.alternative,
        ...(title !== undefined && { title }),
        ...(guard !== undefined && { guard }),
        ...(target !== undefined && { target }),
        reenter: reenter === true,
        source: listSet(source),
        actions: compileActions(actions),
      };
    }),
  ];
  return mapSorted(Object.fromEntries(all.map((each) => [each.id, each])), (each) => each);
}

export function entryTransitionId(entry: string): string {
  return `entries/${entry}`;
}

export function answeredTransitionId(state: string, task: string): string {
  return `${state}/tasks/${task}`;
}

/** An entry with its shorthand written out. */
export function entryOf(entry: string | EntryDocument): EntryDocument {
  return typeof entry === 'string' ? { target: entry } : entry;
}

/** A set as a sorted list. */
export function listSet(set: IdSet | undefined): readonly string[] {
  return sortedKeys(set);
}

function entryTransition(id: string, entry: EntryDocument): CompiledTransition {
  return {
    id: entryTransitionId(id),
    trigger: { kind: 'entry', entry: id },
    alternative: DEFAULT_ALTERNATIVE,
    target: entry.target,
    reenter: false,
    source: listSet(entry.source),
    actions: compileActions(entry.actions),
  };
}

function answeredTransition(task: string, state: string): CompiledTransition {
  return {
    id: answeredTransitionId(state, task),
    from: state,
    trigger: { kind: 'answered', task },
    alternative: DEFAULT_ALTERNATIVE,
    reenter: false,
    source: [],
    actions: [],
  };
}

function compileActions(actions: ActionsDocument | undefined): readonly CompiledAction[] {
  return inOrder(actions).flatMap(([id, action]) => compileAction(id, action));
}

function compileAction(id: string, { start, tell, report, notify, put }: ActionDocument): readonly CompiledAction[] {
  if (start !== undefined) {
    return [
      {
        id,
        kind: 'start',
        process: start.process,
        as: start.as,
        case: start.case ?? 'same',
        facts: start.facts ?? {},
        values: start.values ?? {},
        unlessRunning: start.unlessRunning === true,
      },
    ];
  }
  if (tell !== undefined) return [{ id, kind: 'tell', process: tell.process, event: tell.event }];
  if (report !== undefined) return [{ id, kind: 'report', event: report.event, facts: report.facts ?? {} }];
  if (notify !== undefined) return [{ id, kind: 'notify', to: notify.to }];
  if (put !== undefined) return [{ id, kind: 'put', values: put }];
  return [];
}
