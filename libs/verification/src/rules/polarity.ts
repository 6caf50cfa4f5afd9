// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what happening in another process can do to a rule. Of several instances of a companion one is followed; that is
 * sound where leaving out what the others do can only break a rule that holds, never mend one that is broken.
 */
import type { RuleTemplate } from '@draaiboek/definition';
import type { Explorable, Reading } from './reading.js';

/**
 * `helps`: leaving one out can only break the rule. `breaks`: one of them is enough to break it, so that any of them may
 * be the one that is followed. `both`: as in both parts of a succession. Absent: neither, so it must be at home.
 */
type Polarity = 'helps' | 'breaks' | 'both';

const ABROAD: Readonly<Partial<Record<RuleTemplate, Readonly<Record<string, Polarity>>>>> = {
  existence: { of: 'helps' },
  absence: { of: 'breaks' },
  init: { of: 'helps' },
  choice: { a: 'helps', b: 'helps' },
  'not-co-existence': { a: 'breaks', b: 'breaks' },
  'responded-existence': { if: 'breaks', then: 'helps' },
  response: { if: 'breaks', then: 'helps', unless: 'helps' },
  'alternate-response': { then: 'helps' },
  'chain-response': { if: 'breaks', then: 'helps' },
  'not-response': { if: 'breaks', then: 'breaks' },
  'not-chain-response': { if: 'breaks', then: 'breaks' },
  precedence: { first: 'helps', then: 'breaks' },
  'alternate-precedence': { first: 'helps' },
  'chain-precedence': { first: 'helps', then: 'breaks' },
  'not-precedence': { first: 'breaks', then: 'breaks' },
  'not-chain-precedence': { first: 'breaks', then: 'breaks' },
  succession: { first: 'both', then: 'both' },
  'chain-succession': { first: 'both', then: 'both' },
  'not-succession': { first: 'breaks', then: 'breaks' },
  'not-chain-succession': { first: 'breaks', then: 'breaks' },
};

/** Whether an instance of this other process can break the rule. */
export function canBreak({ rule, process }: Reading): boolean {
  return rolesIn(rule, process.id).some((role) => {
    const polarity = polarityOf(rule, role);
    return polarity === 'breaks' || polarity === 'both';
  });
}

/** A role that is filled in another process and cannot be judged there, if there is one. */
export function findUnjudged(rule: Explorable, home: string): string | undefined {
  if (rule.kind === 'while') return undefined;
  const abroad = new Set(
    Object.values(rule.parts)
      .flat(2)
      .flatMap(({ process }) => process ?? []),
  );
  abroad.delete(home);
  for (const process of abroad) {
    const roles = rolesIn(rule, process);
    const unjudged = roles.find((role) => polarityOf(rule, role) === undefined);
    if (unjudged !== undefined) return unjudged;
    // Two instances could do one each.
    const breaking = roles.filter((role) => polarityOf(rule, role) === 'breaks');
    if (breaking.length > 1) return breaking[1];
  }
  return undefined;
}

const polarityOf = (rule: Explorable, role: string): Polarity | undefined =>
  rule.kind === 'while' ? undefined : ABROAD[rule.template]?.[role];

const rolesIn = (rule: Explorable, process: string): readonly string[] =>
  rule.kind === 'while'
    ? []
    : Object.entries(rule.parts).flatMap(([role, groups]) =>
        groups.flat().some((atom) => atom.process === process) ? [role] : [],
      );
