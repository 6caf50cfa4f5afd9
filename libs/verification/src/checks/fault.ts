// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { DocumentPath, FindingCode } from '@draaiboek/definition';
import type { Edge, Graph } from '../exploration/explore.js';

/** Something that is wrong, before it has a file and a trace. */
export interface Fault {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
  readonly place: Place;
  /** The steps that lead there. */
  readonly way?: FaultyWay;
}

export interface FaultyWay {
  readonly graph: Graph;
  readonly edges: readonly Edge[];
  /** The steps of several processes of one case, in their order; those of `edges` are among them. */
  readonly together?: readonly JointStep[];
}

export interface JointStep {
  readonly graph: Graph;
  readonly edge: Edge;
  /** Another process made it do so. */
  readonly asked: boolean;
}

export type Place =
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'transition'; readonly transition: string }
  | { readonly kind: 'in-state'; readonly state: string; readonly path: DocumentPath }
  | { readonly kind: 'process'; readonly path: DocumentPath };

/** The first way to a node that was met, which is a shortest. */
export function wayTo(graph: Graph, node: number): readonly Edge[] {
  const edges: Edge[] = [];
  for (let at = graph.first[node]; at !== undefined; at = graph.first[at.from]) edges.unshift(at);
  return edges;
}

/** With the end of every companion that may be running: what a case can do without their help. */
export function wayToAlone(graph: Graph, node: number): readonly Edge[] {
  const { companions, fleeting } = graph.abstraction;
  const running = [...fleeting].filter((companion) => graph.nodes[node]?.[companions.get(companion) ?? 0] === 1);
  const ends = running.map((companion): Edge => {
    const cause = { kind: 'companion-ended', companion } as const;
    return {
      from: node,
      to: node,
      cause,
      outcome: { kind: 'step', writes: [], occurrences: [], gaps: [], supposed: [] },
    };
  });
  return [...wayTo(graph, node), ...ends];
}

/** Whether a companion that may have ended already must do it. */
export function isUnsure({ abstraction }: Graph, { cause }: Edge): boolean {
  if (cause.kind !== 'event' || cause.by !== 'companion') return false;
  return abstraction.fleeting.has(abstraction.process.events[cause.event]?.from ?? '');
}

/** Names of active states that have no active states in them. */
export function leavesOf({ abstraction }: Graph, configuration: number): readonly string[] {
  const { chart, process } = abstraction;
  return chart.listActive(configuration).flatMap((index) => {
    const state = chart.states[index];
    return state?.children.length === 0 && process.states[state.id] !== undefined ? [state.id] : [];
  });
}
