// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition } from '@draaiboek/case-file';
import type { CompiledPlaybook } from '@draaiboek/definition';
import type { Person } from './people.js';

/**
 * Owns who may see which case, and who may see whom it is about. What somebody may *do* is the engine's.
 *
 * Default deny (P2). A case about somebody is seen by the roles of the case meeting, and by a role that is involved:
 * one of its tasks is (or was) theirs, they did something in it themselves, or it waited for what they alone may send. A
 * case of the municipality itself (prevention) is about nobody, and is seen by every role of the playbook. A case that
 * has ended is seen by none of them (W12): what is left to do with it is reviewing and destroying.
 */

/** Participants of the case meeting by themselves (Wet PGA art. 3(1)), next to whoever coordinates. */
const CASE_MEETING = new Set(['burgemeester', 'voorzitter', 'politie', 'om']);

export interface CaseAccess {
  /** Sees every case of the municipality, and the name in the vault. */
  readonly inCaseMeeting: boolean;
  /** Every role this person acts as: sees the cases in which one of these is involved. */
  readonly acts: readonly string[];
}

export function accessOf(person: Pick<Person, 'roles'>, playbook: CompiledPlaybook): CaseAccess {
  const roles = person.roles.flatMap((id) => playbook.roles[id] ?? []);
  return {
    inCaseMeeting: roles.some((role) => role.coordinates || role.acts.some((act) => CASE_MEETING.has(act))),
    acts: [...new Set(roles.flatMap((role) => role.acts))],
  };
}

/**
 * The cases somebody has to do with, as a condition: those they may see, and those they saw until these ended. Nothing of
 * what is in the latter is theirs any more; that they ended may be told.
 */
export const concerning = ({ acts, inCaseMeeting }: CaseAccess): CaseCondition => ({
  text: `($2::boolean or c.subject_kind = 'municipality' or c.involved && $1::text[])`,
  values: [acts, inCaseMeeting],
});

/**
 * The cases somebody may see, as a condition. It is asked of the database, so that a case which may not be seen costs
 * the same work as one that is not there: no lock is taken and nothing is opened. What has ended is seen by none of its
 * participants (W12).
 */
export function seenWith(access: CaseAccess): CaseCondition {
  const { text, values } = concerning(access);
  return { text: `(${text} and (c.status = 'open' or not shielded(c)))`, values };
}
