// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns where police and justice data (categories f and g) stop (W28; Wpg, Wjsg): they are read in a case while it is
 * active, with who gave them and when, and nowhere else: in no list, and by nobody any more when the case has ended. What is
 * made from them is made here, without them, so that no presenter has to think of it.
 */
import type { CompiledPlaybook, FactCategory } from '@draaiboek/definition';
import type { CaseState, Change, InstanceState, Step, TermState } from '@draaiboek/engine';
import type { Viewing } from './viewing.js';

/** Police data (Wpg) and justice data (Wjsg). */
const PROTECTED: ReadonlySet<FactCategory> = new Set(['f', 'g']);

/** A case as a list shows it: its dates stay, and what they were counted from goes. */
export const withoutPoliceData = (viewing: Viewing): Viewing => replaced(viewing, listedInstance);

/** A case that has ended, as it is reviewed: dates that follow from such data are such data too. */
export const withoutPoliceDates = (viewing: Viewing): Viewing => replaced(viewing, reviewedInstance);

type Replace = (instance: InstanceState, protects: Protects) => InstanceState;
/** Whether a fact of a process is police or justice data. */
type Protects = (fact: string | undefined) => boolean;

function replaced(viewing: Viewing, replace: Replace): Viewing {
  const { row, playbook } = viewing;
  const instances = row.state.instances.map((instance) => replace(instance, protectsIn(playbook, instance.process)));
  const state: CaseState = { ...row.state, instances };
  return { ...viewing, row: { ...row, state } };
}

const protectsIn =
  (playbook: CompiledPlaybook, process: string): Protects =>
  (fact) =>
    fact !== undefined && PROTECTED.has(playbook.processes[process]?.facts[fact]?.category ?? 'geen');

const listedInstance: Replace = (instance, protects) => ({
  ...withoutFacts(instance, protects),
  terms: instance.terms.map((term) => (isCountedFrom(term, protects) ? { ...term, why: [] } : term)),
});

const reviewedInstance: Replace = (instance, protects) => ({
  ...withoutFacts(instance, protects),
  terms: instance.terms.filter((term) => !isCountedFrom(term, protects)),
});

const isCountedFrom = ({ anchor }: TermState, protects: Protects): boolean => protects(anchor.fact);

/** Without the values themselves, also where an answer remembers the value it was given on. */
function withoutFacts(instance: InstanceState, protects: Protects): InstanceState {
  const kept = <T>(facts: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(facts).filter(([fact]) => !protects(fact)));
  return {
    ...instance,
    facts: kept(instance.facts),
    tasks: instance.tasks.map((task) => ({
      ...task,
      answers: task.answers.map(({ basis, ...answer }) =>
        basis === undefined ? answer : { ...answer, basis: kept(basis) },
      ),
    })),
  };
}

/** A step of a case that has ended, without what it said of such data. */
export function stepWithoutPoliceData<S extends Pick<Step, 'changes'>>(step: S, viewing: Viewing): S {
  const { playbook, row } = viewing;
  const processOf = new Map(row.state.instances.map(({ id, process }) => [id, process]));
  const tells = (change: Change): boolean => {
    if (!('instance' in change)) return false;
    const process = processOf.get(change.instance) ?? '';
    const protects = protectsIn(playbook, process);
    if ('fact' in change) return protects(change.fact);
    return 'term' in change && protects(playbook.processes[process]?.terms[change.term]?.from);
  };
  return { ...step, changes: step.changes.filter((change) => !tells(change)) };
}
