// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Opening a case: by a person through an entry of a process, or by another case. */
import type { CompiledEntry, FactNeed } from '@draaiboek/definition';
import type { CaseDraft } from '../draft.js';
import { checkFacts } from '../facts.js';
import type { CaseState, Command } from '../model.js';
import { openInstance } from '../openings.js';
import { actsAsOneOf } from '../permissions.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import type { Runtime } from '../runtime.js';

export type OpenCase = Extract<Command, { kind: 'open' }>;

/** A case before its first step. */
export function emptyCase(runtime: Runtime, command: OpenCase, moment: string): CaseState {
  const { id, version, contentHash } = runtime.playbook;
  return {
    case: command.case,
    playbook: { id, version, hash: contentHash },
    subject: command.subject,
    status: 'open',
    revision: 0,
    lastMoment: moment,
    counter: 0,
    instances: [],
  };
}

export function openCase(draft: CaseDraft, command: OpenCase): Problem | undefined {
  const { runtime } = draft.context;
  const definition = runtime.playbook.processes[command.process];
  if (!definition || (definition.onParentEnd !== undefined && command.fromCase !== true)) {
    return problem(
      'unknown-process',
      `No case can be opened with '${command.process}'.`,
      rootProcesses(runtime),
      command.process,
    );
  }
  const entry = definition.entries[command.as];
  if (!entry)
    return problem(
      'unknown-entry',
      `'${command.process}' has no entry '${command.as}'.`,
      Object.keys(definition.entries),
      command.as,
    );
  if (!definition.subject.includes(command.subject)) {
    return problem('subject', `'${command.process}' is not about a ${command.subject}.`, definition.subject);
  }
  const wrong = command.fromCase === true ? undefined : checkEntry(draft, command, entry);
  const any: Readonly<Record<string, FactNeed>> = Object.fromEntries(
    Object.keys(definition.facts).map((f) => [f, 'optional']),
  );
  const sets = command.fromCase === true ? any : entry.sets;
  const refused = wrong ?? checkFacts(command.facts, sets, definition.facts, draft.context.moment);
  if (refused) return refused;
  openInstance(draft, { process: command.process, entry: command.as, facts: command.facts, links: {} });
  return undefined;
}

function checkEntry(draft: CaseDraft, command: OpenCase, entry: CompiledEntry): Problem | undefined {
  if (!actsAsOneOf(draft.context.runtime, command.actor, entry.by)) {
    return problem('role', `Entry '${entry.id}' is for other roles.`, entry.by);
  }
  return entry.reason === 'required' && !command.reason
    ? problem('reason-required', 'A reason is required here.')
    : undefined;
}

const rootProcesses = (runtime: Runtime): string[] =>
  Object.values(runtime.playbook.processes).flatMap((p) => (p.onParentEnd === undefined ? [p.id] : []));
