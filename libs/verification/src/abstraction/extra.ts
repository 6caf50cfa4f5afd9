// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileGuard, guardScopeOf, type CompiledPlaybook, type CompiledProcess } from '@draaiboek/definition';
import type { Occurrence } from '../exploration/model.js';

/** What a rule looks at beside what decides by itself: a configuration then holds that too. */
export interface Extra {
  /** Facts that are kept apart all the time; those that only a condition asks after are kept as long as it can. */
  readonly facts: readonly string[];
  /** Tasks that are looked at when they are asked and answered. */
  readonly tasks: readonly string[];
  /** Of these, those that are asked after at any time. */
  readonly kept: readonly string[];
  /** Answers that are told apart, by task. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly companions: readonly string[];
  readonly waits: boolean;
  readonly events: readonly string[];
  /** Processes whose starts are looked at. */
  readonly starts: readonly string[];
  /** Conditions that are asked when something happens. */
  readonly asks: readonly Ask[];
  /** Facts of which the value is chosen at once, because they are looked at all the time. */
  readonly eager: readonly string[];
  /** Whether what transitions do is told apart from that they are taken. */
  readonly acts: boolean;
  /** Whether coming to rest is something that happens. */
  readonly rests: boolean;
}

export interface Ask {
  readonly expression: string;
  /** States in which it can be asked, besides by what a state is left and entered for. */
  readonly at: readonly string[] | 'everywhere';
  readonly isAskedAt: (happening: Occurrence) => boolean;
}

export const NO_EXTRA: Extra = {
  facts: [],
  tasks: [],
  kept: [],
  answers: {},
  companions: [],
  waits: false,
  events: [],
  starts: [],
  asks: [],
  eager: [],
  acts: false,
  rests: false,
};

/** Tasks that a condition of a rule asks after. */
export function tasksAskedIn(process: CompiledProcess, playbook: CompiledPlaybook, { asks }: Extra): readonly string[] {
  const scope = guardScopeOf(process, playbook);
  return asks.flatMap(({ expression }) => {
    const { answers, statuses } = compileGuard(expression, scope).reads;
    return [...answers, ...statuses];
  });
}
