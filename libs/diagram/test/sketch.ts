// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type {
  CompiledEntry,
  CompiledEvent,
  CompiledProcess,
  CompiledState,
  CompiledTask,
  CompiledTransition,
  MachineNode,
  TermDocument,
  Title,
  Trigger,
} from '@draaiboek/definition';

/** Where a transition goes: a state, or nowhere; with a title, a guard or processes to start where there are any. */
export type Way = string | WaySketch;

export interface WaySketch {
  readonly title?: string;
  readonly guard?: string;
  readonly target?: string;
  readonly starts?: readonly string[];
}

export interface StateSketch {
  readonly title?: string;
  readonly type?: 'final' | 'parallel' | 'history';
  readonly deep?: true;
  readonly initial?: string;
  readonly states?: Readonly<Record<string, StateSketch>>;
  readonly tasks?: Readonly<Record<string, { readonly title: string; readonly owner: string; readonly when?: string }>>;
  readonly on?: Readonly<Record<string, Way>>;
  readonly after?: Readonly<Record<string, Way>>;
  readonly tasksDone?: Way;
  readonly always?: Way;
  readonly onDone?: Way;
}

export interface EventSketch {
  readonly title?: string;
  readonly by?: readonly string[];
  readonly from?: string;
}

export interface ProcessSketch {
  readonly title: string;
  readonly type?: 'parallel';
  readonly entries: Readonly<Record<string, string>>;
  readonly events?: Readonly<Record<string, EventSketch>>;
  readonly terms?: Readonly<Record<string, string>>;
  readonly handovers?: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, StateSketch>>;
  readonly on?: Readonly<Record<string, Way>>;
}

interface Parts {
  readonly states: Record<string, CompiledState>;
  readonly tasks: Record<string, CompiledTask>;
  readonly transitions: Record<string, CompiledTransition>;
}

const titleOf = (title: string): Title => ({ nl: title, en: `${title} (en)` });
const readable = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** A compiled process from a short description, so that tests need neither YAML nor a compiler. */
export function sketch(id: string, process: ProcessSketch): CompiledProcess {
  const parts: Parts = { states: {}, tasks: {}, transitions: {} };
  for (const [entry, target] of Object.entries(process.entries)) {
    addTransition(parts, `entries/${entry}`, undefined, { kind: 'entry', entry }, target);
  }
  for (const [state, body] of Object.entries(process.states)) addState(parts, state, undefined, body);
  addEvents(parts, '', undefined, process.on ?? {});
  return {
    id,
    version: '1.0.0',
    title: titleOf(process.title),
    source: [],
    subject: ['person'],
    lifetime: 'ends',
    machine: machineOf(id, process),
    entries: mapped(process.entries, compiledEntry),
    facts: {},
    terms: mapped(process.terms ?? {}, (length, term): TermDocument => ({
      title: titleOf(readable(term)),
      length,
      calendar: 'policy',
    })),
    events: mapped(process.events ?? {}, compiledEvent),
    ...parts,
    handovers: mapped(process.handovers ?? {}, (to, from) => ({ from, to, as: 'melding', facts: {} })),
    rules: {},
  };
}

const compiledEntry = (target: string, id: string): CompiledEntry => ({
  id,
  title: titleOf(readable(id)),
  target,
  by: ['dossierhouder'],
  sets: {},
  reason: 'optional',
});

const compiledEvent = ({ title, by = [], from }: EventSketch, id: string): CompiledEvent => ({
  id,
  title: titleOf(title ?? readable(id.replace('.', ' '))),
  source: [],
  by,
  ...(from === undefined ? {} : { from }),
  sets: {},
  reason: 'optional',
});

const mapped = <From, To>(
  from: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> => Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value, key)]));

function machineOf(id: string, { type, states }: ProcessSketch): MachineNode {
  const node = (state: string, body: StateSketch): MachineNode => ({
    id: state,
    ...(body.type === undefined ? {} : { type: body.type }),
    ...(body.type === 'history' ? { history: body.deep ? ('deep' as const) : ('shallow' as const) } : {}),
    states: mapped(body.states ?? {}, (inner, key) => node(key, inner)),
  });
  return { id, ...(type === undefined ? {} : { type }), states: mapped(states, (body, key) => node(key, body)) };
}

function addState(parts: Parts, id: string, parent: string | undefined, body: StateSketch): void {
  const children = Object.entries(body.states ?? {});
  parts.states[id] = {
    id,
    title: titleOf(body.title ?? readable(id)),
    source: [],
    type: body.type ?? (children.length > 0 ? 'compound' : 'atomic'),
    ...(parent === undefined ? {} : { parent }),
    ...(body.initial === undefined ? {} : { initial: body.initial }),
    children: children.map(([child]) => child),
    tasks: Object.keys(body.tasks ?? {}),
    after: Object.keys(body.after ?? {}),
    hasTasksDone: body.tasksDone !== undefined,
  };
  const at = `states/${id}`;
  for (const [task, { title, owner, when }] of Object.entries(body.tasks ?? {})) {
    addTask(parts, id, task, title, owner, when);
  }
  addEvents(parts, `${at}/`, id, body.on ?? {});
  for (const [term, way] of Object.entries(body.after ?? {})) {
    addTransition(parts, `${at}/after/${term}`, id, { kind: 'after', term }, way);
  }
  if (body.tasksDone !== undefined) addTransition(parts, `${at}/tasksDone`, id, { kind: 'tasks-done' }, body.tasksDone);
  if (body.always !== undefined) addTransition(parts, `${at}/always`, id, { kind: 'always' }, body.always);
  if (body.onDone !== undefined) addTransition(parts, `${at}/onDone`, id, { kind: 'done' }, body.onDone);
  for (const [child, inner] of children) addState(parts, child, id, inner);
}

function addTask(parts: Parts, state: string, id: string, title: string, owner: string, when?: string): void {
  parts.tasks[id] = {
    id,
    title: titleOf(title),
    source: [],
    state,
    owners: [owner],
    ladder: [],
    answers: [],
    ...(when === undefined ? {} : { when }),
    onLeave: 'cancel',
    required: true,
  };
  addTransition(parts, `states/${state}/tasks/${id}`, state, { kind: 'answered', task: id }, {});
}

function addEvents(parts: Parts, at: string, from: string | undefined, on: Readonly<Record<string, Way>>): void {
  for (const [event, way] of Object.entries(on)) {
    addTransition(parts, `${at}on/${event}`, from, { kind: 'event', event }, way);
  }
}

function addTransition(parts: Parts, id: string, from: string | undefined, trigger: Trigger, way: Way): void {
  const { title, target, guard, starts = [] } = typeof way === 'string' ? { target: way } : way;
  parts.transitions[id] = {
    id,
    ...(from === undefined ? {} : { from }),
    trigger,
    alternative: 'enige',
    ...(title === undefined ? {} : { title: titleOf(title) }),
    ...(guard === undefined ? {} : { guard }),
    ...(target === undefined ? {} : { target }),
    reenter: false,
    source: [],
    actions: starts.map((process) => ({
      id: process,
      kind: 'start' as const,
      process,
      as: 'begin',
      case: 'same' as const,
      facts: {},
      values: {},
      unlessRunning: false,
    })),
  };
}
