// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactDocument, IdSet, LadderDocument, ProcessDocument, RoleDocument } from '../document.js';
import type { Finding } from '../finding.js';
import { suggest } from '../nearest.js';
import { outlineOf, type Outline } from '../outline.js';
import type { Fault } from '../reading/schema-findings.js';
import type { DocumentPath } from '../reading/source.js';

/** What a check of one process sees, and where it reports. */
export interface CheckContext {
  readonly process: ProcessDocument;
  readonly outline: Outline;
  readonly playbook: PlaybookNames;
  readonly report: Report;
}

export type Report = (fault: Fault, severity?: Finding['severity']) => void;

/** What a process can refer to outside itself. */
export interface PlaybookNames {
  /** Undefined when playbook.yaml could not be read: then nothing can be said about roles and shared ladders. */
  readonly roles: Readonly<Record<string, RoleDocument>> | undefined;
  readonly ladders: Readonly<Record<string, LadderDocument>> | undefined;
  readonly processes: Readonly<Record<string, ProcessDocument>>;
  /** Processes that are there but too broken to look into; whoever refers to them is not blamed for that. */
  readonly unreadable: ReadonlySet<string>;
}

export function contextOf(process: ProcessDocument, playbook: PlaybookNames, report: Report): CheckContext {
  return { process, outline: outlineOf(process), playbook, report };
}

/** Whether the name exists; reports `unknown-reference` with the nearest name when it does not. */
export function refer(
  report: Report,
  what: string,
  name: string,
  existing: Iterable<string>,
  path: DocumentPath,
): boolean {
  const names = [...existing];
  if (names.includes(name)) return true;
  report({
    code: 'unknown-reference',
    path,
    message: `There is no ${what} "${name}".`,
    remedy: suggest(name, names, `Use a ${what} that exists.`),
  });
  return false;
}

/** Roles of the process and of the playbook; undefined when they cannot be known. */
export function rolesOf({ process, playbook }: CheckContext): Readonly<Record<string, RoleDocument>> | undefined {
  return playbook.roles === undefined ? undefined : { ...playbook.roles, ...process.roles };
}

export function referRole(context: CheckContext, role: string, path: DocumentPath): void {
  const roles = rolesOf(context);
  if (roles !== undefined) refer(context.report, 'role', role, Object.keys(roles), path);
}

export function referRoles(context: CheckContext, roles: IdSet | undefined, path: DocumentPath): void {
  for (const role of Object.keys(roles ?? {})) referRole(context, role, [...path, role]);
}

/** The process of that id, or undefined when there is none (which is reported) or it cannot be looked into. */
export function referProcess(context: CheckContext, id: string, path: DocumentPath): ProcessDocument | undefined {
  const { processes, unreadable } = context.playbook;
  if (unreadable.has(id)) return undefined;
  refer(context.report, 'process', id, Object.keys(processes), path);
  return processes[id];
}

/** The fact of that id, or undefined when there is none, which is reported. */
export function referFact(
  context: CheckContext,
  id: string,
  path: DocumentPath,
  of: ProcessDocument = context.process,
): FactDocument | undefined {
  const facts = of.facts ?? {};
  const what = of === context.process ? 'fact' : `fact of "${of.process}"`;
  return refer(context.report, what, id, Object.keys(facts), path) ? facts[id] : undefined;
}
