// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: which states can still lead to some others, conditions left aside. */
import type { CompiledProcess } from '@draaiboek/definition';

/** States of which one must be active; `true`: whatever is. */
export type From = ReadonlySet<string> | true;

export class Ahead {
  private readonly before = new Map<string, Set<string>>();
  /** What transitions of the whole process enter, from wherever. */
  private readonly everywhere: ReadonlySet<string>;

  constructor(private readonly process: CompiledProcess) {
    const everywhere = new Set<string>();
    for (const { from, trigger, target } of Object.values(process.transitions)) {
      if (target === undefined) continue;
      for (const state of this.enteredBy(target)) {
        if (from !== undefined) this.before.set(state, (this.before.get(state) ?? new Set()).add(from));
        else if (trigger.kind !== 'entry') everywhere.add(state);
      }
    }
    this.everywhere = everywhere;
  }

  /** @param stops states beyond which is not looked */
  leadingTo(states: Iterable<string>, stops: (state: string) => boolean = () => false): From {
    const found = new Set([...states].filter((state) => !stops(state)));
    for (const state of found) {
      for (const each of this.before.get(state) ?? []) if (!stops(each)) found.add(each);
    }
    return [...this.everywhere].some((state) => found.has(state)) || found;
  }

  /** Everything that entering a state can make active: it, what is around it and what is in it. */
  private enteredBy(target: string): readonly string[] {
    const { states } = this.process;
    const document = states[target];
    const inner = document?.type === 'history' ? (document.parent ?? target) : target;
    const around: string[] = [];
    let top = inner;
    for (let at: string | undefined = inner; at !== undefined; at = states[at]?.parent) {
      around.push(at);
      if (states[at]?.type === 'parallel') top = at;
    }
    return [...around, ...this.inside(top)];
  }

  private inside(state: string): readonly string[] {
    const { children } = this.process.states[state] ?? { children: [] };
    return children.flatMap((child) => [child, ...this.inside(child)]);
  }
}
