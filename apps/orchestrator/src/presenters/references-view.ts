// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Directory, DivisionOfTasks } from '@draaiboek/api';
import { addPeriod, localDateOf } from '@draaiboek/calendar';
import { PREVENTION_TASKS, type DirectoryDocument, type DivisionDocument } from '@draaiboek/definition';

/** The directory at an instant: what nobody checked in the year before it is said to be stale. */
export function directoryView({ title, description, entries }: DirectoryDocument, now: string): Directory {
  const yearAgo = localDateOf(addPeriod(now, '-P1Y'));
  return {
    title,
    ...(description === undefined ? {} : { description }),
    entries: inOrder(entries).map(({ id, source, channels, order: _, ...entry }) => ({
      ...entry,
      id,
      channels: Object.entries(channels).map(([channel, { kind, value }]) => ({ id: channel, kind, value })),
      stale: entry.checkedOn < yearAgo,
      source: Object.keys(source ?? {}),
    })),
  };
}

export function divisionView({
  title,
  description,
  status,
  tasks,
  parties,
  source,
}: DivisionDocument): DivisionOfTasks {
  return {
    title,
    ...(description === undefined ? {} : { description }),
    status,
    tasks: PREVENTION_TASKS.map((id) => ({ id, ...tasks[id] })),
    parties: inOrder(parties).map(({ id, title: name, domain, does }) => ({
      ...{ id, title: name, domain },
      does: PREVENTION_TASKS.flatMap((task) => {
        const share = does[task];
        return share === undefined ? [] : [{ task, share }];
      }),
    })),
    source: Object.keys(source ?? {}),
  };
}

/** By (order, id); what has no order comes last. */
function inOrder<T extends { readonly order?: number }>(items: Readonly<Record<string, T>>): (T & { id: string })[] {
  return Object.entries(items)
    .map(([id, item]) => ({ ...item, id }))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.id < b.id ? -1 : 1));
}
