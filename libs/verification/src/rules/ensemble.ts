// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: one step of several processes of a case together: what one starts, tells, reports and hands over, the other does
 * in the same step, as the engine's errands have it.
 *
 * Each process has its own graph, in which what others do may come at any moment. Here it comes only when they do it, as
 * far as they are in the cast.
 */
import type { CompiledAction } from '@draaiboek/definition';
import type { Edge } from '../exploration/explore.js';
import type { Cause } from '../exploration/model.js';
import type { Script } from '../exploration/script.js';
import { BROKEN, NOTHING_PENDING, type Automaton } from './automaton.js';
import type { Cast } from './cast.js';
import { Company } from './company.js';

/** Where everybody is after a step. Positions are those of the cast. */
export interface Standing {
  /** The node of each process; ABSENT before it began, and below that: the node in which it ended (`endedAt`). */
  readonly nodes: readonly number[];
  /** Who started each and hears its reports; NOBODY: no process of the cast. */
  readonly owners: readonly number[];
  /** A bit for each of which other instances may run. */
  readonly others: number;
  readonly automaton: number;
  /** Whether the condition of the rule holds, as its process last saw it. */
  readonly holds: boolean;
}

/** A step of one process; `asked` where another made it do so, or chose what to suppose. */
export interface Move {
  readonly member: number;
  readonly edge: Edge;
  readonly asked: boolean;
}

export interface Played {
  readonly standing: Standing;
  readonly moves: readonly Move[];
  readonly isActivated: boolean;
  /** It cannot go so. */
  readonly isRefused: boolean;
}

export const ABSENT = -1;
export const NOBODY = -1;
const ended = (node: number): number => -2 - node;

export class Ensemble {
  private readonly company: Company;
  readonly isAlone: boolean;

  constructor(
    private readonly cast: Cast,
    private readonly automaton: Automaton,
  ) {
    this.company = new Company(cast);
    this.isAlone = cast.length === 1;
  }

  openings(): readonly Edge[] {
    return this.cast[0]?.graph.openings ?? [];
  }

  /** The steps that need no other process of the cast. */
  *moves(standing: Standing): Iterable<{ readonly member: number; readonly edge: Edge }> {
    for (const [member, { graph }] of this.cast.entries()) {
      const node = standing.nodes[member] ?? ABSENT;
      if (node < 0) continue;
      for (const edge of graph.edges[node] ?? [])
        if (this.isAlone || this.company.isFree(standing, member, edge)) yield { member, edge };
    }
  }

  open(edge: Edge, script: Script): Played {
    const standing: Standing = {
      nodes: this.cast.map(() => ABSENT),
      owners: this.cast.map(() => NOBODY),
      others: 0,
      automaton: 0,
      // Before the process itself says so there is nothing that could be about it.
      holds: true,
    };
    const step = new Step(this.cast, this.company, this.automaton, standing, script);
    step.comeAlong(edge);
    return step.run(0, edge);
  }

  play(standing: Standing, member: number, edge: Edge, script: Script): Played {
    return new Step(this.cast, this.company, this.automaton, standing, script).run(member, edge);
  }

  /** Nothing can break the rule any more: its process has ended, and only that can. */
  isSettled({ nodes, automaton }: Standing): boolean {
    const hasEnded = (nodes[0] ?? ABSENT) < ABSENT;
    const breaks = nodes.some((_, member) => this.company.triggers(member));
    return hasEnded && !breaks && this.automaton.accepts(automaton, NOTHING_PENDING);
  }

  /** Whether the rule holds if everything that it looks at is over. */
  mayStop({ nodes, automaton }: Standing): boolean {
    if (nodes.some((node) => node >= 0)) return true;
    const pending = { a: 0, b: 0 };
    for (const [member, node] of nodes.entries()) {
      if (node === ABSENT) continue;
      const each = this.company.pending(member, ended(node));
      pending.a |= each.a;
      pending.b |= each.b;
    }
    return this.automaton.accepts(automaton, pending);
  }
}

interface Errand {
  readonly member: number;
  readonly isMeant: (edge: Edge) => boolean;
}

