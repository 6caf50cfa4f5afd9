// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a variant does to rules that it leaves as they are (guarantee V2). One of level `law` or `design` that holds in
 * the base neither stops applying with the variant on it, nor can it no longer be told; one of the factsheet does so only
 * with a stated reason. That a rule is broken is found as in any playbook.
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
  const silent = keptRules(playbook, sourceOf).flatMap((rule) => {
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

interface KeptRule {
  readonly process: string;
  readonly id: string;
  readonly document: RuleDocument;
  /** Where it is written: a variant cannot touch it. */
  readonly file: string | undefined;
}

function keptRules({ processes, variant }: CompiledPlaybook, sourceOf: SourceOf): readonly KeptRule[] {
  return Object.values(processes).flatMap(({ id: process, rules }) =>
    Object.entries(rules)
      .filter(([id, { level }]) => level !== 'policy' && variant?.deviations[`${process}/rules/${id}`] === undefined)
      .map(([id, document]) => ({ process, id, document, file: sourceOf(process)?.file })),
  );
}

const isSilent = ({ code, file, at }: VerificationFinding, rule: KeptRule): boolean =>
  (code === 'vacuous-rule' || code === 'unchecked-rule') && file === rule.file && at === `rules/${rule.id}`;

function weakenedRule(
  { process, id, document }: KeptRule,
  { code, ...found }: VerificationFinding,
  { variant }: CompiledPlaybook,
): VerificationFinding {
  const isFactsheet = document.level === 'factsheet';
  const level = isFactsheet ? 'the factsheet' : document.level === 'law' ? 'law' : 'the product';
  const what = code === 'vacuous-rule' ? 'never applies any more' : 'can no longer be shown to hold';
  const path = `${process}/rules/${id}`;
  return {
    ...found,
    code: isFactsheet ? 'unexplained-deviation' : 'law-weakened',
    severity: 'error',
    message: `With the variant "${variant?.id ?? ''}" the rule ${path} of ${level} (${document.title.nl}) ${what}.`,
    remedy: isFactsheet
      ? `Leave what it is about as the base has it, or add deviations: { ${path}: the reason }.`
      : 'Leave what it is about as the base has it.',
  };
}
