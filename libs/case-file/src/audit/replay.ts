// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isDeepStrictEqual } from 'node:util';
import type { CaseState, Step } from '@draaiboek/engine';
import type { ChainedRow } from '../journal/chain.js';
import type { Versions } from './versions.js';

/** How two things that should be the same compare: `dates` when nothing but dates differs. */
export type Likeness = 'same' | 'dates' | 'differs';

/**
 * Makes a case again from its journal, step by step (E3), with the dates that the journal recorded: a calendar that
 * would now give another date is told, and changes nothing of what was recorded.
 */
export class Replay {
  /** What the steps so far led to. */
  state: CaseState | undefined;

  constructor(private readonly versions: Pick<Versions, 'findEngine' | 'findCalendar'>) {}

  /** Makes one recorded step again, and compares; `unknown` when its playbook or calendar is not stored. */
  add(row: Pick<ChainedRow, 'playbookHash' | 'calendarVersion'>, recorded: Step): Likeness | 'unknown' {
    const engine = this.versions.findEngine(row.playbookHash);
    const calendar = this.versions.findCalendar(row.calendarVersion);
    if (engine === undefined || calendar === undefined) return 'unknown';
    try {
      const made = engine.replay(this.state, recorded.cause, { moment: recorded.moment, calendar });
      const likeness = compare(made.step, recorded);
      this.state = likeness === 'dates' ? withRecordedDates(made.state, recorded) : made.state;
      return likeness;
    } catch {
      /* The engine says why it cannot take the step; for an audit that is the difference. */
      return 'differs';
    }
  }
}

/** Compares values as they are stored: as JSON. */
export function compare(made: unknown, stored: unknown): Likeness {
  if (isDeepStrictEqual(plain(made), plain(stored))) return 'same';
  return isDeepStrictEqual(plain(made, dateless), plain(stored, dateless)) ? 'dates' : 'differs';
}

type Replacer = (key: string, value: unknown) => unknown;

const plain = (value: unknown, replacer?: Replacer): unknown => JSON.parse(JSON.stringify([value], replacer));

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;

/** Leaves out why a date is what it is, and what was left of a term; every date becomes the same one. */
const dateless: Replacer = (key, value) => {
  if (key === 'why' || key === 'remainder') return undefined;
  return typeof value === 'string' && DATE.test(value) ? 'date' : value;
};

function withRecordedDates(state: CaseState, { changes }: Step): CaseState {
  const armed = new Map(changes.flatMap((change) => (change.kind === 'term-armed' ? [[change.id, change]] : [])));
  const instances = state.instances.map((instance) => ({
    ...instance,
    terms: instance.terms.map((term) => {
      const recorded = armed.get(term.id);
      return recorded === undefined ? term : { ...term, dueOn: recorded.dueOn, elapsesAt: recorded.elapsesAt };
    }),
  }));
  return { ...state, instances };
}
