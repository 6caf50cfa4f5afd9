// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AllowedEvent, Case, CaseSummary, CommandResult } from '@draaiboek/api';
import type { Change, Step } from '@draaiboek/engine';
import { isShielded, rootOf, runningDeadlineOf } from '@draaiboek/case-file';
import { factFields } from './fact-field.js';
import { happenedOn } from './happened-on.js';
import { activeStates, instanceView } from './instance-view.js';
import { taskViews } from './task-view.js';
import { termViews } from './term-view.js';
import { playbookView } from './variant-view.js';
import type { Viewing } from './viewing.js';

/** A case in a list. The name is in it only for who is in the case meeting. */
export function caseSummary(viewing: Viewing): CaseSummary {
  const { row, playbook, titles, access, now } = viewing;
  const root = rootOf(row.state);
  const open = row.state.instances.flatMap((instance) =>
    instance.tasks
      .filter(({ status }) => status === 'open')
      .map((task) => runningDeadlineOf(instance, task)?.elapsesAt),
  );
  const armed = row.state.instances.flatMap(({ terms }) => terms.filter(({ status }) => status === 'armed'));
  const next = armed.map(({ dueOn }) => dueOn).sort()[0];
  return {
    id: row.id,
    reference: row.reference,
    status: row.state.status,
    process: root.process,
    processTitle: titles.process(root.process),
    states: activeStates(viewing, root)
      .filter(({ leaf }) => leaf)
      .map(({ title }) => title),
    subjectKind: row.subjectKind,
    ...(access.inCaseMeeting && row.subject?.name !== undefined ? { subjectName: row.subject.name } : {}),
    revision: row.state.revision,
    openedAt: row.openedAt,
    openTasks: open.length,
    lateTasks: open.filter((elapsesAt) => elapsesAt !== undefined && elapsesAt <= now).length,
    ...(next === undefined ? {} : { nextDueOn: next }),
    parked: row.parked !== undefined,
    playbook: playbookView(playbook),
  };
}

/** A case for who takes part in it; one that has ended says no more than that (W12). */
export function caseView(viewing: Viewing): Case {
  if (!isShielded(viewing.row)) return wholeCase(viewing);
  const { subjectName: _, nextDueOn: __, ...summary } = caseSummary(viewing);
  return { ...summary, states: [], shielded: true, instances: [], tasks: [], terms: [], events: [] };
}

/** A case with everything that is in it. */
export function wholeCase(viewing: Viewing): Case {
  const { row } = viewing;
  return {
    ...caseSummary(viewing),
    instances: row.state.instances.map((instance) => instanceView(viewing, instance)),
    tasks: taskViews(viewing),
    terms: termViews(viewing),
    events: allowedEvents(viewing),
  };
}

/** What a command did. `steps` are the command's own, not what fell due before it. */
export function commandResult(viewing: Viewing, steps: readonly Step[]): CommandResult {
  const { titles, row } = viewing;
  const view = caseView(viewing);
  if (view.shielded) return { case: view, changes: [{ kind: 'case-closed' }], superseded: [], alreadyHappened: [] };
  const changes = steps.flatMap((step) => step.changes);
  const superseded = new Set(
    changes.flatMap((change) => (change.kind === 'term-ended' && change.how === 'superseded' ? [change.id] : [])),
  );
  const processOf = (instance: string): string =>
    row.state.instances.find(({ id }) => id === instance)?.process ?? instance;
  const findTerm = (id: string) => row.state.instances.flatMap(({ terms }) => terms).find((term) => term.id === id);
  const happened = changes.flatMap((change) => (change.kind === 'already-happened' ? [change] : []));
  return {
    case: view,
    changes: changes.map((change) => ({ ...change })),
    superseded: view.terms.filter(({ id }) => superseded.has(id)),
    alreadyHappened: happened.map((change) => {
      const { what, name, id, instance } = change;
      const on = happenedOn(change, findTerm(id));
      return { what, name, on, title: titleOf(change, processOf(instance)) };
    }),
  };

  function titleOf({ what, name }: Extract<Change, { kind: 'already-happened' }>, process: string) {
    if (what === 'rung') return { nl: 'Een herinnering', en: 'A reminder' };
    return what === 'task' ? titles.task(process, name) : titles.term(process, name);
  }
}

function allowedEvents({ allowed, playbook, titles }: Viewing): AllowedEvent[] {
  return allowed.events.map(({ instance, process, event, sets, reason }) => {
    const definition = playbook.processes[process];
    return {
      instance,
      process,
      processTitle: titles.process(process),
      event,
      title: titles.event(process, event),
      sets: definition === undefined ? [] : factFields(definition, sets),
      reason,
      source: [...(definition?.events[event]?.source ?? [])],
    };
  });
}
