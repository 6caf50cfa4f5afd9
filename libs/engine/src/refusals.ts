// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: why a command is not acceptable, as data. A refusal is an answer, not an error (E2). */
import { suggest } from '@draaiboek/definition';
import type { RefusalCode } from './model.js';
import { compare } from './order.js';

/** A refusal before it is known what the actor could do instead. */
export interface Problem {
  readonly code: RefusalCode;
  readonly message: string;
  readonly remedy: string;
  /** The fact, task or event it is about. */
  readonly about?: string;
  /** The first and the last day that can be counted with. */
  readonly limits?: { readonly from: string; readonly to: string };
}

const MOST_NAMED = 10;

/** Codes whose `about` is a name that somebody may have misspelt. */
const MISSPELT: ReadonlySet<RefusalCode> = new Set([
  'unknown-process',
  'unknown-entry',
  'unknown-event',
  'unknown-fact',
  'unknown-answer',
]);

const REMEDIES: Readonly<Record<RefusalCode, string>> = {
  'unknown-process': 'Name a process of the playbook.',
  'unknown-entry': 'Name an entry of the process that a person may use.',
  subject: 'Choose a kind of subject that the process is for.',
  'unknown-instance': 'Name an instance of this case.',
  'unknown-event': 'Send an event of a process of this case.',
  'reserved-event': 'Events of the engine cannot be sent; answer the task, or send an event of the process.',
  'report-only': 'Only the process it is a report of can send it.',
  role: 'Ask somebody with the right role.',
  state: 'Send an event that the present state accepts.',
  guard: 'Its conditions are not met now; look at what may be sent.',
  'case-closed': 'Nothing can be added to a closed case; open a new one.',
  'unknown-task': 'Name a task of this case.',
  'task-closed': 'It is not open any more; correct its answer if it was wrong.',
  'unknown-term': 'Name a term of this case.',
  'term-ended': 'It does not run any more; change a term that does.',
  'term-suspended': 'Resume it first.',
  'term-not-suspended': 'It runs already; suspend it, extend it or move it.',
  'term-date': 'Give a date that exists, not before today and within the years of the calendar.',
  'term-length': 'Give a length that counts forward, as P2W or 5WD, for a term in hours as PT12H.',
  'unknown-answer': 'Give one of its answers.',
  'grounds-required': 'Give an explanation with this answer.',
  'reason-required': 'Give a reason.',
  'unknown-fact': 'Give a fact of the process.',
  'fact-not-settable': 'Leave it out, or correct it.',
  'fact-required': 'Give it with the command.',
  'fact-type': 'Give a value of its type.',
  'fact-in-future': 'Give a date that is not later than today.',
  unchanged: 'Give another value than it already has.',
  blocked: 'End first what is still running.',
  'must-be-answered': 'Answer first what must be answered before this state is left.',
  'already-open': 'The case is open already; send an event.',
};

/**
 * `choices` are named in the remedy, so that whoever asked sees what would have been right: for an unknown name (`about`)
 * the nearest, else a handful.
 */
export function problem(code: RefusalCode, message: string, choices: readonly string[] = [], about?: string): Problem {
  const remedy = REMEDIES[code];
  const named = MISSPELT.has(code) && about !== undefined ? suggest(about, choices, remedy) : remedy + list(choices);
  return { code, message, remedy: named, ...(about === undefined ? {} : { about }) };
}

function list(choices: readonly string[]): string {
  if (choices.length === 0) return '';
  const more = choices.length > MOST_NAMED ? `, … (${choices.length} in all)` : '';
  return ` Possible: ${[...choices].sort(compare).slice(0, MOST_NAMED).join(', ')}${more}.`;
}
