// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { describeDate } from '@draaiboek/calendar';
import type { CompiledPlaybook, CompiledProcess, Title } from '@draaiboek/definition';

/** Something without a title in the playbook (which checking it rules out) is called by its id. */
const named = (id: string): Title => ({ nl: id, en: id });

/** What things of a playbook are called. Every look-up gives something to read. */
export class Titles {
  constructor(private readonly playbook: CompiledPlaybook) {}

  process(id: string): Title {
    return this.playbook.processes[id]?.title ?? named(id);
  }

  state(process: string, id: string): Title {
    return this.find(process)?.states[id]?.title ?? this.process(process);
  }

  task(process: string, id: string): Title {
    return this.find(process)?.tasks[id]?.title ?? named(id);
  }

  answer(process: string, task: string, id: string): Title {
    return this.find(process)?.tasks[task]?.answers.find((answer) => answer.id === id)?.title ?? named(id);
  }

  term(process: string, id: string): Title {
    return this.find(process)?.terms[id]?.title ?? named(id);
  }

  event(process: string, id: string): Title {
    return this.find(process)?.events[id]?.title ?? named(id);
  }

  entry(process: string, id: string): Title {
    return this.find(process)?.entries[id]?.title ?? named(id);
  }

  fact(process: string, id: string): Title {
    return this.find(process)?.facts[id]?.title ?? named(id);
  }

  /** What a value of a fact reads as, in Dutch: a choice by its title, yes or no, a date in words. */
  value(process: string, fact: string, value: boolean | string): string {
    if (typeof value === 'boolean') return value ? 'ja' : 'nee';
    const definition = this.find(process)?.facts[fact];
    if (definition?.type === 'date') return describeDate(value, 'nl');
    return definition?.values?.[value]?.nl ?? value;
  }

  /** A role, or the contact of a role's organisation (`contact:politie`). */
  role(id: string): Title {
    const [, of] = id.split('contact:');
    if (of === undefined) return this.playbook.roles[id]?.title ?? named(id);
    const { nl, en } = this.role(of);
    return { nl: `Contactpersoon van ${nl}`, en: `Contact of ${en}` };
  }

  private find(process: string): CompiledProcess | undefined {
    return this.playbook.processes[process];
  }
}
