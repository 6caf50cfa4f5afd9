// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: of which companions it is enough to know whether one may be running. */
import type { CompiledGuard, CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';

/** Those that none of the guards asks after and that can end without a word. */
export function fleetingOf(
  companions: readonly string[],
  asking: readonly CompiledGuard[],
  { processes }: CompiledPlaybook,
): ReadonlySet<string> {
  const asked = new Set(asking.flatMap(({ reads }) => reads.companions));
  return new Set(companions.filter((each) => !asked.has(each) && isFleeting(processes[each])));
}

/** Whether it can end without a word, and holds nobody back while it runs. */
function isFleeting(companion: CompiledProcess | undefined): boolean {
  return companion?.onParentEnd !== 'block' && lastWordsOf(companion).some((words) => words.length === 0);
}

/** For every transition with which the process ends, the events that it reports then. */
export function lastWordsOf(process: CompiledProcess | undefined): readonly (readonly string[])[] {
  return Object.values(process?.transitions ?? {}).flatMap(({ target, actions }) => {
    const { type, parent } = process?.states[target ?? ''] ?? {};
    const reports = actions.flatMap((each) => (each.kind === 'report' ? [each.event] : []));
    return type === 'final' && parent === undefined ? [reports] : [];
  });
}

/** Facts that always come with a report: wherever it is sent, the event that leads to it must state them. */
function surelyReported(reporter: CompiledProcess | undefined, event: string): ReadonlySet<string> {
  const reports = Object.values(reporter?.transitions ?? {}).flatMap(({ trigger, actions }) =>
    actions.flatMap((each) => (each.kind === 'report' && each.event === event ? [{ trigger, facts: each.facts }] : [])),
  );
  const isSure = (fact: string): boolean =>
    reports.every(({ trigger, facts }) => {
      const sets = trigger.kind === 'event' ? reporter?.events[trigger.event]?.sets : undefined;
      return sets?.[facts[fact] ?? ''] === 'required';
    });
  return new Set(reports.flatMap(({ facts }) => Object.keys(facts)).filter(isSure));
}

/** By report that the process hears: the facts that always come with it. */
export function reportsOf(
  { events }: CompiledProcess,
  { processes }: CompiledPlaybook,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.values(events).map(({ id, from }) => [id, surelyReported(processes[from ?? ''], id)]));
}
