// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: reading what a rule says. Whether the names in it exist is looked at elsewhere. */
import type { RuleDocument } from '../document.js';
import { suggest } from '../nearest.js';
import type { DocumentPath } from '../reading/source.js';
import { readAtom } from './read-atom.js';
import { readWritten } from './read-written.js';
import type { Rule, RuleAtoms } from './rule.js';
import { isRuleTemplate, RULE_FORMS, RULE_TEMPLATES, TAKES_ALL, type RuleTemplate } from './templates.js';
import { asMap, closed, type Complain } from './written-form.js';

const COMMON: ReadonlySet<string> = new Set(['title', 'description', 'source', 'level', 'when']);

/**
 * What the rule says; undefined when it cannot be read, after complaining about everything that is wrong.
 * @param complain told where in the rule something is wrong, what and what to do; left out where the document was checked
 */
export function readRule(rule: RuleDocument, complain: Complain = () => undefined): Rule | undefined {
  const [template, ...others] = Object.keys(rule).filter((key) => !COMMON.has(key));
  if (template === undefined || others.length > 0) {
    const count = template === undefined ? 'no template' : `${others.length + 1} templates`;
    complain([], `The rule has ${count}.`, 'Give exactly one template, for example "response".');
  }
  for (const each of [template, ...others]) {
    if (each === undefined || isRuleTemplate(each)) continue;
    const message = `There is no rule template "${each}".`;
    complain([each], message, suggest(each, RULE_TEMPLATES, 'Use a template that exists.'));
  }
  if (template === undefined || others.length > 0 || !isRuleTemplate(template)) return undefined;
  return readTemplate(template, rule[template], complain);
}

function readTemplate(template: RuleTemplate, value: unknown, complain: Complain): Rule | undefined {
  const path = [template];
  const form = RULE_FORMS[template];
  if (template === 'while') return readWhile(value, path, complain);
  switch (form.is) {
    case 'atom': {
      const written = readWritten(template, value, path, complain);
      if (written === 'not-read') return undefined;
      if (written) return { kind: 'written', written };
      const of = readAtoms(value, path, TAKES_ALL[template] !== undefined, complain);
      return of && { kind: 'declare', template, parts: { of }, times: 1 };
    }
    case 'count':
      return readCount(template, value, complain);
    case 'parts':
      return readParts(template, value, form, complain);
    case 'while':
      return undefined;
  }
}

type Declared = Exclude<RuleTemplate, 'while'>;

function readParts(
  template: Declared,
  value: unknown,
  { needs, may }: { readonly needs: readonly string[]; readonly may: readonly string[] },
  complain: Complain,
): Rule | undefined {
  const map = asMap(value);
  const known = closed(map, [...needs, ...may], [template], complain);
  for (const need of needs) {
    if (map?.has(need) === true) continue;
    complain([template], `"${template}" lacks "${need}".`, `Write ${template}: { ${needs.join(': …, ')}: … }.`);
  }
  if (!map || !known || needs.some((need) => !map.has(need))) return undefined;
  const parts: Record<string, RuleAtoms> = {};
  for (const [role, written] of map) {
    const atoms = readAtoms(written, [template, role], TAKES_ALL[template] === role, complain);
    if (atoms) parts[role] = atoms;
  }
  return Object.keys(parts).length === map.size ? { kind: 'declare', template, parts, times: 1 } : undefined;
}

function readCount(template: Declared, value: unknown, complain: Complain): Rule | undefined {
  const map = asMap(value);
  const times = map?.get('times');
  const known = closed(map, ['times', 'of'], [template], complain);
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > 9) {
    complain([template, 'times'], `"${template}" says not how often.`, 'Give times: a whole number from 1 to 9.');
    return undefined;
  }
  const of = readAtoms(map?.get('of'), [template, 'of'], false, complain);
  return known && of ? { kind: 'declare', template, parts: { of }, times } : undefined;
}

function readWhile(value: unknown, path: DocumentPath, complain: Complain): Rule | undefined {
  const map = asMap(value);
  const known = closed(map, ['state', 'armed', 'holds'], path, complain);
  const [state, armed, holds] = ['state', 'armed', 'holds'].map((key) => map?.get(key));
  if (typeof state !== 'string' || (typeof armed !== 'string' && typeof holds !== 'string')) {
    const message = 'A "while" says as long as which state is active what holds.';
    complain(path, message, 'Write while: { state: …, armed: <term> } or while: { state: …, holds: <condition> }.');
    return undefined;
  }
  if (!known) return undefined;
  return {
    kind: 'while',
    state,
    ...(typeof armed === 'string' && { armed }),
    ...(typeof holds === 'string' && { holds }),
  };
}

function readAtoms(written: unknown, path: DocumentPath, takesAll: boolean, complain: Complain): RuleAtoms | undefined {
  const map = asMap(written);
  const all = map?.size === 1 ? asMap(map.get('all')) : undefined;
  if (all) {
    if (!takesAll) {
      complain([...path, 'all'], 'Here only one thing can be asked at a time.', 'Write a rule for each.');
      return undefined;
    }
    const groups = [...all].map(([id, each]) => readGroup(each, [...path, 'all', id], complain));
    return groups.every((group) => group !== undefined) ? groups : undefined;
  }
  const group = readGroup(written, path, complain);
  return group && [group];
}

function readGroup(written: unknown, path: DocumentPath, complain: Complain): RuleAtoms[number] | undefined {
  const map = asMap(written);
  const any = map?.size === 1 ? asMap(map.get('any')) : undefined;
  if (!any) {
    const atom = readAtom(map, path, complain);
    return atom && [atom];
  }
  const read = [...any].map(([id, each]) => readAtom(asMap(each), [...path, 'any', id], complain));
  return read.every((atom) => atom !== undefined) ? read : undefined;
}
