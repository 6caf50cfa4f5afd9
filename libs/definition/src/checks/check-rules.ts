// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { RuleDocument } from '../document.js';
import { suggest } from '../nearest.js';
import type { CheckContext } from './context.js';

/**
 * The Declare templates that a rule can use, by their own names, and `while`: what holds as long as a state is active.
 * Their atoms are verification's business.
 */
export const RULE_TEMPLATES = [
  'existence',
  'absence',
  'exactly',
  'at-most',
  'init',
  'choice',
  'exclusive-choice',
  'responded-existence',
  'co-existence',
  'not-co-existence',
  'response',
  'precedence',
  'succession',
  'alternate-response',
  'alternate-precedence',
  'alternate-succession',
  'chain-response',
  'chain-precedence',
  'chain-succession',
  'not-response',
  'not-precedence',
  'not-succession',
  'not-chain-response',
  'not-chain-precedence',
  'not-chain-succession',
  'while',
] as const;

const COMMON: ReadonlySet<string> = new Set(['title', 'description', 'source', 'level', 'when']);

/** Every rule is of exactly one known template, and says on what it rests where it is called law or factsheet. */
export function checkRules(context: CheckContext): void {
  for (const [id, rule] of Object.entries(context.process.rules ?? {})) checkRule(context, id, rule);
}

function checkRule({ report }: CheckContext, id: string, rule: RuleDocument): void {
  const path = ['rules', id];
  const templates = Object.keys(rule).filter((key) => !COMMON.has(key));
  for (const template of templates) {
    if (RULE_TEMPLATES.some((each) => each === template)) continue;
    const message = `There is no rule template "${template}".`;
    report({
      code: 'wrong-rule',
      path: [...path, template],
      message,
      remedy: suggest(template, RULE_TEMPLATES, 'Use a template that exists.'),
    });
  }
  if (templates.length !== 1) {
    const message = `The rule "${id}" has ${templates.length === 0 ? 'no template' : `${templates.length} templates`}.`;
    report({ code: 'wrong-rule', path, message, remedy: 'Give exactly one template, for example "response".' });
  }
  if ((rule.level === 'law' || rule.level === 'factsheet') && rule.source === undefined) {
    const message = `The rule "${id}" is of level ${rule.level} and does not say on what it rests.`;
    report({
      code: 'missing-source',
      path,
      message,
      remedy: 'Add source: { <requirement>: true }, or use level: policy.',
    });
  }
}
