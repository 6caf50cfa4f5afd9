// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactField } from '@draaiboek/api';
import type { CompiledProcess, FactNeed } from '@draaiboek/definition';

/** A fact as something to fill in. */
export function factField(process: CompiledProcess, fact: string, need: FactNeed): FactField | undefined {
  const definition = process.facts[fact];
  if (definition === undefined) return undefined;
  return {
    fact,
    title: definition.title,
    type: definition.type,
    ...(definition.values === undefined
      ? {}
      : { values: Object.entries(definition.values).map(([value, title]) => ({ value, title })) }),
    planned: definition.planned ?? false,
    need,
  };
}

/** Facts that an event, an entry or an answer takes; the required ones first. */
export function factFields(process: CompiledProcess, sets: Readonly<Record<string, FactNeed>>): FactField[] {
  return Object.entries(sets)
    .flatMap(([fact, need]) => factField(process, fact, need) ?? [])
    .sort(
      (a, b) =>
        Number(b.need === 'required') - Number(a.need === 'required') || a.title.nl.localeCompare(b.title.nl, 'nl'),
    );
}
