// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessDocument } from '../document.js';
import type { DocumentPath } from '../reading/source.js';
import type { Rule, RuleAtom, Written } from '../rules/rule.js';
import { ACTION_KINDS } from './check-actions.js';
import { checkValue } from './check-facts.js';
import { checkCondition } from './check-guards.js';
import { refer, referFact, referProcess, referRole, type CheckContext } from './context.js';

/** What a rule can name in a process. */
export interface RuleNames {
  readonly process: ProcessDocument;
  readonly states: readonly string[];
  /** By task. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Events that it reports. */
  readonly reports: readonly string[];
}

type Find = (process: string, path: DocumentPath) => RuleNames | undefined;

/** Everything that a rule names exists, in the process in which it looks. */
export function checkRuleNames(
  context: CheckContext,
  rule: Rule,
  here: RuleNames,
  path: DocumentPath,
  find: Find,
): void {
  switch (rule.kind) {
    case 'written':
      return checkWritten(context, rule.written, here, path);
    case 'while': {
      const place = [...path, 'while'];
      referState(context, here, rule.state, [...place, 'state']);
      if (rule.armed !== undefined) referTerm(context, here, rule.armed, [...place, 'armed']);
      return;
    }
    case 'declare':
      for (const [role, groups] of Object.entries(rule.parts)) {
        const place = [...path, rule.template, ...(role === 'of' && rule.template !== 'exactly' ? [] : [role])];
        for (const atom of groups.flat()) checkAtom(context, atom, here, place, find);
      }
  }
}

function checkAtom(context: CheckContext, atom: RuleAtom, here: RuleNames, path: DocumentPath, find: Find): void {
  const names = atom.process === undefined ? here : find(atom.process, [...path, 'process']);
  if (!names) return;
  if (atom.where !== undefined) checkCondition(context, names.process, atom.where, [...path, 'where']);
  switch (atom.kind) {
    case 'entry':
      return void refer(
        context.report,
        of('entry', names, context),
        atom.entry,
        Object.keys(names.process.entries),
        path,
      );
    case 'state':
      return referState(context, names, atom.state, path);
    case 'event':
      return referGiven(context, names, atom, path);
    case 'task':
      return referAnswers(context, names, atom.task, atom.answers ?? [], path);
    case 'asked':
      return referAnswers(context, names, atom.task, [], path);
    case 'start':
      return void referProcess(context, atom.start, path);
    case 'tell':
      return void referProcess(context, atom.tell, path);
    case 'report':
      return void refer(context.report, of('report', names, context), atom.event, names.reports, path);
    case 'deadlock':
      return;
    case 'notify':
      return referRole(context, atom.role, path);
    case 'put':
      return void referFact(context, atom.fact, path, names.process);
    case 'elapsed':
    case 'cancelled':
      return referTerm(context, names, atom.term, path);
    case 'fact':
      return referValue(context, names, atom, path);
  }
}

function referGiven(
  context: CheckContext,
  names: RuleNames,
  atom: Extract<RuleAtom, { kind: 'event' }>,
  path: DocumentPath,
): void {
  if (!referEvent(context, names, atom.event, path)) return;
  const sets = Object.keys(names.process.events?.[atom.event]?.sets ?? {});
  for (const fact of atom.with) refer(context.report, `fact that "${atom.event}" sets`, fact, sets, path);
}

function referValue(
  context: CheckContext,
  names: RuleNames,
  atom: Extract<RuleAtom, { kind: 'fact' }>,
  path: DocumentPath,
): void {
  const fact = referFact(context, atom.fact, path, names.process);
  if (fact && atom.equals !== undefined) checkValue(context.report, fact, atom.fact, atom.equals, path);
}

function checkWritten(context: CheckContext, written: Written, here: RuleNames, path: DocumentPath): void {
  switch (written.kind) {
    case 'reason-on':
      return void referEvent(context, here, written.event, path);
    case 'grounds-on':
      return referAnswers(context, here, written.task, written.answers, path);
    case 'set-by':
      referFact(context, written.fact, path);
      return void referEvent(context, here, written.event, path);
    case 'only-set-by': {
      referFact(context, written.fact, path);
      const { events = {}, entries } = here.process;
      const setters = [...Object.keys(events), ...Object.keys(entries), ...here.answers.keys()];
      for (const each of written.by) refer(context.report, 'event, entry or task', each, setters, path);
      return;
    }
    case 'no-term-leads-to':
      for (const state of written.states) referState(context, here, state, path);
      return;
    case 'only-actions':
      for (const kind of written.kinds) refer(context.report, 'kind of action', kind, ACTION_KINDS, path);
      return;
    case 'only-cases':
      for (const process of written.processes) referProcess(context, process, path);
      return;
    case 'no-fact':
    case 'no-fact-of':
  }
}

const of = (what: string, { process }: RuleNames, { process: own }: CheckContext): string =>
  process === own ? what : `${what} of "${process.process}"`;

function referState(context: CheckContext, names: RuleNames, state: string, path: DocumentPath): void {
  refer(context.report, of('state', names, context), state, names.states, path);
}

function referEvent(context: CheckContext, names: RuleNames, event: string, path: DocumentPath): boolean {
  return refer(context.report, of('event', names, context), event, Object.keys(names.process.events ?? {}), path);
}

function referTerm(context: CheckContext, names: RuleNames, term: string, path: DocumentPath): void {
  refer(context.report, of('term', names, context), term, Object.keys(names.process.terms ?? {}), path);
}

function referAnswers(
  context: CheckContext,
  names: RuleNames,
  task: string,
  answers: readonly string[],
  path: DocumentPath,
): void {
  if (!refer(context.report, of('task', names, context), task, names.answers.keys(), path)) return;
  const existing = names.answers.get(task) ?? [];
  for (const answer of answers) refer(context.report, `answer to "${task}"`, answer, existing, path);
}