class Step {
  private readonly nodes: number[];
  private readonly owners: number[];
  private others: number;
  private state: number;
  private holds: boolean;
  private isActivated = false;
  private isRefused = false;
  private readonly moves: Move[] = [];
  private readonly busy = new Set<number>();
  private readonly errands: Errand[] = [];

  constructor(
    private readonly cast: Cast,
    private readonly company: Company,
    private readonly automaton: Automaton,
    from: Standing,
    private readonly script: Script,
  ) {
    this.nodes = [...from.nodes];
    this.owners = [...from.owners];
    this.others = from.others;
    this.state = from.automaton;
    this.holds = from.holds;
  }

  /** Companions that go along with a handover to the process of the rule: they help the rule, and break nothing. */
  comeAlong({ cause }: Edge): void {
    if (cause.kind !== 'open') return;
    for (const [member, { process }] of this.cast.entries()) {
      if (cause.along?.includes(process.id) !== true) continue;
      const places = this.company.triggers(member) ? [] : this.company.runningNodes(member);
      const chosen = places.length === 0 ? undefined : places[this.script.choose(places.length)];
      if (chosen === undefined || !this.company.isSingle(member)) this.others |= 1 << member;
      if (chosen === undefined) continue;
      this.nodes[member] = chosen;
      this.owners[member] = 0;
    }
  }

  run(member: number, edge: Edge): Played {
    this.go(member, edge, false);
    for (let errand = this.errands.shift(); errand; errand = this.errands.shift())
      this.deliver(errand.member, errand.isMeant);
    this.followFacts();
    if (edge.cause.kind !== 'supposed') this.read({ a: 0, b: 0, c: 0, holds: this.holds, rest: true });
    const { nodes, owners, others, state, holds, moves, isActivated, isRefused } = this;
    return { standing: { nodes, owners, others, automaton: state, holds }, moves, isActivated, isRefused };
  }

  private read(letter: Parameters<Automaton['next']>[1]): void {
    if (this.state === BROKEN) return;
    if (this.automaton.activates(letter)) this.isActivated = true;
    this.state = this.automaton.next(this.state, letter);
  }

  private go(member: number, edge: Edge, asked: boolean): void {
    const { reading, process } = this.cast[member] ?? {};
    if (!reading || !process) return;
    this.moves.push({ member, edge, asked });
    this.nodes[member] = edge.to;
    this.busy.add(member);
    const rest = this.company.restOf(member, edge.to);
    for (const happening of edge.outcome.occurrences) {
      const letter = reading.letter(happening, rest, this.holds);
      if (member === 0) this.holds = letter.holds;
      this.read({ ...letter, rest: false });
      if (happening.kind !== 'acted') continue;
      const action = process.transitions[happening.transition]?.actions[happening.action];
      if (action) this.act(member, edge, action);
    }
    this.busy.delete(member);
    if (edge.outcome.endedIn !== undefined) this.end(member, edge, edge.outcome.endedIn);
  }

  private act(member: number, edge: Edge, action: CompiledAction): void {
    switch (action.kind) {
      case 'start': {
        const started = action.case === 'same' ? this.company.find(action.process) : undefined;
        if (started !== undefined) this.begin(started, member, (cause) => this.company.isStartedBy(cause, action));
        return;
      }
      case 'tell': {
        const told = this.company.find(action.process);
        if (told === undefined || (this.nodes[told] ?? ABSENT) < 0) return;
        if (this.owners[told] !== member && this.owners[told] !== NOBODY) return;
        const { event } = action;
        return this.send(told, ({ cause }) => cause.kind === 'event' && cause.event === event && cause.by === 'parent');
      }
      case 'report': {
        const owner = this.owners[member] ?? NOBODY;
        if (owner === NOBODY || (this.nodes[owner] ?? ABSENT) < 0) return;
        const isEnding = edge.outcome.endedIn !== undefined;
        const { event } = action;
        return this.send(
          owner,
          (each) =>
            each.cause.kind === 'event' &&
            each.cause.event === event &&
            each.cause.by === 'companion' &&
            (isEnding || this.others !== 0 || this.company.isRunningIn(owner, each.to, member)),
        );
      }
      case 'notify':
      case 'put':
    }
  }

