// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { entryOf } from '../compile/transitions.js';
import type {
  ActionDocument,
  ActionsDocument,
  EventDocument,
  ProcessDocument,
  ReportDocument,
  StartDocument,
  TellDocument,
} from '../document.js';
import { suggest } from '../nearest.js';
import type { DocumentPath } from '../reading/source.js';
import { checkSameType, checkValue } from './check-facts.js';
import { refer, referFact, referProcess, referRole, type CheckContext } from './context.js';

/** What a transition can do. */
export const ACTION_KINDS = ['start', 'tell', 'report', 'notify', 'put'] as const;

/** Actions have one kind, and what they start, tell or report is declared on the other side. */
export function checkActions(context: CheckContext): void {
  for (const { document, path } of context.outline.transitions) checkEach(context, document.actions, path);
  for (const [id, entry] of Object.entries(context.process.entries)) {
    checkEach(context, entryOf(entry).actions, ['entries', id]);
  }
}

function checkEach(context: CheckContext, actions: ActionsDocument | undefined, path: DocumentPath): void {
  for (const [id, action] of Object.entries(actions ?? {})) checkAction(context, id, action, [...path, 'actions', id]);
}

function checkAction(context: CheckContext, id: string, action: ActionDocument, path: DocumentPath): void {
  const kinds = ACTION_KINDS.filter((kind) => action[kind] !== undefined);
  if (kinds.length !== 1) {
    const what = kinds.length === 0 ? 'does nothing' : `is ${kinds.join(' and ')} at once`;
    wrong(context, path, `The action "${id}" ${what}.`, `Give exactly one of ${ACTION_KINDS.join(', ')}.`);
  }
  if (action.start !== undefined) checkStart(context, action.start, [...path, 'start']);
  if (action.tell !== undefined) checkTell(context, action.tell, [...path, 'tell']);
  if (action.report !== undefined) checkReport(context, action.report, [...path, 'report']);
  if (action.notify !== undefined) referRole(context, action.notify.to, [...path, 'notify', 'to']);
  for (const [fact, value] of Object.entries(action.put ?? {})) {
    const place = [...path, 'put', fact];
    const definition = referFact(context, fact, place);
    if (definition !== undefined) checkValue(context.report, definition, fact, value, place);
  }
}

function checkStart(context: CheckContext, start: StartDocument, path: DocumentPath): void {
  const started = referProcess(context, start.process, [...path, 'process']);
  for (const [there, here] of Object.entries(start.facts ?? {})) {
    const own = referFact(context, here, [...path, 'facts', there]);
    const other = started === undefined ? undefined : referFact(context, there, [...path, 'facts', there], started);
    if (own === undefined || other === undefined) continue;
    checkSameType(context.report, { id: there, fact: other }, { id: here, fact: own }, [...path, 'facts', there]);
  }
  if (started === undefined) return;
  for (const [there, value] of Object.entries(start.values ?? {})) {
    const place = [...path, 'values', there];
    const other = referFact(context, there, place, started);
    if (other !== undefined) checkValue(context.report, other, there, value, place);
    if (start.facts !== undefined && there in start.facts) {
      wrong(context, place, `"${there}" gets a fact and a value.`, 'Give one of the two.');
    }
  }
  checkEntry(context, start.as, started, { ...start.facts, ...start.values }, path);
  if ((start.case ?? 'same') === 'same' && started.onParentEnd === undefined) {
    const message = `"${started.process}" is no companion: it does not say what becomes of it when this process ends.`;
    wrong(context, [...path, 'process'], message, 'Add onParentEnd there, or open a case of its own with case: new.');
  }
}

/** The entry exists and gets every fact that it must have. */
export function checkEntry(
  context: CheckContext,
  as: string,
  other: ProcessDocument,
  given: Readonly<Record<string, unknown>>,
  path: DocumentPath,
): void {
  const place = [...path, 'as'];
  if (!refer(context.report, `entry of "${other.process}"`, as, Object.keys(other.entries), place)) return;
  const entry = other.entries[as];
  const lacking = required(entry === undefined ? undefined : entryOf(entry)).filter((fact) => !(fact in given));
  if (lacking.length === 0) return;
  const message = `The entry "${as}" of "${other.process}" needs ${lacking.map((fact) => `"${fact}"`).join(', ')}.`;
  context.report({ code: 'fact-mismatch', path: place, message, remedy: 'Pass it under "facts".' });
}

