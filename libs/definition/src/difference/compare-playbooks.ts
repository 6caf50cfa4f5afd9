// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: in what two playbooks differ, part by part: a base and a variant of it, or two versions. What only explains where
 * something comes from (`source`) and what follows from another part is no difference of its own.
 */
import type { FactDocument, RuleDocument, TermDocument } from '../document.js';
import { canonicalize } from '../hash.js';
import { compareText } from '../order.js';
import type {
  CompiledEntry,
  CompiledEvent,
  CompiledHandover,
  CompiledPlaybook,
  CompiledProcess,
  CompiledRole,
  CompiledState,
  CompiledTask,
  CompiledTransition,
} from '../playbook.js';

/** A part that is new (no `was`), gone (no `is`) or another. */
export interface Changed<T> {
  readonly id: string;
  readonly was?: T;
  readonly is?: T;
}

export interface ProcessDifference {
  readonly process: string;
  /** The process as it was and as it is; one of them is absent where the whole process is new or gone. */
  readonly was?: CompiledProcess;
  readonly is?: CompiledProcess;
  readonly entries: readonly Changed<CompiledEntry>[];
  readonly states: readonly Changed<CompiledState>[];
  readonly transitions: readonly Changed<CompiledTransition>[];
  readonly events: readonly Changed<CompiledEvent>[];
  readonly tasks: readonly Changed<CompiledTask>[];
  readonly terms: readonly Changed<TermDocument>[];
  readonly facts: readonly Changed<FactDocument>[];
  readonly handovers: readonly Changed<CompiledHandover>[];
  readonly rules: readonly Changed<RuleDocument>[];
}

export interface PlaybookDifference {
  readonly was: CompiledPlaybook;
  readonly is: CompiledPlaybook;
  readonly roles: readonly Changed<CompiledRole>[];
  /** Those that differ, sorted by id. */
  readonly processes: readonly ProcessDifference[];
}

export function comparePlaybooks(was: CompiledPlaybook, is: CompiledPlaybook): PlaybookDifference {
  const ids = [...new Set([...Object.keys(was.processes), ...Object.keys(is.processes)])].sort(compareText);
  const processes = ids.map((id) => compareProcesses(id, was.processes[id], is.processes[id]));
  return { was, is, roles: differing(was.roles, is.roles), processes: processes.filter(hasDifference) };
}

function compareProcesses(id: string, was?: CompiledProcess, is?: CompiledProcess): ProcessDifference {
  return {
    process: id,
    ...(was && { was }),
    ...(is && { is }),
    entries: differing(was?.entries, is?.entries),
    states: differing(was?.states, is?.states, DERIVED_OF_STATES),
    transitions: differing(ownTransitions(was), ownTransitions(is), ['source']),
    events: differing(was?.events, is?.events),
    tasks: differing(was?.tasks, is?.tasks),
    terms: differing(was?.terms, is?.terms),
    facts: differing(was?.facts, is?.facts),
    handovers: differing(was?.handovers, is?.handovers),
    rules: differing(was?.rules, is?.rules),
  };
}

const hasDifference = ({ process: _, was, is, ...parts }: ProcessDifference): boolean =>
  was === undefined || is === undefined || Object.values(parts).some((list) => list.length > 0);

/** What stands in a state is told where it stands by itself. */
const DERIVED_OF_STATES = ['source', 'children', 'tasks', 'after', 'hasTasksDone'];

/** Those that a task or an entry implies are told with it. */
function ownTransitions(process: CompiledProcess | undefined): Readonly<Record<string, CompiledTransition>> {
  const own = Object.entries(process?.transitions ?? {}).filter(
    ([, { trigger }]) => trigger.kind !== 'answered' && trigger.kind !== 'entry',
  );
  return Object.fromEntries(own);
}

type Parts<T> = Readonly<Record<string, T>> | undefined;

function differing<T extends object>(
  was: Parts<T>,
  is: Parts<T>,
  ignored: readonly string[] = ['source'],
): readonly Changed<T>[] {
  const ids = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].sort(compareText);
  const formOf = (part: T | undefined): string =>
    part === undefined
      ? ''
      : canonicalize(Object.fromEntries(Object.entries(part).filter(([key]) => !ignored.includes(key))));
  return ids.flatMap((id) => {
    const [before, after] = [was?.[id], is?.[id]];
    if (formOf(before) === formOf(after)) return [];
    return [{ id, ...(before && { was: before }), ...(after && { is: after }) }];
  });
}
