// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which templates a rule can use and how each is written. The names are Declare's own (Pesic, Schonenberg and Van
 * der Aalst, 2007); `while` is ours: what holds as long as a state is active.
 */

const BRANCHES = { is: 'parts', needs: ['a', 'b'], may: [] } as const;
const ANSWER = { is: 'parts', needs: ['if', 'then'], may: [] } as const;
const ORDER = { is: 'parts', needs: ['first', 'then'], may: [] } as const;
const ATOM = { is: 'atom' } as const;
const COUNT = { is: 'count' } as const;

/** How the value of a template is written: an atom, atoms by role, `{ times, of }`, or `{ state, armed, holds }`. */
export const RULE_FORMS = {
  existence: ATOM,
  absence: ATOM,
  init: ATOM,
  exactly: COUNT,
  'at-most': COUNT,
  choice: BRANCHES,
  'exclusive-choice': BRANCHES,
  'co-existence': BRANCHES,
  'not-co-existence': BRANCHES,
  'responded-existence': ANSWER,
  response: { ...ANSWER, may: ['unless'] },
  'alternate-response': ANSWER,
  'chain-response': ANSWER,
  'not-response': ANSWER,
  'not-chain-response': ANSWER,
  precedence: { ...ORDER, may: ['since'] },
  'alternate-precedence': ORDER,
  'chain-precedence': ORDER,
  'not-precedence': ORDER,
  'not-chain-precedence': ORDER,
  succession: ORDER,
  'alternate-succession': ORDER,
  'chain-succession': ORDER,
  'not-succession': ORDER,
  'not-chain-succession': ORDER,
  while: { is: 'while' },
} as const;

export type RuleTemplate = keyof typeof RULE_FORMS;

export const RULE_TEMPLATES: readonly RuleTemplate[] = Object.keys(RULE_FORMS).filter(isRuleTemplate);

export function isRuleTemplate(name: string): name is RuleTemplate {
  return Object.hasOwn(RULE_FORMS, name);
}

/** Where more than one thing can be asked at once, with `all`; elsewhere `any` says that one of several is enough. */
export const TAKES_ALL: Readonly<Partial<Record<RuleTemplate, string>>> = {
  existence: 'existence',
  precedence: 'first',
  response: 'then',
};
