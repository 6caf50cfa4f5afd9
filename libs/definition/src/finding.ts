// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compareText } from './order.js';

/** One thing that is wrong in a definition: what, where, remedy. All findings of all files are given at once. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
  /** The file as the caller named it. */
  readonly file: string;
  /** 1-based line in that file. */
  readonly line: number;
  /** Path in the document, `states/uitgereisd/tasks/aangifte`; empty for the document itself. */
  readonly at: string;
}

/** Every code with its meaning. Stable: a code keeps its meaning and is never used for something else. */
export const FINDING_CODES = {
  // reading
  unreadable: 'The text is no YAML that can be parsed.',
  'too-large': 'The file is larger, or nested deeper, than a definition can be.',
  'not-plain-yaml': 'Anchors, aliases, merge keys, tags and keys that are no text are not allowed.',
  'duplicate-key': 'A key is given twice in one map.',
  'missing-file': 'The playbook has no playbook.yaml.',
  'duplicate-process': 'Two files define the same process.',
  // form
  'unknown-key': 'The format has no such key here.',
  'missing-key': 'A key that the format asks for is not there.',
  'wrong-type': 'Text, a map or a truth value stands where something else belongs.',
  'wrong-value': 'The value is none of those the format knows here.',
  'invalid-id': 'The id is not written as ids of its kind are.',
  empty: 'A map or a text has nothing in it.',
  'missing-title': 'Something that people see has no title in Dutch or in English.',
  'missing-source': 'Something said to rest on law or on the factsheet does not say on what.',
  'uncategorised-fact': 'A fact has no category of data, or is said to be no personal datum without a reason.',
  // meaning
  'unknown-reference': 'There is nothing of that name.',
  'duplicate-id': 'The id is used twice where it must be unique.',
  'reserved-name': 'The id is kept for the product itself.',
  'wrong-structure': 'A state, a task or a transition lacks what its kind needs, or has what has no meaning on it.',
  'wrong-term': 'A length of time cannot be read, or does not fit how it is counted.',
  'wrong-fact': 'A fact is not of one piece, or gets a value outside its domain.',
  'wrong-event': 'An event can be sent by nobody, by too many, or without what it needs.',
  'wrong-action': 'An action has no kind or several, or starts what cannot be started.',
  'wrong-handover': 'A case cannot go on as the handover says.',
  'wrong-rule': 'A rule has no known template, or several.',
  'fact-mismatch': 'A fact is passed to one of another type, or not passed where it is needed.',
  'unset-anchor': 'A term counts from a fact that may not be set.',
  'invalid-guard': 'A condition cannot be read, or its types do not fit.',
  'unknown-guard': 'A condition can be unknown.',
  'conflicting-regions': 'Two regions answer one event, and one of them leaves the state around them.',
  // variants
  'base-moved': 'A variant was written on another base than the one there is.',
  'already-there': 'A variant adds what its base has already.',
  'variant-conflict': 'Two variants, or two parts of one, say something else about one place.',
  'wrong-variant': 'A variant touches what makes its base the one it is, or stands on what it cannot stand on.',
  'unexplained-deviation': 'A variant departs from a rule of the factsheet and does not say why.',
  // every situation that can be reached (libs/verification)
  'unreachable-state': 'No case can ever be in this state.',
  'dead-transition': 'No case can ever take this transition.',
  'dead-term': 'No case can ever see this term elapse.',
  'shadowed-transition': 'An alternative before it is taken whenever it could be.',
  deadlock: 'A case stops here: it has not ended, no term is armed and nobody may send anything.',
  'no-way-out': 'No end (of what never ends: no home state) can be reached from here any more.',
  livelock: 'A cycle of steps in which no time passes and nobody does anything.',
  'endless-wait': 'People must act here, and nothing reminds or escalates when they do not.',
  'guard-gap': 'None of the alternatives holds, so that the case stays where it should go on.',
  'rule-violated': 'A way through the processes breaks a rule.',
  'vacuous-rule': 'No way through the processes ever comes to what the rule is about.',
  'unchecked-rule': 'A rule asks something that exploring does not see.',
  'law-weakened': 'A variant changes what a rule of law or of the product rests on.',
  'incomplete-exploration': 'There are more situations than were looked at.',
} as const;
export type FindingCode = keyof typeof FINDING_CODES;

/** What a reader gives: the value with its warnings, or everything that is wrong. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly warnings: readonly Finding[] }
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[] };

/** A reading from a value and all that was found: faulty as soon as one finding is an error. */
export function readingOf<T>(value: T, findings: readonly Finding[]): Reading<T> {
  return findings.some((finding) => finding.severity === 'error')
    ? { kind: 'faulty', findings }
    : { kind: 'read', value, warnings: findings };
}

/** Everything that a reading found, errors or not. */
export const listed = (reading: Reading<unknown>): readonly Finding[] =>
  reading.kind === 'faulty' ? reading.findings : reading.warnings;

/** `file:line  severity  code  message  (at path)`, and the remedy on a second line. */
export function formatFinding(finding: Finding): string {
  const where = finding.at === '' ? '' : `  (at ${finding.at})`;
  return `${finding.file}:${finding.line}  ${finding.severity}  ${finding.code}  ${finding.message}${where}\n  ${finding.remedy}`;
}

/** Findings in reading order: by file, line, path and code. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.at, b.at) || compareText(a.code, b.code),
  );
}
