// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import type { InstanceState, TermState } from '@draaiboek/engine';
import { dueView } from './due-view.js';
import { taskId } from './task-view.js';
import type { Viewing } from './viewing.js';

/** Every term of a case, armed ones first, then by due date. */
export function termViews(viewing: Viewing): Term[] {
  return viewing.row.state.instances
    .flatMap((instance) => instance.terms.map((term) => termView(viewing, instance, term)))
    .sort(
      (a, b) =>
        Number(a.status !== 'armed') - Number(b.status !== 'armed') || a.due.elapsesAt.localeCompare(b.due.elapsesAt),
    );
}

export function termView({ row, playbook, titles, now }: Viewing, instance: InstanceState, term: TermState): Term {
  const { process } = instance;
  const definition = playbook.processes[process]?.terms[term.term];
  return {
    id: term.id,
    instance: instance.id,
    process,
    term: term.term,
    title: titles.term(process, term.term),
    kind: term.kind,
    state: term.state,
    stateTitle: titles.state(process, term.state),
    ...(term.task === undefined ? {} : { task: taskId(row.id, term.task) }),
    length: definition?.length ?? '',
    anchor: { ...term.anchor },
    due: dueView(term, term.status === 'armed', now),
    status: term.status,
    armedAt: term.armedAt,
    ...(term.endedAt === undefined ? {} : { endedAt: term.endedAt }),
    ...(term.supersededBy === undefined ? {} : { supersededBy: term.supersededBy }),
    source: Object.keys(definition?.source ?? {}),
  };
}
