// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledProcess, CompiledRung, CompiledTask } from '../../playbook.js';

/** The ladders of a process, each once: tasks with the same rungs share a letter. */
export interface LadderSeries {
  readonly series: readonly Series[];
  /** Undefined for a task without reminders. */
  readonly letterOf: (task: CompiledTask) => string | undefined;
}

interface Series {
  readonly letter: string;
  /** From the first to the last. */
  readonly rungs: readonly CompiledRung[];
  readonly tasks: readonly CompiledTask[];
}

const DAYS: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1, WD: 1.4, TH: 1 / 24, TM: 1 / 1440 };

export function ladderSeries({ tasks }: CompiledProcess): LadderSeries {
  const byRungs = new Map<string, CompiledTask[]>();
  for (const task of Object.values(tasks)) {
    if (task.ladder.length === 0) continue;
    const key = JSON.stringify(task.ladder);
    byRungs.set(key, [...(byRungs.get(key) ?? []), task]);
  }
  const series = [...byRungs.values()]
    .sort((a, b) => b.length - a.length)
    .map((same, index) => ({
      letter: String.fromCharCode('A'.charCodeAt(0) + index),
      rungs: [...(same[0]?.ladder ?? [])].sort((a, b) => daysOf(a.at) - daysOf(b.at)),
      tasks: same,
    }));
  return { series, letterOf: (task) => series.find((each) => each.tasks.includes(task))?.letter };
}

/** Roughly, and only to put rungs in order: a month is thirty days here. */
function daysOf(at: string): number {
  const [date = '', time = ''] = at.replace(/^-?P?/, '').split('T');
  const sum = (text: string, prefix: string): number =>
    [...text.matchAll(/(\d+)(WD|[YMWDH])/g)].reduce(
      (days, [, count, unit]) => days + Number(count) * (DAYS[`${prefix}${unit ?? ''}`] ?? 0),
      0,
    );
  const days = sum(date, '') + sum(time, 'T');
  return at.startsWith('-') ? -days : days;
}
