// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: in which states of a process something of a rule happens, or what it asks after can change. */
import type { CompiledAction, CompiledProcess, CompiledTransition, GuardReads, RuleAtom } from '@draaiboek/definition';
import type { Reading } from './reading.js';

export function placesOf({ rule, atoms, process }: Reading, reads: readonly GuardReads[]): readonly string[] {
  const own =
    rule.kind === 'while'
      ? [rule.state, ...(rule.armed === undefined ? [] : statesOfTerm(rule.armed, process))]
      : atoms.flatMap((atom) => {
          const places = placesOfAtom(atom, process);
          return places === 'everywhere' ? [] : places;
        });
  return [...own, ...reads.flatMap((each) => placesAsked(each, process))];
}

/** States that are left or entered when it happens, or are active; of what is so rather than happens, everywhere. */
export function placesOfAtom(atom: RuleAtom, process: CompiledProcess): readonly string[] | 'everywhere' {
  switch (atom.kind) {
    case 'state':
      return [atom.state];
    case 'task':
    case 'asked': {
      const task = process.tasks[atom.task];
      // Left open with its state it can still be answered.
      return task?.onLeave === 'cancel' ? [task.state] : 'everywhere';
    }
    case 'event':
      return leaving(
        Object.values(process.transitions).filter(
          ({ trigger }) => trigger.kind === 'event' && trigger.event === atom.event,
        ),
      );
    case 'elapsed':
    case 'cancelled':
      return statesOfTerm(atom.term, process);
    case 'start':
      return atom.orRunning ? 'everywhere' : leaving(actingOf(atom, process));
    case 'tell':
    case 'report':
    case 'notify':
    case 'put':
      return leaving(actingOf(atom, process));
    case 'entry':
    case 'fact':
    case 'deadlock':
      return 'everywhere';
  }
}

/** A transition of the whole process leaves any state. */
function leaving(transitions: readonly CompiledTransition[]): readonly string[] | 'everywhere' {
  const states = transitions.map(({ from }) => from);
  return states.every((state) => state !== undefined) ? states : 'everywhere';
}

/** Transitions that do what the atom is about. */
export function actingOf(atom: RuleAtom, process: CompiledProcess): readonly CompiledTransition[] {
  const isMeant = (action: CompiledAction): boolean => {
    switch (atom.kind) {
      case 'start':
        return action.kind === 'start' && action.process === atom.start;
      case 'tell':
        return action.kind === 'tell' && action.process === atom.tell;
      case 'report':
        return action.kind === 'report' && action.event === atom.event;
      case 'notify':
        return action.kind === 'notify' && action.to === atom.role;
      case 'put':
        return action.kind === 'put' && Object.hasOwn(action.values, atom.fact);
      default:
        return false;
    }
  };
  return Object.values(process.transitions).filter(({ actions }) => actions.some(isMeant));
}

const statesOfTerm = (term: string, { states }: CompiledProcess): readonly string[] =>
  Object.values(states).flatMap(({ id, after }) => (after.includes(term) ? [id] : []));

/** States in which what a condition asks after can change. */
function placesAsked(reads: GuardReads, process: CompiledProcess): readonly string[] {
  const isAsked = (facts: Readonly<Record<string, unknown>>): boolean =>
    reads.facts.some((fact) => Object.hasOwn(facts, fact));
  const tasks = Object.values(process.tasks).filter(
    ({ id, answers }) =>
      [...reads.answers, ...reads.statuses].includes(id) ||
      answers.some(({ sets, puts }) => isAsked(sets) || isAsked(puts)),
  );
  const transitions = Object.values(process.transitions).filter(({ trigger, actions }) => {
    const event = trigger.kind === 'event' ? process.events[trigger.event] : undefined;
    const reports = event?.from !== undefined && reads.companions.includes(event.from);
    const acts = actions.some(
      (each) =>
        (each.kind === 'put' && isAsked(each.values)) ||
        (each.kind === 'start' && reads.companions.includes(each.process)),
    );
    return reports || acts || isAsked(event?.sets ?? {});
  });
  return [...reads.states, ...tasks.map(({ state }) => state), ...transitions.flatMap(({ from }) => from ?? [])];
}
