// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { LadderDocument, PlaybookDocument, ProcessDocument, SubjectKind } from '../document.js';
import { hashOf, meaningOf } from '../hash.js';
import { mapSorted } from '../order.js';
import { outlineOf } from '../outline.js';
import type { CompiledPlaybook, CompiledProcess, CompiledVariant } from '../playbook.js';
import { contentHashOf } from './content-hash.js';
import { compileMachine } from './machine.js';
import { compileChecklist, compileEntry, compileEvent, compileHandovers, compileState, compileTask } from './parts.js';
import { compileRoles } from './roles.js';
import { compileTransitions, entryOf, listSet } from './transitions.js';

/** The documents of one playbook, by process id. */
export interface PlaybookDocuments {
  readonly playbook: PlaybookDocument;
  readonly processes: Readonly<Record<string, ProcessDocument>>;
}

/**
 * Compiles documents in which no error was found (`readPlaybook`); on others the result has no meaning. Plain JSON,
 * the same for every order of keys but for `children` and `tasks` of a state, which keep the order for reading.
 * @param variant that the documents were made with
 */
export function compilePlaybook(documents: PlaybookDocuments, variant?: CompiledVariant): CompiledPlaybook {
  const { playbook, processes } = documents;
  const roles = [playbook, ...Object.values(processes)].flatMap((each) => Object.entries(each.roles ?? {}));
  const compiled = {
    format: 1 as const,
    id: playbook.playbook,
    version: playbook.version,
    title: playbook.title,
    legalBasis: playbook.legalBasis,
    purpose: playbook.purpose,
    ...(variant !== undefined && { variant }),
    ...(playbook.laws !== undefined && { laws: listSet(playbook.laws) }),
    meaningHash: hashOf(meaningOf({ format: 1, playbook, processes })),
    roles: compileRoles(Object.fromEntries(roles)),
    processes: mapSorted(processes, (process) => compileProcess(process, playbook.ladders ?? {})),
  };
  return { ...compiled, contentHash: contentHashOf(compiled) };
}

function compileProcess(
  process: ProcessDocument,
  sharedLadders: Readonly<Record<string, LadderDocument>>,
): CompiledProcess {
  const outline = outlineOf(process);
  const ladders = { ...sharedLadders, ...process.ladders };
  const byId = <T extends { readonly id: string }>(parts: readonly T[]): Readonly<Record<string, T>> =>
    mapSorted(Object.fromEntries(parts.map((part) => [part.id, part])), (part) => part);
  return {
    id: process.process,
    version: process.version,
    title: process.title,
    ...(process.description !== undefined && { description: process.description }),
    source: listSet(process.source),
    subject: SUBJECTS.filter((kind) => process.subject[kind] === true),
    lifetime: process.lifetime,
    ...(process.onParentEnd !== undefined && { onParentEnd: process.onParentEnd }),
    machine: compileMachine(process, outline),
    entries: mapSorted(process.entries, (entry, id) => compileEntry(id, entryOf(entry), outline.states)),
    facts: mapSorted(process.facts, (fact) => fact),
    terms: mapSorted(process.terms, (term) => term),
    events: mapSorted(process.events, (event, id) => compileEvent(id, event)),
    states: byId(outline.states.map(compileState)),
    tasks: byId(outline.tasks.map(({ id, state, document }) => compileTask(id, state, document, ladders))),
    transitions: compileTransitions(process, outline),
    handovers: compileHandovers(process),
    rules: mapSorted(process.rules, (rule) => rule),
    ...(process.checklist !== undefined && { checklist: compileChecklist(process.checklist) }),
  };
}

const SUBJECTS: readonly SubjectKind[] = ['person', 'minor', 'family', 'organisation', 'municipality'];
