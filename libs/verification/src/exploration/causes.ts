// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: everything that can happen next in a configuration, as far as it can change something. */
import type { Configuration } from '@draaiboek/chart';
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import type { Abstraction, TaskSlot } from '../abstraction/abstraction.js';
import { lastWordsOf } from '../abstraction/companions.js';
import type { Cause } from './model.js';
import type { Reading } from './remembered.js';
import { taskValueOf } from './situation.js';

/** Something that can happen in a configuration of the chart, if the slots allow it. */
export interface Possible {
  readonly cause: Cause;
  /**
   * What names the event where it only leaves a note: it moves nothing, states nothing that matters and starts nothing
   * that does. One such step stands for all: they lead from a configuration to itself.
   */
  readonly quiet?: string;
  /** The state that must be active for it; without it, it can come whatever is. */
  readonly home?: number | undefined;
  /** Whether somebody or something can make it happen now. */
  isOpen(now: Reading): boolean;
}

export class Causes {
  private readonly reports: ReadonlyMap<string, Reporter>;
  private readonly everywhere: readonly Possible[];
  private readonly raised: ReadonlyMap<string, readonly TaskSlot[]>;
  /** Companion → the events that it reports when it ends, per way in which it can. */
  private readonly lastWords: ReadonlyMap<string, readonly (readonly string[])[]>;

  constructor(private readonly abstraction: Abstraction) {
    const { process, playbook, companions } = abstraction;
    this.reports = new Map(Object.keys(process.events).map((event) => [event, reporterOf(event, process, playbook)]));
    this.lastWords = new Map([...companions.keys()].map((each) => [each, lastWordsOf(playbook.processes[each])]));
    this.raised = raisedBy(abstraction);
    this.everywhere = [...this.answers(), ...this.elapsing(), ...this.followed()];
  }

  /** Everything that people, terms and other processes can do in a configuration of the chart, in a fixed order. */
  in(configuration: Configuration): readonly Possible[] {
    const { deciding } = this.abstraction;
    const here = this.everywhere.filter(({ home }) => home === undefined || deciding.isActive(configuration, home));
    return [...this.events(configuration), ...here, ...this.companionsEnding(configuration)];
  }

  private events(configuration: Configuration): readonly Possible[] {
    const { chart, process, deciding } = this.abstraction;
    return deciding.events(configuration).flatMap((index): readonly Possible[] => {
      const row = chart.events[index];
      if (row?.kind !== 'event') return [];
      const event = row.id;
      const met = deciding.meets(configuration, index);
      const quiet = this.isQuiet(event, met) ? { quiet: `${index}:${met.join()}` } : {};
      const byRung = this.raised.get(event);
      const rung: readonly Possible[] = byRung
        ? [{ ...quiet, cause: { kind: 'event', event, by: 'rung' }, isOpen: (now) => byRung.some(this.remindsIn(now)) }]
        : [];
      const reporter = this.reports.get(event);
      if ((process.events[event]?.by.length ?? 0) > 0)
        return [{ ...quiet, cause: { kind: 'event', event, by: 'person' }, isOpen: always }, ...rung];
      if (reporter === 'parent')
        return [{ ...quiet, cause: { kind: 'event', event, by: 'parent' }, isOpen: always }, ...rung];
      if (typeof reporter !== 'object') return rung;
      const isOpen = this.isRunning(reporter.companion);
      return [{ ...quiet, cause: { kind: 'event', event, by: 'companion' }, isOpen }, ...rung];
    });
  }

  /** What waits reminds of nothing. */
  private remindsIn(now: Reading): (slot: TaskSlot) => boolean {
    const { held } = this.abstraction;
    return (slot) => {
      const waiting = held.get(slot.home);
      return isOpenIn(now)(slot) && (waiting === undefined || now.read(waiting.slot) === 0);
    };
  }

  private isRunning(companion: string): Possible['isOpen'] {
    const slot = this.abstraction.companions.get(companion);
    return slot === undefined ? always : (now) => now.read(slot) === 1;
  }

