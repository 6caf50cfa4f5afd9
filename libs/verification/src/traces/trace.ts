// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: making a way through a graph a scenario with dates, facts and people, which `draaiboek run` takes. Where the way
 * belongs to a process that another starts, the ways of both are told together; so are the reports of companions.
 *
 * A way that needs what no process of the playbook does gives no trace.
 */
import { compileCalendar, localDateOf, nationalTable, type Calendar } from '@draaiboek/calendar';
import { compileGuard, guardScopeOf, type CompiledProcess, type CompiledTransition } from '@draaiboek/definition';
import type { Edge, Graph } from '../exploration/explore.js';
import { leavesOf } from '../checks/fault.js';
import { begunByCases } from '../exploration/openings.js';
import type { Cause } from '../exploration/model.js';
import type { FactValue, TraceDocument, TraceRow } from '../model.js';
import { acts, endsInSilence, walkFrom, walkFromOpening, type Explorations, type Walk } from './cast.js';
import { factsAt } from './values.js';

const START = Date.parse('2027-01-04T09:00:00.000Z');
const MINUTE = 60_000;
const REASON = 'Fictief.';

/** The way as a scenario; undefined where it cannot be told. */
export function traceOf(explorations: Explorations, way: Walk, name: string, title: string): TraceDocument | undefined {
  const teller = new Teller(explorations);
  const opened = teller.tell(way);
  if (opened === undefined) return undefined;
  const { process, open } = opened;
  const { processes, variant } = explorations.playbook;
  const subject = processes[process]?.subject[0] ?? 'person';
  const about = variant && { variant: variant.id };
  const document = { scenario: name, title: { nl: title, en: title }, ...about, process, subject };
  const then = claimOf(way);
  const last = teller.rows.at(-1);
  if (then === undefined) return { ...document, open, rows: teller.rows };
  if (last === undefined) return { ...document, open: { ...open, then }, rows: [] };
  return { ...document, open, rows: [...teller.rows.slice(0, -1), { ...last, then }] };
}

/** The states in which the way ends, unless the process does. */
function claimOf({ graph, edges }: Walk): TraceRow['then'] {
  const last = edges.at(-1);
  if (last === undefined || last.outcome.endedIn !== undefined) return undefined;
  return {
    state: leavesOf(graph, graph.nodes[last.to]?.[0] ?? 0).map((state) => `${graph.abstraction.process.id}/${state}`),
  };
}

interface Opened {
  readonly process: string;
  readonly open: TraceDocument['open'];
}

/** Where another process of the case is, for when it must do something. */
interface Position {
  readonly graph: Graph;
  node: number;
}

class Teller {
  readonly rows: TraceRow[] = [];
  private moment = START;
  private opened: Opened | undefined;
  private readonly positions = new Map<string, Position>();
  private readonly entered = new Map<string, number>();
  private readonly stated = new Map<string, FactValue>();
  private readonly answers = new Map<string, string>();
  private static readonly calendar: { compiled?: Calendar } = {};

  constructor(private readonly explorations: Explorations) {}

  tell(way: Walk): Opened | undefined {
    const [first] = way.edges;
    if (first?.cause.kind !== 'open' || !this.begin(way, first.cause)) return undefined;
    for (const index of way.edges.keys()) {
      if (index > 0 && !this.step(way, index)) return undefined;
    }
    return this.opened;
  }

  /** Opens it by hand, or goes with another process to where that starts it or hands over to it. */
  private begin(way: Walk, cause: Extract<Cause, { kind: 'open' }>): boolean {
    const { process } = way.graph.abstraction;
    if (cause.by === 'person') {
      const entry = process.entries[cause.entry];
      const facts = factsAt(way.graph, way.edges, 0, entry?.sets ?? {}, this.moment);
      this.state(process.id, facts);
      const by = entry?.by[0] ?? '';
      this.opened = {
        process: process.id,
        open: { at: instant(this.moment), as: cause.entry, by, facts, reason: REASON },
      };
      this.arrive(way, 0);
      return true;
    }
    // What the way supposes of facts that come from elsewhere is not told by the way of the host.
    const carried = way.edges.flatMap(({ outcome }) => outcome.supposed.filter(({ before }) => before));
    if (carried.some(({ fact, value }) => value !== undefined && this.isCarried(process, fact))) return false;
    const host = this.hostOf(process, cause.entry);
    if (!host || this.tell(host) === undefined) return false;
    this.arrive(way, 0);
    return true;
  }

  private isCarried(process: CompiledProcess, fact: string): boolean {
    return begunByCases(process, this.explorations.playbook).some(({ carried }) => carried.includes(fact));
  }

  /** Small processes first: a way from a beginning by hand in one of them leaves the large ones unexplored. */
  private hostOf(process: CompiledProcess, entry: string): Walk | undefined {
    const hosts = Object.values(this.explorations.playbook.processes)
      .filter((host) => host.id !== process.id && begins(host, process.id, entry))
      .sort((a, b) => Object.keys(a.transitions).length - Object.keys(b.transitions).length);
    const others: Walk[] = [];
    for (const host of hosts) {
      const walk = this.walkOfHost(host, process.id, entry);
      const [first] = walk?.edges ?? [];
      if (walk && first?.cause.kind === 'open' && first.cause.by === 'person') return walk;
      if (walk) others.push(walk);
    }
    return others.sort((a, b) => a.edges.length - b.edges.length)[0];
  }

