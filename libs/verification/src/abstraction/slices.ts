// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which regions of parallel states do not influence each other, so that they can be looked at one after another
 * instead of in every combination.
 *
 * Two regions hang together when they answer one event, when one asks after a fact, a task or a state that the other
 * changes, or both change one. What leaves the parallel state, what something outside asks after, and regions that decide
 * by themselves (a guarded `always`) are part of every slice. The rest of a slice stands still in its initial state: what
 * it could do changes nothing that the slice holds.
 */
import { parseGuard } from '@draaiboek/definition';
import type { CompiledProcess, CompiledTransition } from '@draaiboek/definition';
import { partsOf } from './domains.js';

export interface Slice {
  /** The process without what happens in the regions that stand still. */
  readonly process: CompiledProcess;
  /** States that stand still, with what is in them. */
  readonly still: ReadonlySet<string>;
}

/** Every region in at least one slice; one slice of everything where nothing is independent. */
export function slicesOf(process: CompiledProcess): readonly Slice[] {
  const groups = independentGroups(process);
  if (groups.length === 0) return [{ process, still: new Set() }];
  const free = new Set(groups.flat());
  return groups.map((group) =>
    sliceWithout(
      process,
      [...free].filter((region) => !group.includes(region)),
    ),
  );
}

/** The smallest slice in which all of these states, and what can be done in them, are. */
export function sliceWith(process: CompiledProcess, states: readonly string[]): Slice {
  const holds = (group: readonly string[]): boolean =>
    group.some((region) => states.some((state) => isInside(process, state, region)));
  const groups = independentGroups(process);
  const needed = new Set(groups.filter(holds).flat());
  return sliceWithout(
    process,
    [...new Set(groups.flat())].filter((region) => !needed.has(region)),
  );
}

function sliceWithout(process: CompiledProcess, regions: readonly string[]): Slice {
  const isStill = (state: string | undefined): boolean =>
    state !== undefined && regions.some((region) => isInside(process, state, region));
  const filtered = <T>(table: Readonly<Record<string, T>>, keep: (each: T) => boolean): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(table).filter(([, each]) => keep(each)));
  const still = new Set(Object.keys(process.states).filter(isStill));
  const states = Object.entries(process.states).map(
    ([id, state]) => [id, still.has(id) ? { ...state, tasks: [], after: [], hasTasksDone: false } : state] as const,
  );
  return {
    still,
    process: {
      ...process,
      states: Object.fromEntries(states),
      tasks: filtered(process.tasks, ({ state }) => !isStill(state)),
      transitions: filtered(process.transitions, ({ from }) => !isStill(from)),
    },
  };
}

export function isInside(process: CompiledProcess, state: string, region: string): boolean {
  for (let at: string | undefined = state; at !== undefined; at = process.states[at]?.parent)
    if (at === region) return true;
  return false;
}

interface Footprint {
  readonly region: string;
  readonly events: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly isCore: boolean;
}

/** Every group of regions that hang together and that nothing else needs, with everything that it needs itself. */
function independentGroups(process: CompiledProcess): readonly (readonly string[])[] {
  const names = outermostRegions(process);
  const regions = names.map((region) => footprintOf(process, region, names));
  const needs = new Map(regions.map((region) => [region, neededBy(region, regions)]));
  const core = new Set(regions.filter(({ isCore }) => isCore).flatMap((region) => [...(needs.get(region) ?? [])]));
  const free = regions.filter((region) => !core.has(region));
  return free
    .filter(
      (region) =>
        !free.some((other) => other !== region && needs.get(other)?.has(region) === true && isLater(region, other)),
    )
    .map((region) => [...(needs.get(region) ?? [])].filter((each) => !core.has(each)).map((each) => each.region));

  /** Of two that need each other the first stands for both. */
  function isLater(region: Footprint, other: Footprint): boolean {
    return needs.get(region)?.has(other) !== true || regions.indexOf(other) < regions.indexOf(region);
  }
}

/** The region and all that changes what it asks after, directly or not, or that answers an event with it. */
function neededBy(region: Footprint, all: readonly Footprint[]): ReadonlySet<Footprint> {
  const found = new Set([region]);
  for (const each of found) {
    for (const other of all) {
      const isNeeded =
        [...other.touched].some((name) => each.asked.has(name)) ||
        [...other.events].some((event) => each.events.has(event));
      if (isNeeded) found.add(other);
    }
  }
  return found;
}

/** Regions of parallel states that lie in no other such region. */
function outermostRegions(process: CompiledProcess): readonly string[] {
  const { states } = process;
  const isRegion = (id: string): boolean => {
    const parent = states[id]?.parent;
    return parent === undefined
      ? process.machine.states !== undefined && isParallelAtTop(process)
      : states[parent]?.type === 'parallel';
  };
  const all = Object.keys(states).filter((id) => states[id]?.type !== 'history' && isRegion(id));
  return all.filter((id) => !all.some((other) => other !== id && isInside(process, id, other)));
}

