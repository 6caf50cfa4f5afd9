// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isLocalDate } from '@draaiboek/calendar';
import type { EventDocument, FactDocument } from '../document.js';
import { suggest } from '../nearest.js';
import type { DocumentPath } from '../reading/source.js';
import { referFact, referRoles, type CheckContext, type Report } from './context.js';

/**
 * Facts have a domain, a default inside it, and a reason where they are said to be no personal data; where a case can be
 * about the municipality itself they are none (r67).
 */
export function checkFacts(context: CheckContext): void {
  const wrong = (path: DocumentPath, message: string, remedy: string): void =>
    context.report({ code: 'wrong-fact', path, message, remedy });
  for (const [id, fact] of Object.entries(context.process.facts ?? {})) {
    const path = ['facts', id];
    if (fact.type === 'choice' && fact.values === undefined) {
      wrong(path, `The choice "${id}" has no values.`, 'Add "values", each with its title.');
    }
    if (fact.type !== 'choice' && fact.values !== undefined) {
      wrong([...path, 'values'], `"${id}" is no choice and has no values.`, 'Use type: choice or take them out.');
    }
    if (fact.planned !== undefined && fact.type !== 'date') {
      wrong([...path, 'planned'], `"${id}" is no date that can be planned.`, 'Take "planned" out.');
    }
    if (fact.category === 'geen' && fact.because === undefined) {
      const message = `The fact "${id}" is said to be no personal datum, without a reason.`;
      context.report({ code: 'uncategorised-fact', path, message, remedy: 'Add because: why it is none.' });
    }
    if (fact.category !== 'geen' && context.process.subject.municipality === true) {
      const message = `"${id}" is a personal datum, and a process about a municipality holds none of residents.`;
      wrong([...path, 'category'], message, 'Put it in a process about a person: a signal. Or use geen, and say why.');
    }
    if (fact.default !== undefined) checkValue(context.report, fact, id, fact.default, [...path, 'default']);
    referRoles(context, fact.correct, [...path, 'correct']);
  }
}

/** The facts that come along with an event, an entry or an answer exist. */
export function checkSets(context: CheckContext, sets: EventDocument['sets'], path: DocumentPath): void {
  for (const fact of Object.keys(sets ?? {})) referFact(context, fact, [...path, fact]);
}

/** A literal value lies in the domain of the fact. */
export function checkValue(
  report: Report,
  fact: FactDocument,
  id: string,
  value: boolean | string,
  path: DocumentPath,
): void {
  const remedy = valueRemedy(fact, value);
  if (remedy === undefined) return;
  const message = `${JSON.stringify(value)} is no value of the fact "${id}".`;
  report({ code: 'wrong-fact', path, message, remedy });
}

function valueRemedy(fact: FactDocument, value: boolean | string): string | undefined {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Write true or false, without quotation marks.';
    case 'date':
      return typeof value === 'string' && isLocalDate(value) ? undefined : 'Write a date as 2027-02-28.';
    case 'choice': {
      const values = Object.keys(fact.values ?? {});
      if (fact.values === undefined || (typeof value === 'string' && values.includes(value))) return undefined;
      return suggest(String(value), values, 'Use one of its values.');
    }
    case 'text':
      return typeof value === 'string' ? undefined : 'Write text.';
  }
}

/** Reports when one fact cannot stand for the other: another type, or values that the other does not have. */
export function checkSameType(
  report: Report,
  there: { readonly id: string; readonly fact: FactDocument },
  here: { readonly id: string; readonly fact: FactDocument },
  path: DocumentPath,
): void {
  const mismatch = (what: string, remedy: string): void =>
    report({ code: 'fact-mismatch', path, message: `"${here.id}" cannot become "${there.id}": ${what}.`, remedy });
  if (there.fact.type !== here.fact.type) {
    mismatch(`one is a ${here.fact.type}, the other a ${there.fact.type}`, 'Use facts of the same type.');
    return;
  }
  const missing = Object.keys(here.fact.values ?? {}).filter((value) => !(value in (there.fact.values ?? {})));
  if (missing.length > 0) {
    mismatch(`it has no ${missing.map((value) => `"${value}"`).join(', ')}`, 'Give both the same values.');
  }
}
