// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: looking names of a command up in a playbook. `constructor` is no event, though every plain object has one. */
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';

/** What the map has of its own under this name. */
export function findOwn<T>(map: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** The same map without inherited names. */
function table<T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, map);
}

/** The playbook with every map that a command's names are looked up in as a table of its own names only. */
export function asTables(playbook: CompiledPlaybook): CompiledPlaybook {
  const processes = Object.entries(playbook.processes).map(([id, process]) => [id, processAsTables(process)] as const);
  return { ...playbook, roles: table(playbook.roles), processes: table(Object.fromEntries(processes)) };
}

function processAsTables(process: CompiledProcess): CompiledProcess {
  return {
    ...process,
    entries: table(process.entries),
    facts: table(process.facts),
    terms: table(process.terms),
    events: table(process.events),
    states: table(process.states),
    tasks: table(process.tasks),
    transitions: table(process.transitions),
    handovers: table(process.handovers),
  };
}