  private walkOfHost(host: CompiledProcess, process: string, entry: string): Walk | undefined {
    const isBeginning = ({ cause }: Edge): boolean =>
      cause.kind === 'open' && (cause.by === 'person' || host.onParentEnd === undefined);
    const walks = this.explorations.graphsOf(host.id).flatMap((graph) => {
      const isWanted = (edge: Edge): boolean => {
        const handover = host.handovers[edge.outcome.endedIn ?? ''];
        const hands = handover?.to === process && handover.as === entry;
        return hands || acts({ graph, edge }, (action) => isStart(action, process, entry));
      };
      return walkFromOpening({ ...this.explorations, graphsOf: () => [graph] }, host.id, isBeginning, isWanted) ?? [];
    });
    const isByHand = ({ edges }: Walk): boolean => edges[0]?.cause.kind === 'open' && edges[0].cause.by === 'person';
    return walks.sort((a, b) => Number(isByHand(b)) - Number(isByHand(a)) || a.edges.length - b.edges.length)[0];
  }

  private arrive(way: Walk, index: number): void {
    const edge = way.edges[index];
    const { process } = way.graph.abstraction;
    if (!edge) return;
    for (const each of edge.outcome.occurrences) {
      if (each.kind === 'entered') this.entered.set(`${process.id}/${each.state}`, this.moment);
    }
    this.positions.set(process.id, { graph: way.graph, node: edge.to });
  }

  private step(way: Walk, index: number): boolean {
    const { cause } = way.edges[index] ?? {};
    if (cause === undefined) return false;
    const told = this.act(way, index, cause);
    if (told) this.arrive(way, index);
    return told;
  }

  private act(way: Walk, index: number, cause: Cause): boolean {
    const { process } = way.graph.abstraction;
    switch (cause.kind) {
      case 'event':
        return this.event(way, index, cause);
      case 'answer':
        this.answer(way, index, cause.task, cause.answer);
        return true;
      case 'answers':
        return this.answerAll(way, index, cause.bundle);
      case 'elapsed':
        return this.passTime(way.graph, cause.wait);
      case 'followed':
        return this.driveParent(process, (graph, edge) => statesLinked(graph, edge, process.id, cause.fact));
      case 'companion-ended':
        return this.driveCompanion(cause.companion, process, endsInSilence);
      case 'supposed':
        return true;
      case 'open':
        return false;
    }
  }

  private event(way: Walk, index: number, { event, by }: Extract<Cause, { kind: 'event' }>): boolean {
    const { process } = way.graph.abstraction;
    const document = process.events[event];
    if (by === 'rung' || document === undefined) return false;
    if (by === 'parent') {
      return this.driveParent(process, (graph, edge) =>
        acts(
          { graph, edge },
          (action) => action.kind === 'tell' && action.process === process.id && action.event === event,
        ),
      );
    }
    if (by === 'companion') {
      return this.driveCompanion(document.from ?? '', process, (graph, edge) =>
        acts({ graph, edge }, (action) => action.kind === 'report' && action.event === event),
      );
    }
    this.moment += 5 * MINUTE;
    const facts = factsAt(way.graph, way.edges, index, document.sets, this.moment);
    this.state(process.id, facts);
    this.rows.push({
      at: instant(this.moment),
      by: document.by[0] ?? '',
      event,
      in: process.id,
      facts,
      reason: REASON,
    });
    return true;
  }

  private answer(way: Walk, index: number, task: string, answer: string): void {
    const { process } = way.graph.abstraction;
    const document = process.tasks[task];
    const sets = document?.answers.find(({ id }) => id === answer)?.sets ?? {};
    this.moment += 5 * MINUTE;
    const facts = factsAt(way.graph, way.edges, index, sets, this.moment);
    this.state(process.id, facts);
    this.answers.set(`${process.id}/${task}`, answer);
    const by = document?.owners[0] ?? '';
    this.rows.push({
      at: instant(this.moment),
      by,
      answer: { [task]: answer },
      in: process.id,
      facts,
      grounds: REASON,
    });
  }

  private answerAll(way: Walk, index: number, bundle: number): boolean {
    const { process } = way.graph.abstraction;
    for (const task of way.graph.abstraction.bundles[bundle]?.tasks ?? []) {
      const closing = process.tasks[task]?.answers.filter(({ closes }) => closes) ?? [];
      const answer = closing.find(({ sets }) => Object.keys(sets).length === 0) ?? closing[0];
      if (answer === undefined) return false;
      const isThere = this.answers.has(`${process.id}/${task}`) && index === 0;
      if (!isThere && this.isWanted(process, task)) this.answer(way, index, task, answer.id);
    }
    return true;
  }

