// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: giving every fact of a trace a value: what the way supposes where it supposes something, else any that fits. */
import type { FactNeed } from '@draaiboek/definition';
import type { Edge, Graph } from '../exploration/explore.js';
import { bitsOf } from '../exploration/situation.js';
import type { FactValue } from '../model.js';

const YEAR_LATER = 366 * 86_400_000;

/** The facts that go with the step at `index` of a way, at a moment (milliseconds). */
export function factsAt(
  graph: Graph,
  edges: readonly Edge[],
  index: number,
  sets: Readonly<Record<string, FactNeed>>,
  moment: number,
): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(
    Object.entries(sets).flatMap(([fact, need]) => {
      const wanted = wantedValue(graph, edges, index, fact);
      if (wanted.known) return wanted.value === undefined ? [] : [[fact, dated(graph, fact, wanted.value, moment)]];
      return need === 'required' ? [[fact, anyValue(graph, fact, moment)]] : [];
    }),
  );
}

type Wanted = { readonly known: false } | { readonly known: true; readonly value: FactValue | undefined };

/** What the way supposes of the fact between this step and the next that states it. */
function wantedValue(graph: Graph, edges: readonly Edge[], index: number, fact: string): Wanted {
  const slot = graph.abstraction.facts.get(fact);
  if (!slot) return { known: false };
  for (const [at, edge] of edges.entries()) {
    if (at < index) continue;
    if (at > index && states(graph, edge, fact)) {
      const before = edge.outcome.supposed.find((each) => each.fact === fact && each.before);
      if (before) return { known: true, value: before.value };
      break;
    }
    const supposed = edge.outcome.supposed.findLast((each) => each.fact === fact && (at > index || !each.before));
    if (supposed) return { known: true, value: supposed.value };
    const bits = bitsOf(graph.nodes[edge.to]?.[slot.slot] ?? 0);
    if (bits.length === 1 && !graph.abstraction.passing.includes(slot) && bits[0] !== 0)
      return { known: true, value: slot.domain[bits[0] ?? 0] };
  }
  return { known: false };
}

function states(graph: Graph, { cause }: Edge, fact: string): boolean {
  const { events, tasks } = graph.abstraction.process;
  if (cause.kind === 'event') return Object.hasOwn(events[cause.event]?.sets ?? {}, fact);
  if (cause.kind !== 'answer') return false;
  const answer = tasks[cause.task]?.answers.find(({ id }) => id === cause.answer);
  return answer !== undefined && (Object.hasOwn(answer.sets, fact) || Object.hasOwn(answer.puts, fact));
}

function anyValue(graph: Graph, fact: string, moment: number): FactValue {
  const document = graph.abstraction.process.facts[fact];
  switch (document?.type) {
    case 'boolean':
      return true;
    case 'choice':
      return Object.keys(document.values ?? {})[0] ?? '';
    case 'date':
      return dayOf(document.planned === true ? moment + YEAR_LATER : moment);
    default:
      return 'Fictief';
  }
}

/** A day that nothing compares is the day of the step itself, or lies ahead where it is planned. */
function dated(graph: Graph, fact: string, value: FactValue, moment: number): FactValue {
  const slot = graph.abstraction.facts.get(fact);
  const isDate = graph.abstraction.process.facts[fact]?.type === 'date';
  return isDate && slot?.domain.length === 2 ? anyValue(graph, fact, moment) : value;
}

export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
