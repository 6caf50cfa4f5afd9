// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: reading the atoms of a rule, and telling what of them happens in a step. What exploring one process does not see
 * (another process, an action, the text of a reason) is no atom here: such a rule is reported as not checked.
 */
import type { CompiledProcess } from '@draaiboek/definition';
import type { Occurrence } from '../exploration/model.js';

export type Atom =
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'task'; readonly task: string; readonly answers?: ReadonlySet<string> }
  | { readonly kind: 'asked'; readonly task: string }
  | { readonly kind: 'start'; readonly process: string }
  | { readonly kind: 'elapsed'; readonly term: string };

/** One of `any` is enough; without it there is one. All groups are needed. */
export type Atoms = readonly (readonly Atom[])[];

export function readAtoms(written: unknown, process: CompiledProcess): Atoms | undefined {
  const map = asMap(written);
  const all = map?.get('all');
  if (map?.size === 1 && all !== undefined) {
    const groups = [...(asMap(all)?.values() ?? [])].map((each) => readAtoms(each, process));
    return groups.every((group) => group !== undefined) ? groups.flat() : undefined;
  }
  const any = map?.get('any');
  if (map?.size === 1 && any !== undefined) {
    const read = [...(asMap(any)?.values() ?? [])].map((each) => readAtom(each, process));
    return read.every((atom) => atom !== undefined) ? [read] : undefined;
  }
  const atom = readAtom(written, process);
  return atom && [[atom]];
}

function readAtom(written: unknown, process: CompiledProcess): Atom | undefined {
  const map = asMap(written);
  if (!map) return undefined;
  const text = (key: string): string | undefined => {
    const value = map.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const only = (...keys: readonly string[]): boolean => [...map.keys()].every((key) => keys.includes(key));
  const [state, event, task, start, elapsed] = ['state', 'event', 'task', 'start', 'elapsed'].map(text);
  if (state !== undefined && only('state') && process.states[state]) return { kind: 'state', state };
  if (event !== undefined && only('event') && process.events[event]) return { kind: 'event', event };
  if (elapsed !== undefined && only('elapsed') && process.terms[elapsed]) return { kind: 'elapsed', term: elapsed };
  if (start !== undefined && only('start')) return { kind: 'start', process: start };
  if (task !== undefined && map.get('asked') === true && only('task', 'asked') && process.tasks[task])
    return { kind: 'asked', task };
  if (task === undefined || !only('task', 'answered') || !process.tasks[task]) return undefined;
  const answered = asMap(map.get('answered'));
  return { kind: 'task', task, ...(answered && { answers: new Set(answered.keys()) }) };
}

export function asMap(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

export function isOf(atom: Atom, occurrence: Occurrence): boolean {
  switch (atom.kind) {
    case 'state':
      return occurrence.kind === 'entered' && occurrence.state === atom.state;
    case 'event':
      return occurrence.kind === 'event' && occurrence.event === atom.event;
    case 'task':
      return (
        occurrence.kind === 'answered' &&
        occurrence.task === atom.task &&
        (atom.answers === undefined || (occurrence.answer !== undefined && atom.answers.has(occurrence.answer)))
      );
    case 'asked':
      return occurrence.kind === 'asked' && occurrence.task === atom.task;
    case 'start':
      return occurrence.kind === 'started' && occurrence.process === atom.process;
    case 'elapsed':
      return occurrence.kind === 'elapsed' && occurrence.term === atom.term;
  }
}