const isParallelAtTop = ({ machine }: CompiledProcess): boolean =>
  Object.values(machine.states ?? {}).some(({ id, type }) => id.startsWith('drb-') && type === 'parallel');

function footprintOf(process: CompiledProcess, region: string, all: readonly string[]): Footprint {
  const own = Object.values(process.transitions).filter(
    ({ from }) => from !== undefined && isInside(process, from, region),
  );
  const tasks = Object.values(process.tasks).filter(({ state }) => isInside(process, state, region));
  const states = Object.keys(process.states).filter((state) => isInside(process, state, region));
  const touched = new Set([
    ...own.flatMap(({ trigger }) => (trigger.kind === 'event' ? factsOf(process, trigger.event) : [])),
    ...tasks.flatMap(({ id, answers }) => [
      `task ${id}`,
      ...answers.flatMap(({ sets, puts }) =>
        [...Object.keys(sets), ...Object.keys(puts)].map((fact) => `fact ${fact}`),
      ),
    ]),
    ...states.map((state) => `state ${state}`),
    ...own.flatMap(startedBy),
    ...own.flatMap(({ actions }) =>
      actions.flatMap((each) => (each.kind === 'put' ? Object.keys(each.values).map((fact) => `fact ${fact}`) : [])),
    ),
  ]);
  const asked = new Set([
    ...own.flatMap(({ guard }) => (guard === undefined ? [] : askedBy(guard))),
    ...tasks.flatMap(({ when }) => (when === undefined ? [] : askedBy(when))),
    ...states.flatMap((state) => (process.states[state]?.after ?? []).flatMap((term) => anchorOf(process, term))),
  ]);
  const leaves = own.some(({ target }) => target !== undefined && !isInside(process, target, region));
  const decides = own.some(({ trigger, guard }) => trigger.kind === 'always' && guard !== undefined);
  const ends = states.some((state) => process.states[state]?.type === 'final');
  const events = new Set(own.flatMap(({ trigger }) => (trigger.kind === 'event' ? [trigger.event] : [])));
  const outside = askedOutside(process, region, all);
  const isAsked =
    [...touched].some((name) => outside.has(name)) || [...events].some((event) => outside.has(`event ${event}`));
  return { region, events, touched, asked, isCore: leaves || decides || ends || isAsked };
}

function askedOutside(process: CompiledProcess, region: string, regions: readonly string[]): ReadonlySet<string> {
  const isOutside = (state: string | undefined): boolean =>
    state === undefined || !regions.some((region) => isInside(process, state, region));
  const transitions = Object.values(process.transitions).filter(({ from }) => isOutside(from));
  const tasks = Object.values(process.tasks).filter(({ state }) => isOutside(state));
  const expressions = [...transitions.map(({ guard }) => guard), ...tasks.map(({ when }) => when)];
  const terms = Object.values(process.states)
    .filter(({ id }) => isOutside(id))
    .flatMap(({ after }) => after);
  const reports = transitions.flatMap(({ trigger }) =>
    trigger.kind === 'event' && process.events[trigger.event]?.from !== undefined
      ? [`running ${process.events[trigger.event]?.from ?? ''}`]
      : [],
  );
  return new Set([
    ...expressions.flatMap((expression) => (expression === undefined ? [] : askedBy(expression))),
    ...terms.flatMap((term) => anchorOf(process, term)),
    ...reports,
    // What a state around the region does with an event where the region does not take it.
    ...transitions.flatMap(({ trigger, from }) =>
      trigger.kind === 'event' && (from === undefined || isInside(process, region, from))
        ? [`event ${trigger.event}`]
        : [],
    ),
  ]);
}

function askedBy(expression: string): readonly string[] {
  return partsOf(parseGuard(expression)).flatMap((part): readonly string[] => {
    switch (part.kind) {
      case 'fact':
      case 'is-known':
        return [`fact ${part.fact}`];
      case 'answer':
      case 'status':
        return [`task ${part.of}`];
      case 'in':
        return [`state ${part.of}`];
      case 'running':
        return [`running ${part.of}`];
      default:
        return [];
    }
  });
}

const factsOf = (process: CompiledProcess, event: string): readonly string[] =>
  Object.keys(process.events[event]?.sets ?? {}).map((fact) => `fact ${fact}`);

const startedBy = ({ actions }: CompiledTransition): readonly string[] =>
  actions.flatMap((action) => (action.kind === 'start' && action.case === 'same' ? [`running ${action.process}`] : []));

const anchorOf = ({ terms }: CompiledProcess, term: string): readonly string[] => {
  const from = terms[term]?.from;
  return from === undefined ? [] : [`fact ${from}`];
};
