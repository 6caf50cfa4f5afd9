// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the configurations that a chart has met, each under its ordinal, and what can be asked of one. */
import { ChartError } from './chart-error.js';
import { layOut, signsOf, type Layout, type Sign } from './layout.js';
import { Codec, withAncestors, type Live } from './live.js';
import type { Configuration, Finder, NamedConfiguration } from './model.js';
import { row } from './row.js';
import { initialNodes, isHistory, type Structure } from './structure.js';
import { WordTable } from './word-table.js';

export class Configurations {
  readonly layout: Layout;
  readonly table: WordTable;
  readonly initial: Configuration;
  private readonly codec: Codec;
  private readonly signs: readonly (readonly Sign[] | undefined)[];

  constructor(private readonly structure: Structure) {
    this.layout = layOut(structure);
    this.table = new WordTable(this.layout.width);
    this.codec = new Codec(structure, this.layout);
    this.signs = structure.states.map((_, state) =>
      isHistory(structure, state) ? undefined : signsOf(structure, this.layout, state),
    );
    this.initial = this.keep({ nodes: initialNodes(structure), history: new Map() });
  }

  keep(live: Live): Configuration {
    return this.table.keep(this.wordsOf(live));
  }

  wordsOf(live: Live): Int32Array {
    const words = new Int32Array(this.layout.width);
    this.codec.write(live, words);
    return words;
  }

  read(configuration: Configuration): Live {
    this.check(configuration);
    return this.codec.read(this.table.all, configuration * this.layout.width);
  }

  /** A history state is never active. */
  isActive(configuration: Configuration, state: number): boolean {
    const signs = this.signs[state];
    if (!signs) return false;
    for (const { word, mask, bits } of signs) {
      if ((this.table.at(configuration, word) & mask) !== bits) return false;
    }
    return true;
  }

  listActive(configuration: Configuration): readonly number[] {
    const isShown = (state: number): boolean => !row(this.structure.states, state).technical;
    return this.read(configuration)
      .nodes.filter(isShown)
      .toSorted((a, b) => a - b);
  }

  /** The configuration in which these history states remember nothing. */
  forget(configuration: Configuration, histories: readonly number[]): Configuration {
    this.check(configuration);
    const { width, memories } = this.layout;
    const words = this.table.all.slice(configuration * width, (configuration + 1) * width);
    for (const history of histories) {
      const memory = memories.get(history);
      for (const field of memory ? [memory.known, ...memory.fields.values()] : []) {
        words[field.word] = (words[field.word] ?? 0) & ~field.mask;
      }
    }
    return this.table.keep(words);
  }

  keyOf(configuration: Configuration): string {
    this.check(configuration);
    return Array.from({ length: this.layout.width }, (_, word) => this.table.at(configuration, word)).join();
  }

  nameOf(configuration: Configuration): NamedConfiguration {
    const ids = (states: readonly number[]): string[] => states.map((state) => row(this.structure.states, state).id);
    const remembered = [...this.read(configuration).history].map(([history, states]): [string, string[]] => [
      row(this.structure.states, history).id,
      ids(states).sort(),
    ]);
    return { active: ids(this.listActive(configuration)), history: Object.fromEntries(remembered) };
  }

  /** @throws ChartError DRB-2310 */
  get(named: NamedConfiguration, find: Finder): Configuration {
    const stateOf = (id: string): number => {
      const state = find.state(id);
      if (state === undefined) throw this.noneSuch(`No state '${id}'`);
      return state;
    };
    const history = Object.entries(named.history).map(([id, states]): [number, number[]] => [
      this.historyOf(stateOf(id), id),
      states.map(stateOf),
    ]);
    const configuration = this.keep({
      nodes: withAncestors(this.structure, [0, ...named.active.map(stateOf)]),
      history: new Map(history),
    });
    const found = this.nameOf(configuration);
    if (canonical(found) === canonical(named)) return configuration;
    throw this.noneSuch(`The states ${named.active.join(', ')} are not active together`);
  }

  private historyOf(state: number, id: string): number {
    if (!isHistory(this.structure, state)) throw this.noneSuch(`'${id}' is no history state`);
    return state;
  }

  private check(configuration: Configuration): void {
    if (configuration >= 0 && configuration < this.table.size) return;
    throw this.noneSuch(`No configuration ${configuration}`);
  }

  private noneSuch(what: string): ChartError {
    const remedy = 'Take configurations of this chart, and states as the engine stores them.';
    return new ChartError('DRB-2310', what, `process ${this.structure.process}`, remedy);
  }
}

function canonical({ active, history }: NamedConfiguration): string {
  const remembered = Object.entries(history).map(([id, states]) => [id, states.toSorted()]);
  return JSON.stringify([active.toSorted(), remembered.sort()]);
}
