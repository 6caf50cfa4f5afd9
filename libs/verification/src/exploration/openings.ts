// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: how a process begins: opened by a person, started or handed to by another, and with what facts. */
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import type { Abstraction } from '../abstraction/abstraction.js';
import { emptyValues } from './step.js';
import type { Cause, Given, Values } from './model.js';
import { statable } from './situation.js';

export interface Opening {
  readonly cause: Extract<Cause, { kind: 'open' }>;
  readonly from: Values;
}

/** Those by people first: their ways are shorter to tell. An entry that nobody uses is no beginning. */
export function openingsOf(abstraction: Abstraction): readonly Opening[] {
  const { process, playbook } = abstraction;
  const people = Object.values(process.entries)
    .filter(({ by }) => by.length > 0 && process.onParentEnd === undefined)
    .map(({ id, sets }): Opening => {
      const from = [...emptyValues(abstraction)];
      for (const [fact, need] of Object.entries(sets)) allow(abstraction, from, fact, need === 'optional');
      return { cause: { kind: 'open', entry: id, given: {}, by: 'person' }, from };
    });
  const cases = begunByCases(process, playbook).flatMap((begun) => {
    const along = comingAlong(abstraction, begun);
    const maybe = along.filter((each) => abstraction.fleeting.has(each));
    const others = along.filter((each) => !abstraction.fleeting.has(each));
    return subsetsOf(others).map((each) => byCase(abstraction, begun, [...maybe, ...each]));
  });
  return [...people, ...cases];
}

/** Companions that can run already when the process begins, because its predecessor left them running. */
function comingAlong({ companions, playbook }: Abstraction, { handsOver }: Begun): readonly string[] {
  if (!handsOver) return [];
  return [...companions.keys()].filter((each) => playbook.processes[each]?.onParentEnd === 'hand-over');
}

const subsetsOf = (names: readonly string[]): readonly (readonly string[])[] =>
  names.reduce<readonly (readonly string[])[]>((all, name) => [...all, ...all.map((each) => [...each, name])], [[]]);

interface Begun {
  readonly entry: string;
  /** By a handover, not by a start. */
  readonly handsOver: boolean;
  /** Facts that may come along. */
  readonly carried: readonly string[];
  readonly values: Given;
}

/** How other processes of the playbook begin this one, each different way once. */
export function begunByCases(process: CompiledProcess, playbook: CompiledPlaybook): readonly Begun[] {
  const all = Object.values(playbook.processes).flatMap(({ transitions, handovers }): readonly Begun[] => [
    ...Object.values(handovers)
      .filter(({ to }) => to === process.id)
      .map(({ as, facts }) => ({ entry: as, handsOver: true, carried: Object.keys(facts), values: {} })),
    ...Object.values(transitions).flatMap(({ actions }) =>
      actions.flatMap((action) =>
        action.kind === 'start' && action.process === process.id
          ? [{ entry: action.as, handsOver: false, carried: Object.keys(action.facts), values: action.values }]
          : [],
      ),
    ),
  ]);
  return [...new Map(all.map((begun) => [JSON.stringify(begun), begun])).values()];
}

function byCase(abstraction: Abstraction, { entry, carried, values }: Begun, along: readonly string[]): Opening {
  const from = [...emptyValues(abstraction)];
  for (const companion of along) from[abstraction.companions.get(companion) ?? 0] = 1;
  for (const fact of carried) allow(abstraction, from, fact, true);
  for (const [fact, value] of Object.entries(values)) {
    const slot = abstraction.facts.get(fact);
    const bit = slot?.domain.indexOf(value) ?? -1;
    // A value that no condition names is one of "the others": the last.
    if (slot) from[slot.slot] = 1 << (bit >= 0 ? bit : slot.domain.length - 1);
  }
  return { cause: { kind: 'open', entry, given: values, by: 'case', ...(along.length > 0 && { along }) }, from };
}

function allow({ facts }: Abstraction, values: number[], fact: string, optional: boolean): void {
  const slot = facts.get(fact);
  if (slot) values[slot.slot] = statable(slot) | (optional ? 1 : 0);
}
