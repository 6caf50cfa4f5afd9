// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import type { CompiledProcess, Title } from '@draaiboek/definition';
import type { InstanceState, TermCommand, TermState } from '@draaiboek/engine';
import { dueView } from './due-view.js';
import { taskId } from './task-view.js';
import type { Titles } from './titles.js';
import type { Viewing } from './viewing.js';

/** Every term of a case, open ones first, then by due date. */
export function termViews(viewing: Viewing): Term[] {
  return viewing.row.state.instances
    .flatMap((instance) => instance.terms.map((term) => termView(viewing, instance, term)))
    .sort((a, b) => Number(!isOpen(a)) - Number(!isOpen(b)) || a.due.elapsesAt.localeCompare(b.due.elapsesAt));
}

export function termView(
  { row, playbook, titles, allowed, now }: Viewing,
  instance: InstanceState,
  term: TermState,
): Term {
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
    ...(term.suspended === undefined ? {} : { suspended: suspensionView(term.suspended, process, titles) }),
    ...(term.kind === 'wait' ? { follows: followsOf(playbook.processes[process], term, titles) } : {}),
    may: (allowed.terms.find(({ id }) => id === term.id)?.may ?? []).map((command) => DEEDS[command]),
    source: Object.keys(definition?.source ?? {}),
  };
}

function suspensionView(
  { by, ...suspended }: NonNullable<TermState['suspended']>,
  process: string,
  titles: Viewing['titles'],
): NonNullable<Term['suspended']> {
  return by === undefined ? suspended : { ...suspended, by, byTitle: titles.state(process, by) };
}

/** What the definition has happen at the end of a wait: of all its alternatives together, for which it will be is not known yet. */
function followsOf(
  process: CompiledProcess | undefined,
  { term, state }: Pick<TermState, 'term' | 'state'>,
  titles: Titles,
): NonNullable<Term['follows']> {
  const taken = Object.values(process?.transitions ?? {}).filter(
    ({ from, trigger }) => from === state && trigger.kind === 'after' && trigger.term === term,
  );
  const actions = taken.flatMap((transition) => transition.actions);
  const every = process?.terms[term]?.every;
  const named = (ids: readonly string[], name: (id: string) => Title): Title[] => [...new Set(ids)].map(name);
  return {
    states: named(
      taken.flatMap(({ target }) => target ?? []),
      (id) => titles.state(process?.id ?? '', id),
    ),
    processes: named(
      actions.flatMap((action) => (action.kind === 'start' ? [action.process] : [])),
      (id) => titles.process(id),
    ),
    reminded: named(
      actions.flatMap((action) => (action.kind === 'notify' ? [action.to] : [])),
      (id) => titles.role(id),
    ),
    ...(every === undefined ? {} : { every }),
  };
}

/** What a command does to a term, in the words of its address. */
export const DEEDS = {
  'suspend-term': 'suspend',
  'resume-term': 'resume',
  'extend-term': 'extend',
  'move-term': 'move',
} as const satisfies Record<TermCommand['kind'], string>;

const isOpen = ({ status }: Pick<Term, 'status'>): boolean => status === 'armed' || status === 'suspended';
