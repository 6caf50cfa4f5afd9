// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseState } from '@draaiboek/engine';
import type { SubjectKind } from '@draaiboek/definition';
import type { JournalHead } from './journal/entries.js';
import type { CaseKey } from './keys/sealing.js';

/** Who a case is about; in the vault only. */
export interface Subject {
  readonly name?: string;
  readonly birthDate?: string;
}

/** A case as it is stored, opened with its key. */
export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly playbookHash: string;
  readonly subjectKind: SubjectKind;
  readonly openedAt: string;
  readonly state: CaseState;
  readonly head: JournalHead;
  /** Roles that have had to do with it: owners of its tasks, and whoever did something in it. */
  readonly involved: readonly string[];
  readonly alarm: Alarm;
  /** The number of the change of the calendar that its dates are counted by. */
  readonly calendarChange: number;
  /** Why no step is taken in it until an operator has looked. */
  readonly parked: string | undefined;
  readonly key: CaseKey;
  readonly subject: Subject | undefined;
}

/**
 * The one alarm of a case. One is enough, because a step settles everything that is due in the case up to its moment,
 * in order: the alarm only has to come for the earliest. The token changes with the moment, so that an alarm that was
 * set for another moment is recognised when it arrives.
 */
export interface Alarm {
  readonly token: number;
  /** ISO instant; undefined when nothing will fall due. */
  readonly at: string | undefined;
}
