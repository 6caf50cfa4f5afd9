// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The compiled playbook: plain JSON that is stored with a case's playbook version and that the engine executes.
 * Everything is resolved (shorthands written out, shared ladders and roles in place, alternatives sorted by
 * (order, id)), so that nothing that runs a process ever reads the authoring format.
 */
import type { FactDocument, RuleDocument, SubjectKind, TermDocument, Title } from './document.js';

/** Reserved event types inside a compiled machine; nobody outside the engine can send one (E5). */
export const RESERVED_PREFIXES = ['xstate.', 'drb.', 'taak.'] as const;
export const entryEvent = (entry: string): string => `drb.entry.${entry}`;
export const tasksDoneEvent = (state: string): string => `drb.tasksDone.${state}`;
export const answeredEvent = (task: string): string => `taak.${task}.beantwoord`;
/** XState's own id of a delayed transition. */
export const elapsedEvent = (term: string, state: string): string => `xstate.after.${term}.${state}`;
/** Handled by nobody; makes XState look at eventless transitions again. */
export const LOOK_EVENT = 'drb.look';
/** The state a compiled machine starts in, before an entry is chosen. Never shown. */
export const BEFORE_ENTRY = 'drb-before-entry';
/** The state that holds the regions of a process of `type: parallel`, so that it too can wait for an entry. Never shown. */
export const PROCESS_STATE = 'drb-process';
/** The id of the only alternative where a document gives a plain target. */
export const DEFAULT_ALTERNATIVE = 'default';

/** The kinds of action that a compiled machine emits; all are data, none does anything (E4). */
export type MachineAction =
  | { readonly type: 'taken'; readonly params: { readonly transition: string } }
  | { readonly type: 'entered'; readonly params: { readonly state: string } }
  | { readonly type: 'left'; readonly params: { readonly state: string } };

export interface MachineGuard {
  readonly type: 'feel';
  readonly params: { readonly expression: string };
}

export interface MachineTransition {
  /** `#state-id`. */
  readonly target?: string;
  readonly reenter?: true;
  readonly guard?: MachineGuard;
  readonly actions: readonly MachineAction[];
}

/**
 * One node of an XState v5 machine config, as plain JSON. Every state has `id` equal to its state id, an `entered`
 * action on entry and a `left` action on exit; every transition has one `taken` action. The two reserved states have
 * neither, and a final state at the top has no `left`: XState exits it as soon as the machine is done.
 */
