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
 * case of the municipality itself (prevention) is about nobody, and is seen by every role of the playbook.
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
 * The cases somebody may see, as a condition. It is asked of the database, so that a case which may not be seen costs
 * the same work as one that is not there: no lock is taken and nothing is opened.
 */
export const seenWith = ({ acts, inCaseMeeting }: CaseAccess): CaseCondition => ({
  text: `($2::boolean or c.subject_kind = 'municipality' or c.involved && $1::text[])`,
  values: [acts, inCaseMeeting],
});
