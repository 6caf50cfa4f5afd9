// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a variant does to rules that it may not weaken (guarantee V2): one of level `law` or `design` that holds in
 * the base is neither broken, nor does it say nothing or cannot be told any more with the variant on it.
 */
import { sortFindings, type CompiledPlaybook, type RuleDocument } from '@draaiboek/definition';
import type { Verification, VerificationFinding } from './model.js';
import { verifyPlaybook, type SourceOf, type VerifyOptions } from './verify-playbook.js';

export interface VerifiedVariant {
  readonly playbook: CompiledPlaybook;
  readonly sourceOf: SourceOf;
}

/** Verifies a playbook with a variant on it, and holds its rules against those of the base. */
export function verifyVariant(
  { playbook, sourceOf }: VerifiedVariant,
  base: CompiledPlaybook,
  options: VerifyOptions = {},
): Verification {
  const verification = verifyPlaybook(playbook, sourceOf, options);
  const silent = protectedRules(playbook, sourceOf).flatMap((rule) => {
    const finding = verification.findings.find((each) => isSilent(each, rule));
    return finding === undefined ? [] : [{ rule, finding }];
  });
  if (silent.length === 0) return verification;
  const processes = [...new Set(silent.map(({ rule }) => rule.process))];
  const before = verifyPlaybook(base, sourceOf, { ...options, processes });
  const weakened = silent.filter(({ rule }) => !before.findings.some((each) => isSilent(each, rule)));
  const replaced = new Map(weakened.map(({ rule, finding }) => [finding, weakenedRule(rule, finding, playbook)]));
  return {
    ...verification,
    findings: sortFindings(verification.findings.map((finding) => replaced.get(finding) ?? finding)),
  };
}

interface ProtectedRule {
  readonly process: string;
  readonly id: string;
  readonly document: RuleDocument;
  /** Where it is written: a variant cannot touch it. */
  readonly file: string | undefined;
}

function protectedRules({ processes }: CompiledPlaybook, sourceOf: SourceOf): readonly ProtectedRule[] {
  return Object.values(processes).flatMap(({ id: process, rules }) =>
    Object.entries(rules)
      .filter(([, { level }]) => level === 'law' || level === 'design')
      .map(([id, document]) => ({ process, id, document, file: sourceOf(process)?.file })),
  );
}

const isSilent = ({ code, file, at }: VerificationFinding, rule: ProtectedRule): boolean =>
  (code === 'vacuous-rule' || code === 'unchecked-rule') && file === rule.file && at === `rules/${rule.id}`;

function weakenedRule(
  { process, id, document }: ProtectedRule,
  { code, ...found }: VerificationFinding,
  { variant }: CompiledPlaybook,
): VerificationFinding {
  const level = document.level === 'law' ? 'a rule of law' : 'a promise of the product';
  const what = code === 'vacuous-rule' ? 'never applies any more' : 'can no longer be shown to hold';
  return {
    ...found,
    code: 'law-weakened',
    severity: 'error',
    message: `With the variant "${variant?.id ?? ''}" ${process}/rules/${id} (${document.title.nl}), ${level}, ${what}.`,
    remedy: 'Leave what the rule is about as the base has it.',
  };
}
