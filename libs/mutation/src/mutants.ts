// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: every mutant of a process, each with one fault. A rule is never mutated: rules are among the judges. */
import type { ProcessDocument } from '@draaiboek/definition';
import { choiceFrom } from './choice.js';
import type { Edit, Mutant, Operator } from './mutant.js';
import { DATA_OPERATORS } from './operators/data.js';
import { TASK_OPERATORS } from './operators/tasks.js';
import { TRANSITION_OPERATORS } from './operators/transitions.js';

export const OPERATORS: readonly Operator[] = [...TRANSITION_OPERATORS, ...TASK_OPERATORS, ...DATA_OPERATORS];

/**
 * Two operators can come to the same document (the only message of a transition, and that transition): it is one mutant.
 * @param seed decides what a target, an owner or a sender becomes
 */
export function mutantsOf(document: ProcessDocument, seed: number): readonly Mutant[] {
  const choice = choiceFrom(seed);
  const seen = new Set<string>();
  const isNew = (edit: Edit): boolean => seen.size < seen.add(JSON.stringify(edit.document)).size;
  return OPERATORS.flatMap(({ name, apply }) =>
    apply(document, choice)
      .filter(isNew)
      .map((edit): Mutant => {
        const at = edit.at.join('/');
        return {
          id: `${document.process}: ${name} at ${at} (${edit.what})`,
          operator: name,
          process: document.process,
          at,
          what: edit.what,
          document: edit.document,
        };
      }),
  );
}