export interface MachineNode {
  readonly id: string;
  readonly type?: 'parallel' | 'final' | 'history';
  readonly history?: 'shallow' | 'deep';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, MachineNode>>;
  readonly entry?: readonly MachineAction[];
  readonly exit?: readonly MachineAction[];
  readonly on?: Readonly<Record<string, readonly MachineTransition[]>>;
  readonly after?: Readonly<Record<string, readonly MachineTransition[]>>;
  readonly always?: readonly MachineTransition[];
  readonly onDone?: readonly MachineTransition[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

export type FactNeed = 'required' | 'optional';

export interface CompiledState {
  readonly id: string;
  readonly title: Title;
  readonly source: readonly string[];
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** The enclosing state; undefined at the top. */
  readonly parent?: string;
  readonly initial?: string;
  /** In the order in which they are written, for reading; behaviour never depends on it. */
  readonly children: readonly string[];
  readonly tasks: readonly string[];
  readonly after: readonly string[];
  readonly hasTasksDone: boolean;
  /** The state beside it whose open tasks and terms wait while this one is active. */
  readonly suspends?: string;
}

export interface CompiledRung {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly raises?: string;
}

export interface CompiledAnswer {
  readonly id: string;
  readonly title: Title;
  readonly grounds: FactNeed;
  readonly closes: boolean;
  readonly sets: Readonly<Record<string, FactNeed>>;
  readonly puts: Readonly<Record<string, boolean | string>>;
  readonly askAgain?: string;
}

export interface CompiledTask {
  readonly id: string;
  readonly title: Title;
  readonly description?: Title;
  readonly source: readonly string[];
  readonly state: string;
  readonly owners: readonly string[];
  readonly within?: string;
  /** Sorted by id; empty without a ladder. */
  readonly ladder: readonly CompiledRung[];
  readonly answers: readonly CompiledAnswer[];
  readonly when?: string;
  readonly onLeave: 'cancel' | 'carry' | 'must-be-answered';
  readonly required: boolean;
}

export interface CompiledEvent {
  readonly id: string;
  readonly title: Title;
  readonly source: readonly string[];
  /** Roles that may send it; empty for a report. */
  readonly by: readonly string[];
  /** The process it is a report of, or `parent`. */
  readonly from?: string;
  readonly sets: Readonly<Record<string, FactNeed>>;
  readonly reason: FactNeed;
}

export interface CompiledEntry {
  readonly id: string;
  readonly title: Title;
  readonly target: string;
  readonly by: readonly string[];
  readonly sets: Readonly<Record<string, FactNeed>>;
  readonly reason: FactNeed;
}

export type CompiledAction =
  | {
      readonly id: string;
      readonly kind: 'start';
      readonly process: string;
      readonly as: string;
      readonly case: 'same' | 'new';
      readonly facts: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, boolean | string>>;
      readonly unlessRunning: boolean;
    }
  | { readonly id: string; readonly kind: 'tell'; readonly process: string; readonly event: string }
  | {
      readonly id: string;
      readonly kind: 'report';
      readonly event: string;
      readonly facts: Readonly<Record<string, string>>;
    }
  | { readonly id: string; readonly kind: 'notify'; readonly to: string }
  | { readonly id: string; readonly kind: 'put'; readonly values: Readonly<Record<string, boolean | string>> };

/** What makes a transition possible. */
export type Trigger =
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'answered'; readonly task: string }
  | { readonly kind: 'after'; readonly term: string }
  | { readonly kind: 'tasks-done' }
  | { readonly kind: 'always' }
  | { readonly kind: 'done' };

/** One transition as written (or, for an answer, as implied by a task). Its id is its path in the document. */
export interface CompiledTransition {
  readonly id: string;
  /** The state it leaves from; undefined for an entry and for a transition of the whole process. */
  readonly from?: string;
  readonly trigger: Trigger;
  readonly alternative: string;
  /** What this alternative is called, for whoever reads the chart; where it has one. */
  readonly title?: Title;
  readonly guard?: string;
  readonly target?: string;
  readonly reenter: boolean;
  readonly source: readonly string[];
  readonly actions: readonly CompiledAction[];
}

export interface CompiledHandover {
  readonly from: string;
  readonly to: string;
  readonly as: string;
  /** Fact there → fact here. */
  readonly facts: Readonly<Record<string, string>>;
  /** Processes of companions that go along; undefined: every running one that may be handed over. */
  readonly companions?: readonly string[];
}

/** A question that is read from where a case is. */
export interface CompiledCheck {
  readonly id: string;
  readonly title: Title;
  readonly source: readonly string[];
  readonly holds: string;
}

export interface CompiledProcess {
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly description?: Title;
  readonly source: readonly string[];
  readonly subject: readonly SubjectKind[];
  readonly lifetime: 'ends' | 'perpetual';
  readonly onParentEnd?: 'end' | 'hand-over' | 'block';
  readonly machine: MachineNode;
  readonly entries: Readonly<Record<string, CompiledEntry>>;
  readonly facts: Readonly<Record<string, FactDocument>>;
  readonly terms: Readonly<Record<string, TermDocument>>;
  readonly events: Readonly<Record<string, CompiledEvent>>;
  readonly states: Readonly<Record<string, CompiledState>>;
  readonly tasks: Readonly<Record<string, CompiledTask>>;
  readonly transitions: Readonly<Record<string, CompiledTransition>>;
  readonly handovers: Readonly<Record<string, CompiledHandover>>;
  readonly rules: Readonly<Record<string, RuleDocument>>;
  /** In the order in which they are shown; absent where a process has none. */
  readonly checklist?: readonly CompiledCheck[];
}

export interface CompiledRole {
  readonly id: string;
  readonly title: Title;
  /** Itself and every role it includes, transitively. */
  readonly acts: readonly string[];
  readonly coordinates: boolean;
}

/** What a playbook with a variant on it says of that variant. */
export interface CompiledVariant {
  readonly id: string;
  readonly title: Title;
  readonly why: Title;
  /** Other variants that are on it too, each after those it stands on. */
  readonly on: readonly string[];
  /** `process/rules/id` of a rule of the factsheet that it departs from → why. */
  readonly deviations: Readonly<Record<string, Title>>;
}

export interface CompiledPlaybook {
  /** Version of this compiled form; an engine refuses one it does not know. */
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly legalBasis: Title;
  readonly purpose: Title;
  /** Absent: the base as it is. */
  readonly variant?: CompiledVariant;
  /** The Acts that its processes must hold, sorted; absent where it names none. */
  readonly laws?: readonly string[];
  /** `sha256-…` over the canonical form (RFC 8785) of all the rest of this form: `contentHashOf`. */
  readonly contentHash: string;
  /** Over the documents, without titles, descriptions, reasons and sources. */
  readonly meaningHash: string;
  readonly roles: Readonly<Record<string, CompiledRole>>;
  readonly processes: Readonly<Record<string, CompiledProcess>>;
}
