// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { assertTerm, CalendarError, parsePeriod } from '@draaiboek/calendar';
import type { EventDocument, LadderDocument } from '../document.js';
import type { DocumentPath } from '../reading/source.js';
import { refer, referFact, rolesOf, type CheckContext, type Report } from './context.js';

/** Terms can be counted, and say on what a legal length rests. */
export function checkTerms(context: CheckContext): void {
  const { process, report } = context;
  for (const [id, term] of Object.entries(process.terms ?? {})) {
    const path = ['terms', id];
    const { length, calendar: rule, roll, dayOfEvent } = term;
    orReport(report, [...path, 'length'], () => assertTerm({ length, rule, roll, dayOfEvent }));
    if (term.every !== undefined) checkRecurrence(report, term.every, [...path, 'every']);
    if (term.from !== undefined && referFact(context, term.from, [...path, 'from'])?.type !== 'date') {
      if (term.from in (process.facts ?? {})) {
        wrong(
          report,
          [...path, 'from'],
          `The fact "${term.from}" is no date to count from.`,
          'Use a fact of type date.',
        );
      }
    }
    for (const key of ['unset', 'again'] as const) {
      if (term[key] === undefined || term.from !== undefined) continue;
      wrong(
        report,
        [...path, key],
        `"${key}" has no meaning without a fact to count from.`,
        'Add "from" or take it out.',
      );
    }
    if ((rule === 'statutory' || rule === 'eu-1182-71') && term.source === undefined) {
      const message = `The term "${id}" is counted by law and does not say on what it rests.`;
      report({
        code: 'missing-source',
        path,
        message,
        remedy: 'Add source: { <requirement>: true }, or use calendar: policy.',
      });
    }
  }
}

/** What a ladder can refer to; `roles` is undefined when they cannot be known. */
export interface LadderScope {
  readonly report: Report;
  readonly roles: readonly string[] | undefined;
  readonly events: Readonly<Record<string, EventDocument>>;
}

export function ladderScope(context: CheckContext): LadderScope {
  const roles = rolesOf(context);
  return {
    report: context.report,
    roles: roles === undefined ? undefined : Object.keys(roles),
    events: context.process.events ?? {},
  };
}

/** Rungs have a moment, somebody they go to, and raise only events of the process. */
export function checkLadder(scope: LadderScope, ladder: LadderDocument, path: DocumentPath): void {
  const { report, roles } = scope;
  for (const [id, rung] of Object.entries(ladder)) {
    const at = [...path, id];
    orReport(report, [...at, 'at'], () => parsePeriod(rung.at));
    if (roles !== undefined) refer(report, 'role', rung.to, [...roles, 'owner', 'contact'], [...at, 'to']);
    if (rung.raises !== undefined) checkRaised(scope, rung.raises, [...at, 'raises']);
  }
}

function checkRaised({ report, events }: LadderScope, event: string, path: DocumentPath): void {
  if (!refer(report, 'event', event, Object.keys(events), path)) return;
  const needed = Object.entries(events[event]?.sets ?? {}).filter(([, need]) => need !== 'optional');
  if (needed.length === 0) return;
  const message = `The event "${event}" needs facts that a ladder cannot give: ${needed.map(([fact]) => fact).join(', ')}.`;
  report({ code: 'wrong-event', path, message, remedy: 'Raise an event without required facts.' });
}

function checkRecurrence(report: Report, every: string, path: DocumentPath): void {
  const period = orReport(report, path, () => parsePeriod(every));
  if (period === undefined || period.sign === 1) return;
  wrong(report, path, 'A recurring term must come later every time.', 'Write a length of more than nothing.');
}

/** Runs what may refuse a length, and reports the refusal. */
function orReport<T>(report: Report, path: DocumentPath, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    wrong(report, path, `${error.where}: ${error.what}.`, `${error.remedy}.`);
    return undefined;
  }
}

function wrong(report: Report, path: DocumentPath, message: string, remedy: string): void {
  report({ code: 'wrong-term', path, message, remedy });
}