  /** Whether the condition of a task holds with what was stated on the way. */
  private isWanted(process: CompiledProcess, task: string): boolean {
    const when = process.tasks[task]?.when;
    if (when === undefined) return true;
    return compileGuard(when, guardScopeOf(process, this.explorations.playbook)).evaluate({
      fact: (id) => this.stated.get(`${process.id}/${id}`),
      answer: (id) => this.answers.get(`${process.id}/${id}`),
      status: (id) => (this.answers.has(`${process.id}/${id}`) ? 'answered' : 'open'),
      in: () => false,
      running: (id) => this.positions.has(id),
    });
  }

  /** A row that only looks, just after the term elapsed. */
  private passTime(graph: Graph, wait: number): boolean {
    const { chart, process } = graph.abstraction;
    const row = chart.waits[wait];
    const state = chart.states[row?.state ?? -1]?.id ?? '';
    const term = process.terms[chart.terms[row?.term ?? -1] ?? ''];
    const armed = this.entered.get(`${process.id}/${state}`);
    if (term === undefined || armed === undefined) return false;
    const anchor = term.from === undefined ? undefined : this.stated.get(`${process.id}/${term.from}`);
    if (term.from !== undefined && typeof anchor !== 'string') return false;
    const from =
      typeof anchor === 'string' ? anchor : term.calendar === 'hours' ? instant(armed) : localDateOf(instant(armed));
    const { length, calendar: rule, roll, dayOfEvent } = term;
    const calendar = (Teller.calendar.compiled ??= compileCalendar(nationalTable));
    const due = calendar.due({ from, length, rule, ...(roll && { roll }), ...(dayOfEvent && { dayOfEvent }) });
    this.moment = Math.max(this.moment, Date.parse(due.elapsesAt)) + MINUTE;
    this.rows.push({ at: instant(this.moment) });
    return true;
  }

  /** Goes with whoever started this process to where it does what is wanted. */
  private driveParent(process: CompiledProcess, isWanted: (graph: Graph, edge: Edge) => boolean): boolean {
    for (const [id, { graph, node }] of this.positions) {
      if (id === process.id) continue;
      const edges = walkFrom(graph, node, (edge) => isWanted(graph, edge));
      if (edges) return this.walk({ graph, edges });
    }
    return false;
  }

  private driveCompanion(
    companion: string,
    host: CompiledProcess,
    isWanted: (graph: Graph, edge: Edge) => boolean,
  ): boolean {
    const there = this.positions.get(companion);
    if (there) {
      const edges = walkFrom(there.graph, there.node, (edge) => isWanted(there.graph, edge));
      if (edges) return this.walk({ graph: there.graph, edges });
    }
    const isStarted = new Set(
      Object.values(host.transitions).flatMap(({ actions }) =>
        actions.flatMap((each) => (each.kind === 'start' && each.process === companion ? [each.as] : [])),
      ),
    );
    const walks = this.explorations.graphsOf(companion).flatMap((graph) => {
      const isBeginning = ({ cause }: Edge): boolean => cause.kind === 'open' && isStarted.has(cause.entry);
      return (
        walkFromOpening({ ...this.explorations, graphsOf: () => [graph] }, companion, isBeginning, (edge) =>
          isWanted(graph, edge),
        ) ?? []
      );
    });
    const shortest = walks.sort((a, b) => a.edges.length - b.edges.length)[0];
    if (!shortest) return false;
    this.arrive(shortest, 0);
    return this.walk({ graph: shortest.graph, edges: shortest.edges }, 1);
  }

  private walk(walk: Walk, from = 0): boolean {
    return walk.edges.every((_, index) => index < from || this.step(walk, index));
  }

  private state(process: string, facts: Readonly<Record<string, FactValue>>): void {
    for (const [fact, value] of Object.entries(facts)) this.stated.set(`${process}/${fact}`, value);
  }
}

/** Whether it is written that the host starts the process in its own case, or hands over to it. */
function begins({ transitions, handovers }: CompiledProcess, process: string, entry: string): boolean {
  const hands = Object.values(handovers).some(({ to, as }) => to === process && as === entry);
  const starts = Object.values(transitions).some(({ actions }) =>
    actions.some((action) => isStart(action, process, entry)),
  );
  return hands || starts;
}

const isStart = (action: CompiledTransition['actions'][number], process: string, entry: string): boolean =>
  action.kind === 'start' && action.case === 'same' && action.process === process && action.as === entry;

/** Whether the step states a fact of this process that the other follows. */
function statesLinked(graph: Graph, { cause }: Edge, process: string, fact: string): boolean {
  const { transitions, events } = graph.abstraction.process;
  const ours = Object.values(transitions).flatMap(({ actions }) =>
    actions.flatMap((action) =>
      action.kind === 'start' && action.process === process ? (action.facts[fact] ?? []) : [],
    ),
  );
  return cause.kind === 'event' && ours.some((name) => Object.hasOwn(events[cause.event]?.sets ?? {}, name));
}

const instant = (moment: number): string => new Date(moment).toISOString();
