// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: not working out twice what a macrostep comes to.
 *
 * What it comes to depends on the footprint of its event, and on the answers of the guards that are asked, in the
 * order in which they are asked. So the questions of one event and one footprint form a tree with an outcome at each
 * leaf. A path not walked before is worked out once (`macrostep.ts`).
 *
 * Invariant: with and without this the chart gives the same moves (tested); it only saves work.
 */
import { ChartError } from './chart-error.js';
import type { Configurations } from './configurations.js';
import { Excerpts } from './excerpts.js';
import { footprintOf, type Footprint } from './footprint.js';
import type { Live } from './live.js';
import { endOf, takeMacrostep, type Outcome } from './macrostep.js';
import type { Ask, Configuration, Endless, Happening, Move } from './model.js';
import { row } from './row.js';
import type { Structure } from './structure.js';
import type { WordTable } from './word-table.js';

/** What a configuration becomes: these bits in place of its footprint. */
type Patch = Int32Array;

export interface Question {
  readonly kind: 'question';
  readonly guard: number;
  /** The configuration in which it is asked; undefined for the one the macrostep starts in. */
  readonly at: Patch | undefined;
  yes?: Decision | undefined;
  no?: Decision | undefined;
}

export interface Leaf {
  readonly kind: 'leaf';
  /** Its ordinal among all leaves of the chart. */
  readonly index: number;
  /** Undefined when nothing is taken. */
  readonly result: Endless | Moved | undefined;
}

export interface Moved {
  readonly kind: 'moved';
  readonly patch: Patch;
  readonly said: Omit<Move, 'to' | 'kind'>;
}

type Decision = Question | Leaf;

interface Asked {
  readonly guard: number;
  readonly at: Patch | undefined;
  readonly answer: boolean;
}

/** What is known of one event. */
class EventMemory {
  readonly decisions: (Decision | undefined)[] = [];
  readonly excerpts: Excerpts;
  private readonly gates: Excerpts | undefined;
  private readonly isOpen: (boolean | undefined)[] = [];

  constructor(readonly footprint: Footprint) {
    this.excerpts = new Excerpts(footprint.mask);
    // Where the gate looks at as much as the decision does, the decision says it at once.
    const isNarrower = footprint.gate.some((bits, word) => bits !== footprint.mask[word]);
    this.gates = isNarrower ? new Excerpts(footprint.gate) : undefined;
  }

  /** Whether a macrostep can begin here at all; most events can begin in few of many configurations. */
  canBegin(configurations: Configurations, configuration: Configuration): boolean {
    if (!this.gates) return true;
    const gate = this.gates.find(configurations.table, configuration);
    return (this.isOpen[gate] ??= this.footprint.starts.some((state) => configurations.isActive(configuration, state)));
  }
}

const NOTHING: Leaf = { kind: 'leaf', index: 0, result: undefined };

export class Decisions {
  private readonly memories: (EventMemory | undefined)[] = [];
  private readonly table: WordTable;
  private readonly scratch: Int32Array;
  private leaves = 1;

  constructor(
    private readonly structure: Structure,
    private readonly configurations: Configurations,
  ) {
    this.table = configurations.table;
    this.scratch = new Int32Array(this.table.width);
  }

  /** What the event comes to in this configuration: a leaf of what is known, grown when it is not. */
  decide(configuration: Configuration, event: number, ask: Ask): Leaf {
    const memory = this.memoryOf(event);
    if (!memory.canBegin(this.configurations, configuration)) return NOTHING;
    const key = memory.excerpts.find(this.table, configuration);
    let at = memory.decisions[key];
    while (at?.kind === 'question') {
      const asked = at.at ? this.patched(configuration, event, at.at) : configuration;
      at = ask(at.guard, asked) ? at.yes : at.no;
    }
    if (at) return at;
    const path: Asked[] = [];
    const leaf = this.workOut(configuration, event, ask, path);
    memory.decisions[key] = grow(memory.decisions[key], path, leaf);
    return leaf;
  }

