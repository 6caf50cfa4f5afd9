// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Instance } from '@draaiboek/api';
import type { CompiledProcess } from '@draaiboek/definition';
import type { InstanceState } from '@draaiboek/engine';
import { factField } from './fact-field.js';
import type { Viewing } from './viewing.js';

export function instanceView(viewing: Viewing, instance: InstanceState): Instance {
  const { playbook, titles } = viewing;
  const process = playbook.processes[instance.process];
  return {
    id: instance.id,
    process: instance.process,
    title: titles.process(instance.process),
    ...(instance.parent === undefined ? {} : { parent: instance.parent }),
    status: instance.status,
    openedAt: instance.openedAt,
    ...(instance.endedAt === undefined ? {} : { endedAt: instance.endedAt }),
    ...(instance.endedIn === undefined
      ? {}
      : { endedIn: { state: instance.endedIn, title: titles.state(instance.process, instance.endedIn) } }),
    active: activeStates(viewing, instance),
    facts: process === undefined ? [] : factViews(viewing, instance, process),
    checklist: process === undefined ? [] : checklistView(viewing, instance, process),
  };
}

/** The states an instance is in, outermost first, without those that only the compiled machine has. */
export function activeStates({ playbook }: Viewing, instance: InstanceState): Instance['active'] {
  const states = playbook.processes[instance.process]?.states ?? {};
  const active = instance.active.flatMap((id) => states[id] ?? []);
  const parents = new Set(active.map(({ parent }) => parent));
  return active.map(({ id, title, parent }) => ({
    state: id,
    title,
    ...(parent === undefined ? {} : { parent }),
    leaf: !parents.has(id),
  }));
}

/** Each question with whether it holds where the instance is now. */
function checklistView(
  { checklist }: Viewing,
  instance: InstanceState,
  process: CompiledProcess,
): Instance['checklist'] {
  const holds = checklist(instance.id);
  return (process.checklist ?? []).map(({ id, title, source }) => ({
    ...{ id, title, source: [...source] },
    holds: holds.get(id) === true,
  }));
}

function factViews({ allowed, titles }: Viewing, instance: InstanceState, process: CompiledProcess): Fact[] {
  const correctable = new Set(
    allowed.corrections.filter((correction) => correction.instance === instance.id).map(({ fact }) => fact),
  );
  return Object.keys(process.facts).flatMap((fact): Fact[] => {
    const field = factField(process, fact, 'required');
    if (field === undefined) return [];
    const record = instance.facts[fact];
    const choice = typeof record?.value === 'string' ? process.facts[fact]?.values?.[record.value] : undefined;
    return [
      {
        fact,
        title: titles.fact(process.id, fact),
        type: field.type,
        ...(record === undefined ? {} : { value: record.value, statedAt: record.statedAt }),
        ...(choice === undefined ? {} : { valueTitle: choice }),
        ...(record?.by === undefined ? {} : { by: record.by }),
        linked: Object.hasOwn(instance.links, fact),
        field,
        mayCorrect: correctable.has(fact),
      },
    ];
  });
}
