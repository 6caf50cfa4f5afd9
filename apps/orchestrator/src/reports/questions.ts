// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseRow } from '@draaiboek/case-file';
import type { CompiledPlaybook, Title } from '@draaiboek/definition';
import type { InstanceState, TaskState } from '@draaiboek/engine';

/** A year, as instants: from its first moment to just before the first of the next. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** One question that a partner was asked, whose last day lay in the year; nothing of what the answer was. */
export interface Question {
  readonly case: string;
  readonly process: string;
  readonly processTitle: Title;
  readonly task: string;
  readonly title: Title;
  readonly inTime: boolean;
  readonly usable: boolean;
}

/** The answer with which a participant keeps data to itself, which needs no reason (Wet PGA art. 8). */
const WITHHELD = 'achtergehouden';

/** The questions of a case whose last day lay in the year. What was called off before that day was no longer asked. */
export function questionsOf({ id, state }: CaseRow, playbook: CompiledPlaybook, period: Period): readonly Question[] {
  return state.instances.flatMap((instance) =>
    instance.tasks.flatMap((task): readonly Question[] => {
      const process = playbook.processes[instance.process];
      const title = process?.tasks[task.task]?.title;
      const end = lastDayOf(instance, task);
      if (process === undefined || title === undefined || end === undefined) return [];
      if (end < period.from || end >= period.until || wasCalledOff(task, end)) return [];
      const about = { case: id, process: process.id, processTitle: process.title, task: task.task, title };
      return [{ ...about, ...answeredIn(task, end, period) }];
    }),
  );
}

const lastDayOf = ({ terms }: InstanceState, { id }: TaskState): string | undefined =>
  terms.findLast(({ kind, task }) => kind === 'deadline' && task === id)?.elapsesAt;

const wasCalledOff = ({ status, closedAt }: TaskState, end: string): boolean =>
  (status === 'withdrawn' || status === 'cancelled') && closedAt !== undefined && closedAt < end;

function answeredIn({ status, closedAt, answers }: TaskState, end: string, { until }: Period) {
  const at = status === 'answered' ? closedAt : undefined;
  const given = answers.findLast(({ closes }) => closes);
  return {
    inTime: at !== undefined && at <= end,
    usable: at !== undefined && at < until && given !== undefined && given.answer !== WITHHELD,
  };
}