  private isQuiet(event: string, met: readonly number[]): boolean {
    const { chart, process, facts, companions, extra } = this.abstraction;
    const from = process.events[event]?.from;
    // That a companion reported with its last step is the same as that it ended.
    const mayEnd = from !== undefined && companions.has(from) && !this.abstraction.fleeting.has(from);
    const isLookedAt = extra.events.includes(event) || mayEnd;
    const states = Object.keys(process.events[event]?.sets ?? {}).some((fact) => facts.has(fact));
    // A case at rest has looked at its eventless transitions: with everything as it was they do not hold now either.
    if (isLookedAt || states) return false;
    return met.every((row) => {
      const { target, guard, actions = [] } = process.transitions[chart.transitions[row]?.id ?? ''] ?? {};
      const starts = actions.some(
        (each) => each.kind === 'start' && (companions.has(each.process) || extra.starts.includes(each.process)),
      );
      return target === undefined && guard === undefined && !starts && !actions.some(({ kind }) => kind === 'put');
    });
  }

  private answers(): readonly Possible[] {
    const { tasks, bundles, chart, deciding, held } = this.abstraction;
    return [
      ...[...tasks.values()].flatMap((slot) =>
        slot.answers.map((answer): Possible => {
          const cause: Cause = { kind: 'answer', task: slot.task.id, answer };
          // Left open with its state it can still be answered; a term asks nobody.
          const isKept = slot.task.onLeave !== 'cancel' || held.has(slot.home);
          const home = isKept ? undefined : slot.home;
          return { cause, home, isOpen: (now) => isOpenIn(now)(slot) };
        }),
      ),
      ...bundles.map(({ slot, state }, bundle): Possible => {
        const cause: Cause = { kind: 'answers', bundle };
        const home = chart.find.state(state) ?? -1;
        const waiting = held.get(home);
        if (!waiting) return { cause, home, isOpen: (now) => now.read(slot) === 0 };
        const isThere = (now: Reading): boolean => deciding.isActive(now.chart, home) || now.read(waiting.slot) === 1;
        return { cause, isOpen: (now) => isThere(now) && now.read(slot) === 0 };
      }),
    ];
  }

  /** A term elapses when no other that is always earlier is armed. */
  private elapsing(): readonly Possible[] {
    const { waits, chart, orders, deciding } = this.abstraction;
    const isArmed = (now: Reading, wait: number): boolean => {
      const slot = waits.get(wait)?.slot;
      return slot !== undefined && deciding.isActive(now.chart, chart.waits[wait]?.state ?? -1) && now.read(slot) === 0;
    };
    return [...waits.keys()].map((wait): Possible => {
      const before = orders.filter(({ then }) => then === wait);
      return {
        cause: { kind: 'elapsed', wait },
        home: chart.waits[wait]?.state,
        isOpen: (now) =>
          isArmed(now, wait) &&
          !before.some((order) => isArmed(now, order.first) && (order.always || now.read(order.slot) === 1)),
      };
    });
  }

  private followed(): readonly Possible[] {
    const { process, playbook, facts } = this.abstraction;
    return linkedFacts(process, playbook)
      .filter((fact) => facts.has(fact))
      .map((fact): Possible => ({ cause: { kind: 'followed', fact }, isOpen: always }));
  }

  /** A companion ends without a word, or with one that is not listened to here. */
  private companionsEnding(configuration: Configuration): readonly Possible[] {
    const { chart, deciding, fleeting } = this.abstraction;
    const isHeard = (event: string): boolean => deciding.meets(configuration, chart.find.event(event) ?? -1).length > 0;
    return [...this.lastWords].flatMap(([companion, ways]): readonly Possible[] =>
      fleeting.has(companion) || ways.every((words) => words.some(isHeard))
        ? []
        : [{ cause: { kind: 'companion-ended', companion }, isOpen: this.isRunning(companion) }],
    );
  }
}

const always = (): boolean => true;

const isOpenIn =
  (now: Reading) =>
  ({ slot }: TaskSlot): boolean =>
    taskValueOf(now.read(slot)).status === 'open';

/** Tasks whose ladder raises an event. */
function raisedBy({ tasks }: Abstraction): ReadonlyMap<string, readonly TaskSlot[]> {
  const raised = new Map<string, TaskSlot[]>();
  for (const slot of tasks.values()) {
    for (const { raises } of slot.task.ladder) {
      if (raises !== undefined) raised.set(raises, [...(raised.get(raises) ?? []), slot]);
    }
  }
  return raised;
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
