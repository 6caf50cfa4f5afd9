// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what of one process must be looked at so that it can be followed together with others of the same case. */
import type { CompiledAction, CompiledProcess, CompiledTransition } from '@draaiboek/definition';

export interface Connection {
  readonly events: readonly string[];
  readonly starts: readonly string[];
  readonly companions: readonly string[];
  readonly facts: readonly string[];
  readonly acts: boolean;
  readonly waits: boolean;
  /** States in which something happens that the others notice. */
  readonly states: readonly string[];
}

type Start = Extract<CompiledAction, { kind: 'start' }>;

/** A start of the other process in the same case. */
export const isStartOf = (action: CompiledAction, process: string): action is Start =>
  action.kind === 'start' && action.case === 'same' && action.process === process;

const actionsOf = ({ transitions }: CompiledProcess): readonly CompiledAction[] =>
  Object.values(transitions).flatMap(({ actions }) => actions);

export const startsHere = (process: CompiledProcess): readonly string[] =>
  actionsOf(process).flatMap((action) => (action.kind === 'start' && action.case === 'same' ? [action.process] : []));

export const handsOver = ({ handovers }: CompiledProcess): readonly string[] =>
  Object.values(handovers).map(({ to }) => to);

/** Facts of a companion that follow one of whoever starts it: theirs → ours. Yes or no, so that they stay few. */
export function linkedFacts(starter: CompiledProcess, companion: CompiledProcess): ReadonlyMap<string, string> {
  const starts = actionsOf(starter).filter((action): action is Start => isStartOf(action, companion.id));
  const isEverywhere = (theirs: string, ours: string): boolean => starts.every(({ facts }) => facts[theirs] === ours);
  return new Map(
    starts
      .flatMap(({ facts }) => Object.entries(facts))
      .filter(([theirs, ours]) => companion.facts[theirs]?.type === 'boolean' && isEverywhere(theirs, ours)),
  );
}

export function connectionOf(process: CompiledProcess, cast: readonly CompiledProcess[]): Connection {
  const others = cast.filter((other) => other !== process);
  const isOther = (id: string): boolean => others.some((other) => other.id === id);
  const isNoticed = (action: CompiledAction): boolean =>
    action.kind === 'start' || action.kind === 'tell' ? isOther(action.process) : action.kind === 'report';
  const noticed =
    others.length === 0 ? [] : Object.values(process.transitions).filter(({ actions }) => actions.some(isNoticed));
  const hears = Object.values(process.events).filter(
    ({ from }) => from !== undefined && (isOther(from) || (from === 'parent' && others.length > 0)),
  );
  const heard = Object.values(process.transitions).filter(
    ({ trigger }) => trigger.kind === 'event' && hears.some(({ id }) => id === trigger.event),
  );
  const companions = startsHere(process).filter(isOther);
  return {
    events: [...hears.map(({ id }) => id), ...noticed.flatMap(eventOf)],
    starts: companions,
    companions,
    facts: others.flatMap((other) => [...linkedFacts(process, other).values(), ...linkedFacts(other, process).keys()]),
    acts: others.length > 0,
    waits: noticed.some(({ trigger, target }) => trigger.kind === 'after' && target === undefined),
    states: [...noticed, ...heard].flatMap(({ from }) => from ?? []),
  };
}

const eventOf = ({ trigger }: CompiledTransition): readonly string[] =>
  trigger.kind === 'event' ? [trigger.event] : [];
