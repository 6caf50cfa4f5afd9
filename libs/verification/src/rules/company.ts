// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what is known beforehand of the processes of a cast: who does what for whom, and what a node of a graph says. */
import type { CompiledAction } from '@draaiboek/definition';
import { remindersIn } from '../checks/waits.js';
import type { Edge } from '../exploration/explore.js';
import type { Cause } from '../exploration/model.js';
import { taskValueOf } from '../exploration/situation.js';
import type { Pending } from './automaton.js';
import type { Cast } from './cast.js';
import { linkedFacts } from './connection.js';
import { ABSENT, NOBODY, type Standing } from './ensemble.js';
import { canBreak } from './polarity.js';
import type { Rest } from './reading.js';

interface Link {
  readonly slot: number;
  readonly domain: readonly unknown[];
  readonly of: { readonly slot: number; readonly domain: readonly unknown[] };
}

export class Company {
  private readonly positions: ReadonlyMap<string, number>;
  private readonly rests = new Map<string, Rest>();

  constructor(private readonly cast: Cast) {
    this.positions = new Map(cast.map(({ process }, index) => [process.id, index]));
  }

  find(process: string): number | undefined {
    return this.positions.get(process);
  }

  /** Whether one instance of it can break the rule. */
  triggers(member: number): boolean {
    const { reading } = this.cast[member] ?? {};
    return reading !== undefined && canBreak(reading);
  }

  /** Whether a case never has two of it at once. */
  isSingle(member: number): boolean {
    const { graph, process } = this.cast[member] ?? {};
    const all = Object.values(graph?.abstraction.playbook.processes ?? {}).flatMap(({ transitions }) =>
      Object.values(transitions).flatMap(({ actions }) => actions),
    );
    return all.every((action) => action.kind !== 'start' || action.process !== process?.id || action.unlessRunning);
  }

  runningNodes(member: number): readonly number[] {
    const { graph } = this.cast[member] ?? {};
    return graph?.nodes.flatMap((_, node) => (graph.ended.has(node) ? [] : [node])) ?? [];
  }

  edgesOf(member: number, node: number): readonly Edge[] {
    return this.cast[member]?.graph.edges[node] ?? [];
  }

  /** Steps to the parts of a node that stands for them; none where it does not. */
  partsOf(member: number, node: number): readonly Edge[] {
    return this.cast[member]?.graph.split.has(node) === true ? this.edgesOf(member, node) : [];
  }

  isStartedBy(cause: Cause, action: Extract<CompiledAction, { kind: 'start' }>): boolean {
    return (
      cause.kind === 'open' &&
      cause.by === 'case' &&
      cause.entry === action.as &&
      JSON.stringify(cause.given) === JSON.stringify(action.values)
    );
  }

  /** Whether a step may come by itself: what others of the cast do comes when they do it. */
  isFree({ nodes, owners, others }: Standing, member: number, { cause }: Edge): boolean {
    const owner = owners[member] ?? NOBODY;
    const isOwned = owner !== NOBODY && (nodes[owner] ?? ABSENT) >= 0;
    switch (cause.kind) {
      case 'event': {
        if (cause.by === 'parent') return !isOwned;
        if (cause.by !== 'companion') return true;
        const reporter = this.find(this.cast[member]?.process.events[cause.event]?.from ?? '');
        return reporter === undefined || (others & (1 << reporter)) !== 0;
      }
      case 'companion-ended': {
        const companion = this.find(cause.companion);
        if (companion === undefined) return true;
        return (others & (1 << companion)) !== 0 && (nodes[companion] ?? ABSENT) < 0;
      }
      case 'followed':
        return !isOwned || !this.linksOf(member, owner).some((link) => link.fact === cause.fact);
      default:
        return true;
    }
  }

  /** Whether the process knows that one of the other runs. */
  isRunningIn(member: number, node: number, other: number): boolean {
    const { graph } = this.cast[member] ?? {};
    const slot = graph?.abstraction.companions.get(this.cast[other]?.process.id ?? '');
    return slot === undefined || graph?.nodes[node]?.[slot] === 1;
  }

  /** Whether the facts of the one that follow the other's have their values. */
  agree(member: number, node: number, owner: number, ownerNode: number): boolean {
    if (owner === NOBODY) return true;
    return this.linksOf(member, owner).every(({ link }) => {
      const mine = this.valueOf(member, node, link);
      const theirs = this.valueOf(owner, ownerNode, link.of);
      return mine === theirs || theirs === undefined;
    });
  }

  private valueOf(member: number, node: number, { slot, domain }: Link['of']): unknown {
    const bits = this.cast[member]?.graph.nodes[node]?.[slot] ?? 0;
    return domain[31 - Math.clz32(bits)];
  }

  private readonly links = new Map<string, readonly { readonly fact: string; readonly link: Link }[]>();

  private linksOf(member: number, owner: number): readonly { readonly fact: string; readonly link: Link }[] {
    const key = `${member}/${owner}`;
    const known = this.links.get(key);
    if (known) return known;
    const [mine, theirs] = [this.cast[member], this.cast[owner]];
    const found =
      mine && theirs
        ? [...linkedFacts(theirs.process, mine.process)].flatMap(([fact, ours]) => {
            const [slot, of] = [mine.graph.abstraction.facts.get(fact), theirs.graph.abstraction.facts.get(ours)];
            return slot?.eager === true && of?.eager === true
              ? [{ fact, link: { slot: slot.slot, domain: slot.domain, of } }]
              : [];
          })
        : [];
    this.links.set(key, found);
    return found;
  }

  pending(member: number, node: number): Pending {
    return this.cast[member]?.reading.pending(this.restOf(member, node)) ?? { a: 0, b: 0 };
  }

  restOf(member: number, node: number): Rest {
    const key = `${member}/${node}`;
    let rest = this.rests.get(key);
    if (!rest) {
      rest = this.lookAt(member, node);
      this.rests.set(key, rest);
    }
    return rest;
  }

  private lookAt(member: number, node: number): Rest {
    const { graph, process } = this.cast[member] ?? {};
    const values = graph?.nodes[node] ?? [];
    return {
      isStuck: () => graph !== undefined && process !== undefined && this.isStuck(member, node),
      isArmed: (term) =>
        [...(graph?.abstraction.waits.values() ?? [])].some(
          ({ slot, wait, term: of }) =>
            of === term &&
            values[slot] === 0 &&
            graph?.abstraction.chart.activeIn(values[0] ?? 0, graph.abstraction.chart.waits[wait]?.state ?? -1) ===
              true,
        ),
      isOpen: (task) => {
        const slot = graph?.abstraction.tasks.get(task);
        return slot !== undefined && taskValueOf(values[slot.slot] ?? 0).status === 'open';
      },
    };
  }

  /** Nothing leads on, or out of one of the parts that the node stands for. */
  private isStuck(member: number, node: number): boolean {
    const { graph, process } = this.cast[member] ?? {};
    if (!graph || !process || graph.ended.has(node)) return false;
    if (graph.split.has(node)) return this.edgesOf(member, node).some(({ to }) => this.isStuck(member, to));
    const goesOn =
      graph.noted.has(node) ||
      this.edgesOf(member, node).some(({ to, outcome }) => to !== node || outcome.occurrences.length > 0);
    return !goesOn && remindersIn(graph, graph.nodes[node]?.[0] ?? 0, process).length === 0;
  }
}
