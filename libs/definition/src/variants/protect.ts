// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a variant may not do to rules (guarantee V2). A rule of level `law` or `design` is not touched and keeps
 * everything that it names; one of level `factsheet` is departed from with a stated reason; `policy` is free. Whether a
 * rule that was left alone still says something is for `libs/verification`: it takes exploring.
 */
import type { PlaybookDocuments } from '../compile/compile-playbook.js';
import type { ProcessDocument, RuleDocument } from '../document.js';
import { suggest } from '../nearest.js';
import { outlineOf } from '../outline.js';
import type { Fault } from '../reading/schema-findings.js';
import type { DocumentPath } from '../reading/source.js';
import type { VariantDocument } from './document.js';
import type { Edit } from './edits.js';
import { isTree, isWithin, overlap } from './tree.js';

export function protectionFaults(
  variant: VariantDocument,
  edits: readonly Edit[],
  before: PlaybookDocuments,
): readonly Fault[] {
  const rules = Object.values(before.processes).flatMap(rulesOf);
  const touched = rules.flatMap((rule) =>
    edits.filter((edit) => touchesRule(edit, rule)).map((edit) => ({ rule, edit })),
  );
  const ofFactsheet = rules.filter(({ level }) => level === 'factsheet').map(({ path }) => path);
  return [
    ...touched.filter(({ rule }) => isProtected(rule)).map(({ rule, edit }) => ruleTouched(rule, edit)),
    ...touched.flatMap(({ rule, edit }) => unexplained(rule, edit, variant) ?? []),
    ...needlessDeviations(variant, ofFactsheet),
    ...removedGround(edits, rules.filter(isProtected), before),
  ];
}

interface Rule {
  readonly process: string;
  readonly id: string;
  readonly path: string;
  readonly level: RuleDocument['level'];
  readonly document: RuleDocument;
}

const rulesOf = ({ process, rules }: ProcessDocument): readonly Rule[] =>
  Object.entries(rules ?? {}).map(([id, document]) => ({
    ...{ process, id, document },
    path: `${process}/rules/${id}`,
    level: document.level,
  }));

const isProtected = ({ level }: Rule): boolean => level === 'law' || level === 'design';

const LEVEL_NAMES: Readonly<Record<RuleDocument['level'], string>> = {
  law: 'a rule of law',
  design: 'a promise of the product',
  factsheet: 'a rule of the factsheet',
  policy: 'local policy',
};

function touchesRule({ document, target }: Edit, { process, id }: Rule): boolean {
  return document === process && overlap(target, ['rules', id]);
}

function ruleTouched({ path, level }: Rule, { at, kind }: Edit): Fault {
  return {
    code: 'law-weakened',
    path: at,
    message: `A variant cannot ${kind === 'add' ? 'add to' : kind} ${path}: it is ${LEVEL_NAMES[level]}.`,
    remedy: 'Leave the rule as the base has it.',
  };
}

function unexplained(
  { path, level }: Rule,
  { at, kind }: Edit,
  { deviations = {} }: VariantDocument,
): Fault | undefined {
  if (level !== 'factsheet' || Object.hasOwn(deviations, path)) return undefined;
  const verb = kind === 'remove' ? 'leaves out' : 'changes';
  return {
    code: 'unexplained-deviation',
    path: at,
    message: `The variant ${verb} ${path}, ${LEVEL_NAMES[level]}, and does not say why.`,
    remedy: `Add deviations: { ${path}: the reason }.`,
  };
}

/** A rule may also be departed from by what is done to what it is about; only exploring shows that. */
function needlessDeviations({ deviations = {} }: VariantDocument, ofFactsheet: readonly string[]): readonly Fault[] {
  return Object.keys(deviations)
    .filter((path) => !ofFactsheet.includes(path))
    .map((path) => ({
      code: 'unknown-reference',
      path: ['deviations', path],
      message: `The base has no rule ${path} of the factsheet.`,
      remedy: suggest(path, ofFactsheet, 'Name one that the variant departs from, or take this out.'),
    }));
}

/** What a rule names and what is no longer there. */
function removedGround(edits: readonly Edit[], rules: readonly Rule[], before: PlaybookDocuments): readonly Fault[] {
  const removals = edits.filter(({ kind }) => kind === 'remove');
  return removals.flatMap((edit) => {
    const gone = namesWithin(edit, before.processes[edit.document]);
    return rules.flatMap((rule) => {
      const name = [...namesIn(rule)].find((each) => gone.has(each));
      const isMeant = rule.process === edit.document || namesIn(rule).has(edit.document);
      if (name === undefined || !isMeant || touchesRule(edit, rule)) return [];
      const message = `The rule ${rule.path} (${rule.document.title.nl}) is ${LEVEL_NAMES[rule.level]} and rests on "${name}".`;
      return [{ code: 'law-weakened', path: edit.at, message, remedy: `Keep "${name}".` } as const];
    });
  });
}

/** Ids of what is removed with the edit. */
function namesWithin({ document, target }: Edit, process: ProcessDocument | undefined): ReadonlySet<string> {
  if (process === undefined) return new Set();
  const { states, tasks } = outlineOf(process);
  const listed = (['entries', 'events', 'terms', 'facts', 'roles'] as const).flatMap((part) =>
    Object.keys(process[part] ?? {}).map((id) => ({ id, path: [part, id] as DocumentPath })),
  );
  const inside = [...states, ...tasks, ...listed].filter(({ path }) => isWithin(path, target)).map(({ id }) => id);
  return new Set([...inside, ...(target.length === 0 ? [document] : [])]);
}

/** Every name in what the rule says: its atoms and, as words of it, its condition. */
function namesIn({ document }: Rule): ReadonlySet<string> {
  const { title: _, description: __, source: ___, level: ____, ...said } = document;
  return new Set(wordsIn(said));
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...(value.match(/[A-Za-z][\w.-]*/g) ?? [])];
  return isTree(value) ? Object.entries(value).flatMap(([key, each]) => [key, ...wordsIn(each)]) : [];
}
