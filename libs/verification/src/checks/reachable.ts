// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Checks: what no case can ever come to: states, transitions, terms. */
import { findNearest, type CompiledProcess } from '@draaiboek/definition';
import type { Graph } from '../exploration/explore.js';
import type { Fault } from './fault.js';

export function checkReachable(process: CompiledProcess, graphs: readonly Graph[]): readonly Fault[] {
  if (graphs.every(({ openings }) => openings.length === 0)) return [];
  const seen = seenIn(graphs);
  const unreachable = Object.values(process.states).filter(
    ({ id, type }) => type !== 'history' && !seen.states.has(id),
  );
  const isOutermost = (parent: string | undefined): boolean => parent === undefined || seen.states.has(parent);
  return [
    ...unreachable.filter(({ parent }) => isOutermost(parent)).map(({ id }) => unreachableState(process, id)),
    ...deadTerms(process, seen),
    ...deadTransitions(process, seen),
  ];
}

interface Seen {
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
  /** `state/term` of waits that were looked at. */
  readonly waits: ReadonlySet<string>;
  readonly elapsed: ReadonlySet<string>;
}

function seenIn(graphs: readonly Graph[]): Seen {
  const states = new Set<string>();
  const transitions = new Set<string>();
  const waits = new Set<string>();
  const elapsed = new Set<string>();
  for (const { abstraction, outcomes } of graphs) {
    const { chart } = abstraction;
    const nameOf = (wait: number): string => {
      const row = chart.waits[wait];
      return `${chart.states[row?.state ?? -1]?.id ?? ''}/${chart.terms[row?.term ?? -1] ?? ''}`;
    };
    for (const wait of abstraction.waits.keys()) waits.add(nameOf(wait));
    for (const [outcome, { cause }] of outcomes) {
      if (cause.kind === 'elapsed') elapsed.add(nameOf(cause.wait));
      for (const each of outcome.occurrences) {
        if (each.kind === 'entered') states.add(each.state);
        if (each.kind === 'taken') transitions.add(each.transition);
      }
    }
  }
  return { states, transitions, waits, elapsed };
}

function unreachableState(process: CompiledProcess, state: string): Fault {
  const names = Object.values(process.transitions).flatMap(({ target }) => target ?? []);
  const isNamed = names.includes(state);
  const near = isNamed ? undefined : findNearest(state, names);
  return {
    code: 'unreachable-state',
    severity: 'error',
    message: `No case can ever be in "${state}".`,
    remedy: isNamed
      ? 'Look at the conditions of the transitions that lead there.'
      : `Lead a transition there${near === undefined ? '' : ` (one leads to "${near}")`}, or remove the state.`,
    place: { kind: 'state', state },
  };
}

function deadTerms(process: CompiledProcess, seen: Seen): readonly Fault[] {
  return Object.values(process.states).flatMap((state) =>
    state.after
      .filter(
        (term) =>
          seen.states.has(state.id) &&
          seen.waits.has(`${state.id}/${term}`) &&
          !seen.elapsed.has(`${state.id}/${term}`),
      )
      .map((term): Fault => {
        const anchor = process.terms[term]?.from;
        return {
          code: 'dead-term',
          severity: 'error',
          message: `The term "${term}" never elapses in "${state.id}".`,
          remedy:
            anchor === undefined
              ? 'Make it shorter than what always comes before it, or remove it.'
              : `Let something state "${anchor}" before, or remove it.`,
          place: { kind: 'in-state', state: state.id, path: ['after', term] },
        };
      }),
  );
}

function deadTransitions(process: CompiledProcess, seen: Seen): readonly Fault[] {
  return Object.values(process.transitions).flatMap((transition): readonly Fault[] => {
    const { id, from, trigger, guard } = transition;
    if (trigger.kind === 'entry' || trigger.kind === 'answered' || seen.transitions.has(id)) return [];
    if (from !== undefined && !seen.states.has(from)) return [];
    if (
      trigger.kind === 'after' &&
      !(seen.waits.has(`${from ?? ''}/${trigger.term}`) && seen.elapsed.has(`${from ?? ''}/${trigger.term}`))
    )
      return [];
    const before = alternativesBefore(process, id).find((other) => seen.transitions.has(other));
    const place = { kind: 'transition', transition: id } as const;
    if (before !== undefined) {
      const message = `"${id}" is never taken: "${before}" is, whenever it could be.`;
      const remedy = 'Give it a lower order, or a condition to the one before it.';
      return [{ code: 'shadowed-transition', severity: 'error', message, remedy, place }];
    }
    const what =
      trigger.kind === 'event'
        ? `No case can ever take "${id}" on "${trigger.event}".`
        : `No case can ever take "${id}".`;
    const remedy =
      guard === undefined ? whySent(process, transition) : `Look at its condition (${guard.trim()}), or remove it.`;
    return [{ code: 'dead-transition', severity: 'error', message: what, remedy, place }];
  });
}

function whySent(process: CompiledProcess, { trigger }: CompiledProcess['transitions'][string]): string {
  const from = trigger.kind === 'event' ? process.events[trigger.event]?.from : undefined;
  return from === undefined ? 'Remove it, or what always comes before it.' : `Let "${from}" send it, or remove it.`;
}

/** Alternatives of the same state and trigger that are tried before this one: transitions stand in (order, id). */
function alternativesBefore(process: CompiledProcess, id: string): readonly string[] {
  const group = groupOf(id);
  const node = machineAlternatives(process).find((list) => list.includes(id)) ?? [];
  return node.slice(0, node.indexOf(id)).filter((other) => groupOf(other) === group);
}

const groupOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

function machineAlternatives(process: CompiledProcess): readonly (readonly string[])[] {
  const lists: string[][] = [];
  const visit = (node: CompiledProcess['machine']): void => {
    const tables = [
      ...Object.values(node.on ?? {}),
      ...Object.values(node.after ?? {}),
      node.always ?? [],
      node.onDone ?? [],
    ];
    for (const list of tables)
      lists.push(
        list.flatMap(({ actions }) =>
          actions.flatMap((each) => (each.type === 'taken' ? [each.params.transition] : [])),
        ),
      );
    for (const child of Object.values(node.states ?? {})) visit(child);
  };
  visit(process.machine);
  return lists;
}
