// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';

/** An open task as the API gives it, with only what every task has; the rest by the test. */
export function fictionalTask(id: string, over: Partial<Task> = {}): Task {
  return {
    id,
    case: 'c1',
    caseReference: 'TEST-1',
    instance: 'i1',
    process: 'p',
    processTitle: { nl: 'P', en: 'P' },
    task: id,
    title: { nl: id, en: id },
    owners: [],
    required: true,
    status: 'open',
    openedAt: '2026-12-07T09:00:00.000Z',
    answers: [],
    options: [],
    rungs: [],
    source: [],
    caseRevision: 1,
    ...over,
  };
}
