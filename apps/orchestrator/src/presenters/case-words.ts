// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Titles } from './titles.js';

/** Of a term, what is needed to name it and to tell one from another of the same name. */
export interface NamedTerm {
  readonly id: string;
  readonly term: string;
  readonly dueOn: string;
  readonly task?: string;
  readonly endedAt?: string;
}

/** Of an instance, what is needed to name its parts. */
interface Named {
  readonly id: string;
  readonly process: string;
  readonly tasks: readonly { readonly id: string; readonly task: string }[];
  readonly terms: readonly NamedTerm[];
}

/** What the parts of one case are called in Dutch: its instances, tasks and terms go by ordinals (`i1`, `t3`, `d3`). */
export class CaseWords {
  private readonly processes: ReadonlyMap<string, string>;
  private readonly terms: ReadonlyMap<string, NamedTerm>;
  private readonly parts: ReadonlyMap<string, { readonly instance: string; readonly name: string }>;

  constructor(
    readonly titles: Titles,
    instances: readonly Named[],
  ) {
    this.terms = new Map(instances.flatMap(({ terms }) => terms.map((term) => [term.id, term] as const)));
    this.processes = new Map(instances.map(({ id, process }) => [id, process]));
    this.parts = new Map(
      instances.flatMap(({ id: instance, tasks, terms }) => [
        ...tasks.map(({ id, task }) => [id, { instance, name: task }] as const),
        ...terms.map(({ id, term }) => [id, { instance, name: term }] as const),
      ]),
    );
  }

  /** A term of the case as it is now, by its ordinal. Its date never changes: another date is another term. */
  findTerm(id: string): NamedTerm | undefined {
    return this.terms.get(id);
  }

  /** The process that an instance runs. */
  processOf(instance: string): string {
    return this.processes.get(instance) ?? instance;
  }

  task(id: string): string {
    return this.part(id, 'task');
  }

  /** A term by its title, with the task that it is the date of. */
  term(id: string): string {
    const task = this.terms.get(id)?.task;
    const title = this.part(id, 'term');
    return task === undefined ? title : `${title} (${this.task(task)})`;
  }

  private part(id: string, what: 'task' | 'term'): string {
    const part = this.parts.get(id);
    if (part === undefined) return id;
    return this.titles[what](this.processOf(part.instance), part.name).nl;
  }
}
