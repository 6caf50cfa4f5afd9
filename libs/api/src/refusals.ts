// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Why a command was refused: what the engine says of a process, and what the archive says of a case to destroy. */
export const REFUSALS = [
  'unknown-process',
  'unknown-entry',
  'subject',
  'unknown-instance',
  'unknown-event',
  'reserved-event',
  'report-only',
  'role',
  'state',
  'guard',
  'case-closed',
  'unknown-task',
  'task-closed',
  'unknown-term',
  'term-ended',
  'term-suspended',
  'term-not-suspended',
  'term-date',
  'term-length',
  'unknown-answer',
  'grounds-required',
  'reason-required',
  'unknown-fact',
  'fact-not-settable',
  'fact-required',
  'fact-type',
  'fact-in-future',
  'unchanged',
  'blocked',
  'must-be-answered',
  'already-open',
  'not-finished',
] as const;

export type Refusal = (typeof REFUSALS)[number];
