// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessDocument } from '../document.js';
import { guardFaults } from '../feel/guard.js';
import { scopedFact, type GuardScope } from '../feel/scope.js';
import type { OutlinedTransition } from '../outline.js';
import type { DocumentPath } from '../reading/source.js';
import { contextOf, type CheckContext } from './context.js';

/** Every condition can be read, fits by name and type, and is never unknown. */
export function checkGuards(context: CheckContext): void {
  const scope = scopeOf(context);
  for (const transition of context.outline.transitions) {
    const { document, path } = transition;
    if (document.guard === undefined) continue;
    check(context, document.guard, { ...scope, given: givenBy(context, transition) }, [...path, 'guard']);
  }
  for (const { document, path } of context.outline.tasks) {
    if (document.when !== undefined) check(context, document.when, scope, [...path, 'when']);
  }
  for (const [id, { holds }] of Object.entries(context.process.checklist ?? {})) {
    check(context, holds, scope, ['checklist', id, 'holds']);
  }
  for (const [id, rule] of Object.entries(context.process.rules ?? {})) {
    if (rule.when !== undefined) check(context, rule.when, scope, ['rules', id, 'when']);
  }
}

/** The same for a condition of a rule, which may look into another process. */
export function checkCondition(
  context: CheckContext,
  process: ProcessDocument,
  expression: string,
  path: DocumentPath,
): void {
  check(context, expression, scopeOf(contextOf(process, context.playbook, context.report)), path);
}

function scopeOf({ process, outline, playbook }: CheckContext): GuardScope {
  const facts = Object.entries(process.facts ?? {}).map(([id, fact]) => [id, scopedFact(fact)] as const);
  return {
    facts: Object.fromEntries(facts),
    answers: Object.fromEntries(outline.tasks.map(({ id, document }) => [id, Object.keys(document.answers)])),
    states: outline.states.filter(({ kind }) => kind !== 'history').map(({ id }) => id),
    companions: [...Object.keys(playbook.processes), ...playbook.unreadable],
  };
}

/** Facts are written before guards are looked at, so what the event must bring is known. */
function givenBy({ process }: CheckContext, { trigger }: OutlinedTransition): readonly string[] {
  if (trigger.kind !== 'event') return [];
  const sets = process.events?.[trigger.event]?.sets ?? {};
  return Object.keys(sets).filter((fact) => sets[fact] !== 'optional');
}

function check({ report }: CheckContext, guard: string, scope: GuardScope, path: DocumentPath): void {
  for (const { code, message, remedy } of guardFaults(guard, scope)) report({ code, path, message, remedy });
}
