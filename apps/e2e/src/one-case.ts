// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * One case as several people work on it, in the names of the definition. Everything asked here must be accepted; what
 * must be refused is asked of the client itself.
 */
import type { Case, CommandResult, Facts, Task, Term } from '@draaiboek/api';
import { bodyOf, type Client } from './client.js';

interface Told {
  readonly facts?: Facts;
  readonly reason?: string;
  readonly grounds?: string;
}

export class OneCase {
  constructor(
    readonly client: Client,
    readonly id: string,
    /** Coordinates, so that it may read the whole case. */
    private readonly reader = 'dossierhouder',
  ) {}

  read(): Promise<Case> {
    return this.client.readCase(this.reader, this.id);
  }

  /** Answers the open task with this name. */
  async answer(who: string, name: string, answer: string, told: Omit<Told, 'reason'> = {}): Promise<CommandResult> {
    const of = await this.read();
    return bodyOf(await this.client.answer(who, of, ordinalOf(getOpenTask(of, name).id), { answer, ...told }));
  }

  /** @param process only where several instances take the event */
  async send(who: string, type: string, told: Omit<Told, 'grounds'> = {}, process?: string): Promise<CommandResult> {
    const of = await this.read();
    const instance = process === undefined ? {} : { instance: instanceOf(of, process) };
    return bodyOf(await this.client.sendEvent(who, of, { type, ...instance, ...told }));
  }

  /** Corrects a fact of the instance of a process. */
  async correct(
    who: string,
    process: string,
    fact: string,
    { value, reason }: { readonly value: string; readonly reason: string },
  ): Promise<CommandResult> {
    const of = await this.read();
    return bodyOf(await this.client.correct(who, of, { fact, instance: instanceOf(of, process), value, reason }));
  }
}

export const findTasks = ({ tasks }: Case, name: string): Task[] => tasks.filter(({ task }) => task === name);

export function getOpenTask(of: Case, name: string): Task {
  const open = findTasks(of, name).find(({ status }) => status === 'open');
  if (open === undefined) throw new Error(`no open task ${name} in ${of.tasks.map(({ task }) => task).join(', ')}`);
  return open;
}

/** The terms with this name, by how they ended: `armed` is still to come. */
export const findTerms = ({ terms }: Case, name: string): Term[] => terms.filter(({ term }) => term === name);

export function getArmedTerm(of: Case, name: string): Term {
  const armed = findTerms(of, name).find(({ status }) => status === 'armed');
  if (armed === undefined) throw new Error(`term ${name} is not armed`);
  return armed;
}

/** Innermost active states, as `process/state`. */
export function statesOf({ instances }: Case): string[] {
  return instances.flatMap(({ process, active }) =>
    active.filter(({ leaf }) => leaf).map(({ state }) => `${process}/${state}`),
  );
}

function instanceOf({ instances }: Case, process: string): string {
  const found = instances.find((instance) => instance.process === process);
  if (found === undefined) throw new Error(`no ${process} in the case`);
  return found.id;
}

/** A task's id in its case: `t12` of `<case>~t12`. */
export const ordinalOf = (id: string): string => id.slice(id.indexOf('~') + 1);
