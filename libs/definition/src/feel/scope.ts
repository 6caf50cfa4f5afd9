// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactDocument } from '../document.js';
import type { CompiledPlaybook, CompiledProcess } from '../playbook.js';

/** What an expression may refer to, at one place of a process. */
export interface GuardScope {
  readonly facts: Readonly<Record<string, ScopedFact>>;
  /** Answers by task. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** States that can be active, so no history states. */
  readonly states: readonly string[];
  /** Processes that `running` may ask for. */
  readonly companions: readonly string[];
  /** Facts that are certainly set when the expression is looked at, because the event that is sent sets them. */
  readonly given?: readonly string[];
}

export type ScopedFact = Pick<FactDocument, 'type' | 'default'> & { readonly values?: readonly string[] };

export function scopedFact({ type, values, ...rest }: FactDocument): ScopedFact {
  return {
    type,
    ...(values !== undefined && { values: Object.keys(values) }),
    ...(rest.default !== undefined && { default: rest.default }),
  };
}

/** The scope of the expressions of a compiled process, so that a stored playbook can be executed as it is. */
export function guardScopeOf(process: CompiledProcess, playbook: CompiledPlaybook): GuardScope {
  return {
    facts: Object.fromEntries(Object.entries(process.facts).map(([id, fact]) => [id, scopedFact(fact)])),
    answers: Object.fromEntries(
      Object.values(process.tasks).map((task) => [task.id, task.answers.map((answer) => answer.id)]),
    ),
    states: Object.values(process.states).flatMap(({ id, type }) => (type === 'history' ? [] : [id])),
    companions: Object.keys(playbook.processes),
  };
}