  /** The configuration with these bits in the footprint of the event. */
  patched(configuration: Configuration, event: number, patch: Patch): Configuration {
    const { mask } = this.memoryOf(event).footprint;
    for (let word = 0; word < this.scratch.length; word += 1) {
      this.scratch[word] = (this.table.at(configuration, word) & ~(mask[word] ?? 0)) | (patch[word] ?? 0);
    }
    return this.table.keep(this.scratch);
  }

  footprintOf(event: number): Footprint {
    return this.memoryOf(event).footprint;
  }

  private memoryOf(event: number): EventMemory {
    const known = this.memories[event];
    if (known) return known;
    row(this.structure.events, event);
    return (this.memories[event] = new EventMemory(footprintOf(this.structure, this.configurations.layout, event)));
  }

  private workOut(configuration: Configuration, event: number, ask: Ask, path: Asked[]): Leaf {
    const from = this.configurations.read(configuration);
    const outcome = takeMacrostep(this.structure, from, event, (guard, live) => {
      const at = live === from ? undefined : this.patchOf(configuration, event, live);
      const answer = ask(guard, at ? this.patched(configuration, event, at) : configuration);
      path.push({ guard, at, answer });
      return answer;
    });
    return this.leafOf(configuration, event, outcome);
  }

  private leafOf(configuration: Configuration, event: number, outcome: Outcome): Leaf {
    const leaf = (result: Leaf['result']): Leaf => ({ kind: 'leaf', index: this.leaves++, result });
    if (outcome.kind === 'endless') return leaf(outcome);
    const { live, happenings, done } = outcome;
    const said = sayingOf(happenings);
    if (said.taken.length === 0) return leaf(undefined);
    const endedIn = done ? endOf(this.structure, live) : undefined;
    const patch = this.patchOf(configuration, event, live);
    return leaf({ kind: 'moved', patch, said: endedIn === undefined ? said : { ...said, endedIn } });
  }

  private patchOf(configuration: Configuration, event: number, live: Live): Patch {
    const { mask } = this.footprintOf(event);
    const words = this.configurations.wordsOf(live);
    for (let word = 0; word < words.length; word += 1) {
      const outside = ~(mask[word] ?? 0);
      if (((words[word] ?? 0) & outside) !== (this.table.at(configuration, word) & outside)) {
        const where = `process ${this.structure.process}, event ${row(this.structure.events, event).id}`;
        throw new ChartError(
          'DRB-2390',
          'A macrostep left its footprint',
          where,
          'Report this as a fault of Draaiboek.',
        );
      }
      words[word] = (words[word] ?? 0) & (mask[word] ?? 0);
    }
    return words;
  }
}

function sayingOf(happenings: readonly Happening[]): Omit<Move, 'to' | 'kind'> {
  const of = (kind: Happening['kind']): readonly number[] =>
    happenings.flatMap((each) => {
      if (each.kind !== kind) return [];
      if (each.kind === 'taken') return [each.transition];
      return 'state' in each ? [each.state] : [each.wait];
    });
  return {
    happenings,
    ...{ taken: of('taken'), left: of('left'), entered: of('entered'), disarmed: of('disarm'), armed: of('arm') },
  };
}

/** Adds the path of one macrostep to the tree, from its leaf back to the first question. */
function grow(tree: Decision | undefined, path: readonly Asked[], leaf: Leaf): Decision {
  const known: Question[] = [];
  let at = tree;
  for (const { guard, at: asked, answer } of path) {
    const question: Question = at?.kind === 'question' ? at : { kind: 'question', guard, at: asked };
    known.push(question);
    at = answer ? question.yes : question.no;
  }
  let below: Decision = leaf;
  for (const [index, question] of [...known.entries()].reverse()) {
    if (row(path, index).answer) question.yes = below;
    else question.no = below;
    below = question;
  }
  return below;
}
