// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What one sees of a process: boxes, dots and arrows with their texts, before anything has a place. Everything
 * is in one language, in the order in which the process is written, and holds nothing that is not drawn.
 */

import type { Language } from '@draaiboek/calendar';

/** What a node is, and with that how it is drawn. */
export type NodeKind =
  /** A state without states inside. */
  | 'state'
  /** A state with one of its states active at a time. */
  | 'compound'
  /** A state with all its regions active at the same time. */
  | 'parallel'
  | 'final'
  | 'history'
  /** Where a case or a handover begins. */
  | 'start'
  /** Where a compound state begins when it is entered. */
  | 'initial'
  /** Source of transitions that may be taken from wherever one is inside the enclosing state. */
  | 'anywhere';

/** Something to find out or to do in a state. */
export interface ChartTask {
  readonly id: string;
  readonly title: string;
  /** Titles of the roles that may answer. */
  readonly owners: readonly string[];
  /** The FEEL condition under which the task is there at all. */
  readonly when?: string;
  readonly required: boolean;
  /** Ids of the transitions of its answers, which are not drawn as arrows. */
  readonly transitions: readonly string[];
}

export type LabelKind = 'event' | 'report' | 'entry' | 'after' | 'tasks-done' | 'always' | 'done';

/** The text of one transition, on an arrow or inside a state. */
export interface ChartLabel {
  /** Id of the transition. */
  readonly transition: string;
  readonly kind: LabelKind;
  readonly text: string;
  /** For a term: how long it is, and from which date. */
  readonly length?: string;
  /** Who may send the event, or which process reports it. */
  readonly by: readonly string[];
  /** The condition: what the definition calls this alternative, else its FEEL guard in words. */
  readonly guard?: string;
  /** Processes that the transition starts. */
  readonly starts: readonly string[];
  /** Whether the state is left and entered anew. */
  readonly reenter: boolean;
  /** The same at greater length, for a tooltip: ids, lengths, anchors. */
  readonly explanation: string;
}

export interface ChartNode {
  /** The state id, or for a node that is no state an id that no state can have (it holds a colon). */
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
  readonly parent?: string;
  readonly children: readonly string[];
  /** Whether it is one of the regions of a parallel state. */
  readonly region: boolean;
  readonly tasks: readonly ChartTask[];
  /** Transitions that do not go anywhere else. */
  readonly reactions: readonly ChartLabel[];
  /** For a final state: the processes in which the case goes on. */
  readonly continues: readonly string[];
  /** The state whose tasks and terms wait while this one is active. */
  readonly suspends?: string;
  /** For a history node. */
  readonly deep: boolean;
}

/** An arrow; several transitions between the same two nodes are one arrow with stacked labels. */
export interface ChartEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Empty for the arrow from an initial dot. */
  readonly labels: readonly ChartLabel[];
}

export interface ChartModel {
  readonly process: string;
  readonly title: string;
  readonly language: Language;
  /** Whether the topmost states are regions of the process. */
  readonly parallel: boolean;
  /** Parents before children; siblings in the order of the document. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}