function checkTell(context: CheckContext, { process, event }: TellDocument, path: DocumentPath): void {
  const told = referProcess(context, process, [...path, 'process']);
  if (told === undefined) return;
  const place = [...path, 'event'];
  const heard = eventsFrom(told, 'parent');
  if (!declared(context, event, told, 'parent', Object.keys(heard), place)) return;
  const lacking = required(heard[event]);
  if (lacking.length === 0) return;
  const message = `The event "${event}" of "${told.process}" needs facts, and telling gives none: ${lacking.join(', ')}.`;
  context.report({ code: 'fact-mismatch', path: place, message, remedy: 'Make these facts optional there.' });
}

function checkReport(context: CheckContext, { event, facts = {} }: ReportDocument, path: DocumentPath): void {
  const { process, playbook } = context;
  for (const [there, here] of Object.entries(facts)) referFact(context, here, [...path, 'facts', there]);
  if (playbook.unreadable.size > 0) return;
  const hearing = Object.values(playbook.processes).filter((each) => event in eventsFrom(each, process.process));
  if (hearing.length === 0) {
    const known = Object.values(playbook.processes).flatMap((each) => Object.keys(eventsFrom(each, process.process)));
    const message = `No process declares the event "${event}" as from: ${process.process}.`;
    const remedy = suggest(event, known, 'Declare it in the process that starts this one.');
    context.report({ code: 'unknown-reference', path: [...path, 'event'], message, remedy });
  }
  for (const parent of hearing) checkReported(context, parent, eventsFrom(parent, process.process)[event], facts, path);
}

function checkReported(
  context: CheckContext,
  parent: ProcessDocument,
  event: EventDocument | undefined,
  facts: Readonly<Record<string, string>>,
  path: DocumentPath,
): void {
  for (const [there, here] of Object.entries(facts)) {
    const place = [...path, 'facts', there];
    const settable = Object.keys(event?.sets ?? {});
    const what = `fact that this event sets in "${parent.process}"`;
    if (!refer(context.report, what, there, settable, place)) continue;
    const own = context.process.facts?.[here];
    const other = parent.facts?.[there];
    if (own === undefined || other === undefined) continue;
    checkSameType(context.report, { id: there, fact: other }, { id: here, fact: own }, place);
  }
  const lacking = required(event).filter((fact) => !(fact in facts));
  if (lacking.length === 0) return;
  const message = `In "${parent.process}" this event needs ${lacking.map((fact) => `"${fact}"`).join(', ')}.`;
  context.report({ code: 'fact-mismatch', path, message, remedy: 'Pass it under "facts".' });
}

function eventsFrom(process: ProcessDocument, from: string): Readonly<Record<string, EventDocument>> {
  return Object.fromEntries(Object.entries(process.events ?? {}).filter(([, event]) => event.from === from));
}

function declared(
  context: CheckContext,
  event: string,
  other: ProcessDocument,
  from: string,
  heard: readonly string[],
  path: DocumentPath,
): boolean {
  if (heard.includes(event)) return true;
  const exists = event in (other.events ?? {});
  const message = exists
    ? `"${other.process}" does not accept "${event}" as from: ${from}.`
    : `"${other.process}" has no event "${event}".`;
  const remedy = exists
    ? `Declare it there with from: ${from}.`
    : suggest(event, heard, `Declare it there with from: ${from}.`);
  context.report({ code: 'unknown-reference', path, message, remedy });
  return false;
}

/** Facts that must come along. */
function required(part: { readonly sets?: EventDocument['sets'] } | undefined): readonly string[] {
  const sets = part?.sets ?? {};
  return Object.keys(sets).filter((fact) => sets[fact] !== 'optional');
}

function wrong({ report }: CheckContext, path: DocumentPath, message: string, remedy: string): void {
  report({ code: 'wrong-action', path, message, remedy });
}
