// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: opening an instance inside a case: the root process, a companion, the successor of a handover. */
import { entryEvent } from '@draaiboek/definition';
import type { CaseDraft } from './draft.js';
import { EngineError } from './engine-error.js';
import { setFact } from './facts.js';
import { send } from './interpret.js';
import type { FactValue, InstanceState } from './model.js';
import { entriesInOrder } from './order.js';

export interface Opening {
  readonly process: string;
  readonly entry: string;
  readonly parent?: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly links: InstanceState['links'];
}

/** Opens it and takes its entry; its facts are written first, so that terms and conditions see them. */
export function openInstance(draft: CaseDraft, opening: Opening): string {
  const { process, entry, parent } = opening;
  const id = draft.nextId('i');
  draft.add({
    id,
    process,
    ...(parent === undefined ? {} : { parent }),
    openedAt: draft.context.moment,
    status: 'running',
    snapshot: draft.process({ process }).chart.initial,
    active: [],
    facts: {},
    links: { ...opening.links },
    tasks: [],
    terms: [],
  });
  draft.record({ kind: 'instance-opened', instance: id, process, entry, ...(parent === undefined ? {} : { parent }) });
  for (const [fact, value] of entriesInOrder(opening.facts)) setFact(draft, id, fact, value, false);
  for (const [fact, source] of entriesInOrder(opening.links)) {
    const value = draft.look(source.instance).facts[source.fact]?.value;
    if (value !== undefined) setFact(draft, id, fact, value, false);
  }
  if (!send(draft, id, entryEvent(entry))) {
    throw new EngineError(
      'DRB-2100',
      `Entry '${entry}' is not taken`,
      `process ${process}`,
      'Compile the playbook again.',
    );
  }
  return id;
}
