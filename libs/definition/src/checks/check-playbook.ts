// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PlaybookDocument, ProcessDocument } from '../document.js';
import type { Finding } from '../finding.js';
import { sortedKeys } from '../order.js';
import { locate, type ReadDocument } from '../reading/read-document.js';
import { checkActions } from './check-actions.js';
import { checkAnchors } from './check-anchors.js';
import { checkAnswering } from './check-answering.js';
import { checkEvents } from './check-events.js';
import { checkFacts } from './check-facts.js';
import { checkGuards } from './check-guards.js';
import { checkHandovers } from './check-handovers.js';
import { checkNames } from './check-names.js';
import { checkRegions } from './check-regions.js';
import { checkRules } from './check-rules.js';
import { checkStructure } from './check-structure.js';
import { checkSuspensions } from './check-suspensions.js';
import { checkTasks } from './check-tasks.js';
import { checkLadder, ladderScope, checkTerms } from './check-terms.js';
import { checkTransitions } from './check-transitions.js';
import { contextOf, refer, referRole, type CheckContext, type PlaybookNames, type Report } from './context.js';

const CHECKS: readonly ((context: CheckContext) => void)[] = [
  checkNames,
  checkStructure,
  checkSuspensions,
  checkTransitions,
  checkEvents,
  checkFacts,
  checkTerms,
  checkLadders,
  checkTasks,
  checkGuards,
  checkRegions,
  checkAnchors,
  checkAnswering,
  checkActions,
  checkHandovers,
  checkRules,
];

/** Checks what the documents of a playbook mean, each by itself and together. */
export function checkPlaybook(
  playbook: ReadDocument<PlaybookDocument>,
  processes: readonly ReadDocument<ProcessDocument>[],
): readonly Finding[] {
  const names = namesOf(playbook, processes);
  const findings: Finding[] = [];
  checkCommon(playbook, findings);
  for (const read of processes) {
    if (read.document === undefined) continue;
    const context = contextOf(read.document, names, reporter(read, findings));
    for (const check of CHECKS) check(context);
  }
  return findings;
}

function checkLadders(context: CheckContext): void {
  for (const [id, ladder] of Object.entries(context.process.ladders ?? {})) {
    checkLadder(ladderScope(context), ladder, ['ladders', id]);
  }
  for (const [id, role] of Object.entries(context.process.roles ?? {})) {
    for (const included of sortedKeys(role.includes)) referRole(context, included, ['roles', id, 'includes', included]);
  }
}

/** Roles and ladders that the processes have in common. */
function checkCommon(playbook: ReadDocument<PlaybookDocument>, findings: Finding[]): void {
  const { document } = playbook;
  if (document === undefined) return;
  const report = reporter(playbook, findings);
  const roles = Object.keys(document.roles);
  for (const [id, role] of Object.entries(document.roles)) {
    for (const included of sortedKeys(role.includes)) {
      refer(report, 'role', included, roles, ['roles', id, 'includes', included]);
    }
  }
  for (const [id, ladder] of Object.entries(document.ladders ?? {})) {
    checkLadder({ report, roles, events: {} }, ladder, ['ladders', id]);
  }
}

function namesOf(
  { document }: ReadDocument<PlaybookDocument>,
  processes: readonly ReadDocument<ProcessDocument>[],
): PlaybookNames {
  const readable = processes.flatMap((each) => (each.document === undefined ? [] : [each.document]));
  const broken = processes.filter((each) => each.document === undefined);
  return {
    roles: document?.roles,
    ladders: document === undefined ? undefined : (document.ladders ?? {}),
    processes: Object.fromEntries(readable.map((process) => [process.process, process])),
    unreadable: new Set(broken.flatMap(probableIds)),
  };
}

/** Under which id others may refer to a process that could not be read: what it says itself, and its folder. */
function probableIds({ file, source }: ReadDocument<ProcessDocument>): readonly string[] {
  const folder = file.split('/').at(-2);
  const value = source?.value;
  const said = typeof value === 'object' && value !== null && 'process' in value ? value.process : undefined;
  return [...(typeof said === 'string' ? [said] : []), ...(folder === undefined ? [] : [folder])];
}

function reporter({ source }: ReadDocument<unknown>, findings: Finding[]): Report {
  return (fault, severity = 'error') => {
    if (source !== undefined) findings.push(locate(fault, source, severity));
  };
}
