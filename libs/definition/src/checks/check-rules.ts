// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessDocument, RuleDocument } from '../document.js';
import { outlineOf } from '../outline.js';
import type { DocumentPath } from '../reading/source.js';
import { readRule } from '../rules/read-rule.js';
import type { Rule } from '../rules/rule.js';
import { checkRuleNames, type RuleNames } from './check-rule-names.js';
import { checkCondition } from './check-guards.js';
import { referProcess, type CheckContext } from './context.js';

/** Every rule can be read, names what exists, and says on what it rests where it is called law or factsheet. */
export function checkRules(context: CheckContext): void {
  for (const [id, rule] of Object.entries(context.process.rules ?? {})) checkRule(context, id, rule);
}

function checkRule(context: CheckContext, id: string, rule: RuleDocument): void {
  const path = ['rules', id];
  const complain = (place: DocumentPath, message: string, remedy: string): void =>
    context.report({ code: 'wrong-rule', path: [...path, ...place], message, remedy });
  const read = readRule(rule, complain);
  if (read) checkRead(context, read, path);
  if ((rule.level === 'law' || rule.level === 'factsheet') && rule.source === undefined) {
    context.report({
      code: 'missing-source',
      path,
      message: `The rule "${id}" is of level ${rule.level} and does not say on what it rests.`,
      remedy: 'Add source: { <requirement>: true }, or use level: policy.',
    });
  }
}

function checkRead(context: CheckContext, rule: Rule, path: DocumentPath): void {
  const here = namesOf(context.process);
  checkRuleNames(context, rule, here, path, (process, place) => {
    if (process === context.process.process) return here;
    const other = referProcess(context, process, place);
    return other && namesOf(other);
  });
  if (rule.kind === 'while' && rule.holds !== undefined) {
    checkCondition(context, context.process, rule.holds, [...path, 'while', 'holds']);
  }
}

function namesOf(process: ProcessDocument): RuleNames {
  const { states, tasks, transitions } = outlineOf(process);
  const actions = transitions.flatMap(({ document }) => Object.values(document.actions ?? {}));
  return {
    process,
    states: states.filter(({ kind }) => kind !== 'history').map(({ id }) => id),
    answers: new Map(tasks.map(({ id, document }) => [id, Object.keys(document.answers)])),
    reports: actions.flatMap(({ report }) => report?.event ?? []),
  };
}
