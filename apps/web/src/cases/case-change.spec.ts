// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, CommandResult, Instance, Task, Term } from '@draaiboek/api';
import { fictionalTask } from '../../test/fictional-task.js';
import { changeOf, isNothing } from './case-change.js';

const both = (text: string) => ({ nl: text, en: text });

function instance(id: string, leaf: string, over: Partial<Instance> = {}): Instance {
  return {
    id,
    process: id,
    title: both(`Proces ${id}`),
    status: 'running',
    openedAt: '2026-12-07T09:00:00.000Z',
    active: [{ state: leaf, title: both(leaf), leaf: true }],
    facts: [],
    checklist: [],
    ...over,
  };
}

const task = (id: string, status: Task['status']): Task => fictionalTask(id, { status });

function term(id: string, dueOn: string, over: Partial<Term> = {}): Term {
  return {
    id,
    instance: 'i1',
    process: 'p',
    term: 'controle',
    title: both('Controle'),
    kind: 'wait',
    state: 's',
    stateTitle: both('S'),
    length: 'P3M',
    anchor: { value: '2026-11-30' },
    due: { dueOn, elapsesAt: `${dueOn}T23:00:00.000Z`, why: [], explanation: [], late: false },
    status: 'armed',
    armedAt: '2026-12-07T09:00:00.000Z',
    may: [],
    source: [],
    ...over,
  };
}

function caseWith(over: Partial<Case>): Case {
  return {
    id: 'c1',
    reference: 'TEST-1',
    status: 'open',
    process: 'p',
    processTitle: both('P'),
    states: [],
    subjectKind: 'person',
    revision: 1,
    openedAt: '2026-12-07T09:00:00.000Z',
    openTasks: 0,
    lateTasks: 0,
    parked: false,
    playbook: { id: 'b', version: '1', hash: 'h', title: both('B') },
    instances: [],
    tasks: [],
    terms: [],
    events: [],
    ...over,
  };
}

const result = (after: Case, over: Partial<CommandResult> = {}): CommandResult => ({
  case: after,
  changes: [],
  superseded: [],
  alreadyHappened: [],
  ...over,
});

describe('what a command did', () => {
  it('is told as states, tasks, processes and terms that came and went', () => {
    const before = caseWith({ instances: [instance('i1', 'in-uitvoering')], tasks: [task('t1', 'open')] });
    const after = caseWith({
      instances: [instance('i1', 'uitgereisd'), instance('i2', 'ingeschreven', { parent: 'i1' })],
      tasks: [task('t1', 'cancelled'), task('t2', 'open')],
      terms: [term('w1', '2027-03-01'), term('d1', '2026-12-09', { kind: 'deadline' })],
    });
    const change = changeOf(before, result(after));
    expect(change.entered).toEqual(['uitgereisd', 'Proces i2: ingeschreven']);
    expect(change.left).toEqual(['in-uitvoering']);
    expect(change.openedTasks.map(({ id }) => id)).toEqual(['t2']);
    expect(change.endedTasks.map(({ id }) => id)).toEqual(['t1']);
    expect(change.openedProcesses).toEqual(['Proces i2']);
    expect(change.armed.map(({ id }) => id)).toEqual(['w1']);
  });

  it('pairs a term that moved with the one that took its place, and does not call that one new', () => {
    const old = term('w1', '2027-03-01', { status: 'superseded', supersededBy: 'w2' });
    const before = caseWith({ terms: [term('w1', '2027-03-01')] });
    const after = caseWith({ terms: [term('w2', '2027-02-16'), old] });
    const change = changeOf(before, result(after, { superseded: [old] }));
    expect(change.moved.map(({ from, to }) => [from.due.dueOn, to?.due.dueOn])).toEqual([['2027-03-01', '2027-02-16']]);
    expect(change.armed).toEqual([]);
  });

  it('tells of a term that stands still, once', () => {
    const still = term('w1', '2027-03-01', {
      status: 'suspended',
      suspended: { at: '2026-12-07T09:00:00.000Z', remainder: 'P84D' },
    });
    const after = caseWith({ terms: [still] });
    expect(changeOf(caseWith({ terms: [term('w1', '2027-03-01')] }), result(after)).suspended).toEqual([still]);
    expect(changeOf(after, result(after)).suspended).toEqual([]);
  });

  it('tells of an open task that has another date, from which day to which', () => {
    const due = (dueOn: string) => term('d', dueOn).due;
    const asked = (dueOn: string): Task => fictionalTask('t1', { due: due(dueOn) });
    const change = changeOf(
      caseWith({ tasks: [asked('2026-11-26')] }),
      result(caseWith({ tasks: [asked('2026-12-22')] })),
    );
    expect(change.postponed).toEqual([{ task: asked('2026-12-22'), was: '2026-11-26' }]);
    expect(isNothing(change)).toBe(false);
  });

  it('calls a term that was resumed on the same day no moved one', () => {
    const suspended = { at: '2026-12-07T09:00:00.000Z', remainder: 'P84D' };
    const old = term('w1', '2027-03-01', { status: 'superseded', supersededBy: 'w2', suspended });
    const change = changeOf(
      caseWith({}),
      result(caseWith({ terms: [term('w2', '2027-03-01')] }), { superseded: [old] }),
    );
    expect(change.moved).toEqual([]);
    expect(change.resumed.map(({ id }) => id)).toEqual(['w2']);
  });

  it('keeps a term that moved into nothing', () => {
    const old = term('w1', '2027-03-01', { status: 'superseded' });
    expect(changeOf(caseWith({}), result(caseWith({}), { superseded: [old] })).moved).toEqual([{ from: old }]);
  });

  it('can be nothing at all', () => {
    expect(isNothing(changeOf(caseWith({}), result(caseWith({}))))).toBe(true);
    const after = caseWith({ tasks: [task('t1', 'open')] });
    expect(isNothing(changeOf(undefined, result(after)))).toBe(false);
  });
});
