// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: ways through the graphs of all processes: from where a process is to where it does what another waits for. */
import type { CompiledPlaybook } from '@draaiboek/definition';
import type { Edge, Graph } from '../exploration/explore.js';

export interface Explorations {
  readonly playbook: CompiledPlaybook;
  readonly graphsOf: (process: string) => readonly Graph[];
}

export interface Walk {
  readonly graph: Graph;
  readonly edges: readonly Edge[];
}

/** The shortest way from a beginning to a step that is wanted; by people where that is as short. */
export function walkFromOpening(
  { graphsOf }: Explorations,
  process: string,
  isBeginning: (edge: Edge) => boolean,
  isWanted: (edge: Edge) => boolean,
): Walk | undefined {
  const walks = graphsOf(process).flatMap((graph): readonly Walk[] => {
    const opening = graph.openings.filter(isBeginning);
    const direct = opening.find(isWanted);
    if (direct) return [{ graph, edges: [direct] }];
    return opening.flatMap((first) => {
      const edges = walkFrom(graph, first.to, isWanted);
      return edges ? [{ graph, edges: [first, ...edges] }] : [];
    });
  });
  return walks.sort((a, b) => a.edges.length - b.edges.length)[0];
}

/** The shortest way from a node up to and with a step that is wanted. */
export function walkFrom(graph: Graph, start: number, isWanted: (edge: Edge) => boolean): readonly Edge[] | undefined {
  const before = new Map<number, Edge | undefined>([[start, undefined]]);
  for (const node of before.keys()) {
    for (const edge of graph.edges[node] ?? []) {
      if (isWanted(edge)) return [...backFrom(before, node), edge];
      if (!before.has(edge.to)) before.set(edge.to, edge);
    }
  }
  return undefined;
}

function backFrom(before: ReadonlyMap<number, Edge | undefined>, node: number): readonly Edge[] {
  const edges: Edge[] = [];
  for (let edge = before.get(node); edge !== undefined; edge = before.get(edge.from)) edges.unshift(edge);
  return edges;
}

/** Whether a transition that is taken in the step has such an action. */
export function acts(
  { graph, edge }: { readonly graph: Graph; readonly edge: Edge },
  isMeant: (action: Graph['abstraction']['process']['transitions'][string]['actions'][number]) => boolean,
): boolean {
  const { transitions } = graph.abstraction.process;
  return edge.outcome.occurrences.some(
    (each) => each.kind === 'taken' && (transitions[each.transition]?.actions.some(isMeant) ?? false),
  );
}

export const endsInSilence = (graph: Graph, edge: Edge): boolean =>
  edge.outcome.endedIn !== undefined && !acts({ graph, edge }, ({ kind }) => kind === 'report');
