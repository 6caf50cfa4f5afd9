// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import { daysBetween } from '../dates/local-date.js';

/** Tasks under one heading of the work list. */
export interface WorkGroup {
  readonly title: string;
  readonly tasks: readonly Task[];
}

const SOON_DAYS = 7;

/**
 * What is late first, then what must be ready within a week, then the rest; within a group by due date, and what has no
 * date last. `today` is the product's date.
 */
export function groupWork(tasks: readonly Task[], today: string): WorkGroup[] {
  const sorted = [...tasks].sort((a, b) => dueKey(a).localeCompare(dueKey(b)));
  const groups: WorkGroup[] = [
    { title: 'Te laat', tasks: sorted.filter(isLate) },
    { title: 'Binnen een week', tasks: sorted.filter((task) => !isLate(task) && isSoon(task, today)) },
    { title: 'Later', tasks: sorted.filter((task) => !isLate(task) && !isSoon(task, today)) },
  ];
  return groups.filter((group) => group.tasks.length > 0);
}

function isLate({ due }: Task): boolean {
  return due?.late === true;
}

function isSoon({ due }: Task, today: string): boolean {
  return due !== undefined && daysBetween(today, due.dueOn) <= SOON_DAYS;
}

function dueKey({ due }: Task): string {
  return due?.elapsesAt ?? '9999';
}
