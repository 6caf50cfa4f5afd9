// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledProcess } from '@draaiboek/definition';
import { listShownStates, listTransitions } from '@draaiboek/definition/words';
import type { ChartEdge, ChartLabel, ChartNode } from './chart-model.js';
import { anywhereId, initialId, sign, startId } from './build-nodes.js';
import type { DrawnNames } from './names.js';
import { isDrawn, labelOf } from './transition-label.js';

export interface Arrows {
  /** The dots and signs that arrows start from. */
  readonly signs: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  /** Transitions that stay in their state, by state. */
  readonly reactions: ReadonlyMap<string, readonly ChartLabel[]>;
}

/**
 * Arrows, dots and reactions. A transition of a state to something inside that state starts from a sign
 * "from any step" inside it, because an arrow from a border inwards is hard to follow; one from inside a state to
 * that state itself goes to where it begins.
 */
export function buildArrows(process: CompiledProcess, names: DrawnNames): Arrows {
  const collected = new Collector(process, names);
  for (const state of listShownStates(process)) {
    if (state.type === 'compound' && state.initial !== undefined) collected.begin(state.id, state.initial);
  }
  for (const transition of listTransitions(process)) {
    if (!isDrawn(transition)) continue;
    const { target, from, trigger } = transition;
    const label = labelOf(transition, process, names);
    if (target === undefined || target === from) collected.react(from, label);
    else if (trigger.kind === 'entry') collected.enter(target, label);
    else collected.move(from, target, label);
  }
  return collected;
}

class Collector implements Arrows {
  readonly #signs = new Map<string, ChartNode>();
  readonly #edges = new Map<string, { id: string; from: string; to: string; labels: ChartLabel[] }>();
  readonly reactions = new Map<string, ChartLabel[]>();

  constructor(
    private readonly process: CompiledProcess,
    private readonly names: DrawnNames,
  ) {}

  get signs(): readonly ChartNode[] {
    return [...this.#signs.values()];
  }

  get edges(): readonly ChartEdge[] {
    return [...this.#edges.values()];
  }

  begin(state: string, initial: string): void {
    this.#place(sign(initialId(state), 'initial', '', state));
    this.#connect(initialId(state), initial);
  }

  enter(target: string, label: ChartLabel): void {
    this.#place(sign(startId(target), 'start', label.text));
    this.#connect(startId(target), target, label);
  }

  /** Without a state: a reaction of the whole process. */
  react(state: string | undefined, label: ChartLabel): void {
    const id = state ?? anywhereId(undefined);
    if (state === undefined) this.#place(sign(id, 'anywhere', this.names.wording.anywhere));
    this.reactions.set(id, [...(this.reactions.get(id) ?? []), label]);
  }

  move(from: string | undefined, target: string, label: ChartLabel): void {
    const path = this.#path(target);
    if (from === undefined || path.includes(from)) {
      const home = this.#homeOfSign(from, path);
      this.#place(sign(anywhereId(home), 'anywhere', this.names.wording.anywhere, home));
      this.#connect(anywhereId(home), target, label);
      return;
    }
    const intoOwn = this.#path(from).includes(target) && this.#signs.has(initialId(target));
    this.#connect(from, intoOwn ? initialId(target) : target, label);
  }

  /** The states around a state, from the outermost inwards, without itself. */
  #path(state: string): readonly string[] {
    const parent = this.process.states[state]?.parent;
    return parent === undefined ? [] : [...this.#path(parent), parent];
  }

  /** A sign never stands between the regions of a parallel state, but in the region it leads into. */
  #homeOfSign(from: string | undefined, path: readonly string[]): string | undefined {
    if (from === undefined) return undefined;
    const region = path[path.indexOf(from) + 1];
    return this.process.states[from]?.type === 'parallel' && region !== undefined ? region : from;
  }

  #place(node: ChartNode): void {
    if (!this.#signs.has(node.id)) this.#signs.set(node.id, node);
  }

  #connect(from: string, to: string, label?: ChartLabel): void {
    const id = `${from}>${to}`;
    const edge = this.#edges.get(id) ?? { id, from, to, labels: [] };
    if (label !== undefined) edge.labels.push(label);
    this.#edges.set(id, edge);
  }
}
