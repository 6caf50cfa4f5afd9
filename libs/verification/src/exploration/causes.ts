// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: everything that can happen next in a configuration, as far as it can change something. */
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import type { Abstraction } from '../abstraction/abstraction.js';
import type { Cause, Values } from './model.js';
import { taskValueOf } from './situation.js';

export class Causes {
  private readonly reports: ReadonlyMap<string, Reporter>;
  private readonly followed: readonly string[];
  private readonly ending: readonly string[];

  constructor(private readonly abstraction: Abstraction) {
    const { process, playbook, facts, companions } = abstraction;
    this.reports = new Map(Object.keys(process.events).map((event) => [event, reporterOf(event, process, playbook)]));
    this.followed = linkedFacts(process, playbook).filter((fact) => facts.has(fact));
    this.ending = [...companions.keys()].filter((companion) => canEnd(playbook.processes[companion]));
  }

  /**
   * What names the event where it only leaves a note: it moves nothing, states nothing that matters and starts nothing
   * that does. One such step stands for all: they lead from a configuration to itself.
   */
  quietly(values: Values, cause: Cause): string | undefined {
    if (cause.kind !== 'event') return undefined;
    const configuration = values[0] ?? 0;
    const here = this.quiet.get(configuration) ?? new Map<string, string | undefined>();
    this.quiet.set(configuration, here);
    if (!here.has(cause.event)) here.set(cause.event, this.meeting(values, cause.event));
    return here.get(cause.event);
  }

  private readonly quiet = new Map<number, Map<string, string | undefined>>();

  private meeting(values: Values, event: string): string | undefined {
    const { chart, deciding } = this.abstraction;
    if (!this.isQuiet(values, event)) return undefined;
    return deciding.meeting(values[0] ?? 0, chart.find.event(event) ?? -1);
  }

  private isQuiet(values: Values, event: string): boolean {
    const { chart, process, facts, companions, extra } = this.abstraction;
    const from = process.events[event]?.from;
    // That a companion reported with its last step is the same as that it ended.
    const mayEnd = from !== undefined && companions.has(from) && !this.ending.includes(from);
    const isLookedAt = extra.events.includes(event) || mayEnd;
    const states = Object.keys(process.events[event]?.sets ?? {}).some((fact) => facts.has(fact));
    // A case at rest has looked at its eventless transitions: with everything as it was they do not hold now either.
    if (isLookedAt || states) return false;
    const rows = chart
      .candidates(values[0] ?? 0, chart.find.event(event) ?? -1)
      .flatMap(({ transitions }) => transitions);
    return rows.every((row) => {
      const { target, guard, actions = [] } = process.transitions[chart.transitions[row]?.id ?? ''] ?? {};
      const starts = actions.some(
        (each) => each.kind === 'start' && (companions.has(each.process) || extra.starts.includes(each.process)),
      );
      return target === undefined && guard === undefined && !starts && !actions.some(({ kind }) => kind === 'put');
    });
  }

  list(values: Values): readonly Cause[] {
    return [
      ...this.events(values),
      ...this.answers(values),
      ...this.elapsing(values),
      ...this.followed.map((fact): Cause => ({ kind: 'followed', fact })),
      ...this.ending
        .filter((companion) => values[this.abstraction.companions.get(companion) ?? 0] === 1)
        .map((companion): Cause => ({ kind: 'companion-ended', companion })),
    ];
  }

  private events(values: Values): readonly Cause[] {
    const { chart, process, companions, deciding } = this.abstraction;
    return deciding.events(values[0] ?? 0).flatMap((index): readonly Cause[] => {
      const row = chart.events[index];
      if (row?.kind !== 'event') return [];
      const reporter = this.reports.get(row.id);
      const rung = this.isRaised(values, row.id) ? [{ kind: 'event', event: row.id, by: 'rung' } as const] : [];
      if ((process.events[row.id]?.by.length ?? 0) > 0)
        return [{ kind: 'event', event: row.id, by: 'person' }, ...rung];
      if (reporter === 'parent') return [{ kind: 'event', event: row.id, by: 'parent' }, ...rung];
      if (typeof reporter !== 'object') return rung;
      const slot = companions.get(reporter.companion);
      const isThere = slot === undefined || values[slot] === 1;
      return isThere ? [{ kind: 'event', event: row.id, by: 'companion' }, ...rung] : rung;
    });
  }

  private isRaised(values: Values, event: string): boolean {
    return [...this.abstraction.tasks.values()].some(
      ({ slot, task }) =>
        task.ladder.some(({ raises }) => raises === event) && taskValueOf(values[slot] ?? 0).status === 'open',
    );
  }

  private answers(values: Values): readonly Cause[] {
    const { tasks, bundles, chart } = this.abstraction;
    const isActive = (state: string): boolean => {
      const index = chart.find.state(state);
      return index !== undefined && chart.activeIn(values[0] ?? 0, index);
    };
    return [
      ...[...tasks.values()].flatMap(({ slot, task, answers }) =>
        taskValueOf(values[slot] ?? 0).status === 'open'
          ? answers.map((answer): Cause => ({ kind: 'answer', task: task.id, answer }))
          : [],
      ),
      ...bundles.flatMap((bundle, index): readonly Cause[] =>
        values[bundle.slot] === 0 && isActive(bundle.state) ? [{ kind: 'answers', bundle: index }] : [],
      ),
    ];
  }

  private elapsing(values: Values): readonly Cause[] {
    const { waits, chart, orders } = this.abstraction;
    const armed = [...waits.values()].filter(
      ({ slot, wait }) => values[slot] === 0 && chart.activeIn(values[0] ?? 0, chart.waits[wait]?.state ?? -1),
    );
    const isArmed = (wait: number): boolean => armed.some((each) => each.wait === wait);
    return armed
      .filter(
        ({ wait }) =>
          !orders.some(
            (order) => order.then === wait && isArmed(order.first) && (order.always || values[order.slot] === 1),
          ),
      )
      .map(({ wait }): Cause => ({ kind: 'elapsed', wait }));
  }
}

type Reporter = 'parent' | { readonly companion: string } | undefined;

/** Whether somebody sends it: a process that tells it, or one that reports it and is started by some process. */
function reporterOf(event: string, process: CompiledProcess, playbook: CompiledPlaybook): Reporter {
  const from = process.events[event]?.from;
  if (from === undefined) return undefined;
  const all = Object.values(playbook.processes).flatMap(({ id, transitions }) =>
    Object.values(transitions).flatMap(({ actions }) => actions.map((action) => ({ by: id, action }))),
  );
  if (from === 'parent') {
    return all.some(({ action }) => action.kind === 'tell' && action.process === process.id && action.event === event)
      ? 'parent'
      : undefined;
  }
  const reports = all.some(({ by, action }) => by === from && action.kind === 'report' && action.event === event);
  const starts = all.some(({ action }) => action.kind === 'start' && action.process === from && action.case === 'same');
  return reports && starts ? { companion: from } : undefined;
}

/** Facts that follow one of whoever starts this process. */
function linkedFacts(process: CompiledProcess, playbook: CompiledPlaybook): readonly string[] {
  const linked = Object.values(playbook.processes).flatMap(({ transitions }) =>
    Object.values(transitions).flatMap(({ actions }) =>
      actions.flatMap((action) =>
        action.kind === 'start' && action.process === process.id && action.case === 'same'
          ? Object.keys(action.facts)
          : [],
      ),
    ),
  );
  return [...new Set(linked)];
}

function canEnd(process: CompiledProcess | undefined): boolean {
  return Object.values(process?.states ?? {}).some(({ type, parent }) => type === 'final' && parent === undefined);
}