  /** Whoever is in the middle of a step of its own comes to it after that. */
  private send(member: number, isMeant: Errand['isMeant']): void {
    if (this.busy.has(member)) this.errands.push({ member, isMeant });
    else this.deliver(member, isMeant);
  }

  /** What it cannot take now leaves nothing. */
  private deliver(member: number, isMeant: Errand['isMeant']): void {
    if ((this.nodes[member] ?? ABSENT) < 0) return;
    this.suppose(member);
    const edges = this.company.edgesOf(member, this.nodes[member] ?? ABSENT).filter(isMeant);
    const edge = edges[edges.length > 1 ? this.script.choose(edges.length) : 0];
    if (edge) this.go(member, edge, true);
  }

  /** A node that stands for its parts: which of them it is. */
  private suppose(member: number): void {
    for (;;) {
      const node = this.nodes[member] ?? ABSENT;
      const parts = this.company.partsOf(member, node);
      const part = parts[parts.length > 1 ? this.script.choose(parts.length) : 0];
      if (!part) return;
      this.moves.push({ member, edge: part, asked: true });
      this.nodes[member] = part.to;
    }
  }

  private begin(member: number, owner: number, isMeant: (cause: Cause) => boolean): void {
    // A rule is about one instance of its process.
    if (member === 0) return void (this.others |= 1);
    if ((this.nodes[member] ?? ABSENT) >= 0) {
      this.others |= 1 << member;
      // One that can break the rule is every one of its kind; else the newest can help most.
      if (this.company.triggers(member) && this.script.choose(2) === 0) return;
    }
    const openings = (this.cast[member]?.graph.openings ?? []).filter(
      (edge) => isMeant(edge.cause) && this.company.agree(member, edge.to, owner, this.nodes[owner] ?? ABSENT),
    );
    const opening = openings[openings.length > 1 ? this.script.choose(openings.length) : 0];
    if (!opening) return void (this.isRefused = true);
    this.owners[member] = owner;
    this.go(member, opening, true);
  }

  private end(member: number, edge: Edge, state: string): void {
    this.nodes[member] = ended(edge.to);
    const owner = this.owners[member] ?? NOBODY;
    const { process } = this.cast[member] ?? {};
    if (!process) return;
    if (owner !== NOBODY && (this.others & (1 << member)) === 0) {
      this.send(owner, ({ cause }) => cause.kind === 'companion-ended' && cause.companion === process.id);
    }
    const handover = process.handovers[state];
    const successor = handover && this.company.find(handover.to);
    for (const [each, by] of this.owners.entries()) {
      if (by !== member || (this.nodes[each] ?? ABSENT) < 0) continue;
      const companion = this.cast[each]?.process;
      if (companion?.onParentEnd === 'end') this.nodes[each] = ended(this.nodes[each] ?? 0);
      const goes = handover?.companions === undefined || handover.companions.includes(companion?.id ?? '');
      this.owners[each] = successor !== undefined && goes ? successor : NOBODY;
    }
    if (handover && successor !== undefined && this.nodes[successor] === ABSENT) {
      this.begin(
        successor,
        NOBODY,
        (cause) => cause.kind === 'open' && cause.by === 'case' && cause.entry === handover.as,
      );
    }
  }

  /** Facts that follow one of another process have its value. */
  private followFacts(): void {
    for (const [member, owner] of this.owners.entries()) {
      if (owner === NOBODY || (this.nodes[member] ?? ABSENT) < 0 || (this.nodes[owner] ?? ABSENT) < 0) continue;
      if (this.company.agree(member, this.nodes[member] ?? ABSENT, owner, this.nodes[owner] ?? ABSENT)) continue;
      this.deliver(
        member,
        (edge) =>
          edge.cause.kind === 'followed' && this.company.agree(member, edge.to, owner, this.nodes[owner] ?? ABSENT),
      );
    }
  }
}
