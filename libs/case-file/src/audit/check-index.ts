// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isDeepStrictEqual } from 'node:util';
import type { CaseState, Engine, Step } from '@draaiboek/engine';
import { rootOf } from '../case-table.js';
import { involvedIn, rowsOf, TASK_COLUMNS, TERM_COLUMNS } from '../index-rows.js';
import { exactInstantOf } from '../journal/exact-instant.js';
import type { CaseColumns, CaseEvidence, IndexColumns } from './evidence.js';
import type { Said } from './finding.js';

/**
 * Whether the case, its tasks and its terms are found under the values that its state has: who may see it, what is due.
 * Who is involved follows from all steps, and is left out without them.
 */
export function* checkIndex(
  { row, caseId, tasks, terms }: CaseEvidence & { row: CaseColumns },
  state: CaseState,
  engine: Engine,
  steps: readonly Step[] | undefined,
): Generator<Said> {
  const { playbook } = engine;
  const columns = {
    process: [row.process, rootOf(state).process],
    status: [row.status, state.status],
    revision: [row.revision, state.revision],
    subject_kind: [row.subject_kind, state.subject],
    playbook_hash: [row.playbook_hash, state.playbook.hash],
    next_due_at: [row.next_due_at ?? undefined, engine.nextDue(state)].map(instant),
    involved: steps === undefined ? [] : [row.involved, involvedIn(state, steps, [], playbook)],
    opened_at: steps === undefined ? [] : [exactInstantOf(row.opened_at), steps[0]?.moment],
  };
  const wrong = Object.entries(columns).filter(([, [stored, made]]) => !isDeepStrictEqual(stored, made));
  if (wrong.length > 0) {
    const names = wrong.map(([name]) => name).join(', ');
    yield { code: 'index-differs', message: `The case is found under another ${names} than its state has.` };
  }
  const made = rowsOf('', state, playbook);
  if (!sameRows(TASK_COLUMNS, tasks, made.tasks)) {
    yield { code: 'index-differs', message: `Tasks of the case are found under other values than its state has.` };
  }
  if (!sameRows(TERM_COLUMNS, terms, made.terms)) {
    yield {
      code: 'index-differs',
      message: `Terms of case ${caseId} are found under other values than its state has.`,
    };
  }
}

const instant = (stored: string | undefined): string | undefined => stored && exactInstantOf(stored);

const INSTANTS = new Set(['opened_at', 'elapses_at', 'next_rung_at']);

/** Compares rows by their id; the municipality and the case are what they were found by. */
function sameRows(
  columns: readonly string[],
  stored: readonly IndexColumns[],
  made: readonly (readonly unknown[])[],
): boolean {
  const expected = made.map((row) => row.slice(2)).sort(byId);
  const found = stored.map((row) => columns.slice(2).map((column) => valueOf(column, row[column]))).sort(byId);
  return isDeepStrictEqual(found, expected);
}

const byId = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);

const valueOf = (column: string, stored: IndexColumns[string] | undefined): unknown =>
  INSTANTS.has(column) && typeof stored === 'string' ? exactInstantOf(stored) : stored;
