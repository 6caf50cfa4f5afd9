// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition } from '@draaiboek/case-file';
import type { CompiledPlaybook } from '@draaiboek/definition';
import type { SqlValue } from '@draaiboek/store';
import { isDeepStrictEqual } from 'node:util';
import type { Playbooks } from '../playbooks/playbooks.js';
import type { Person } from './people.js';

/**
 * Owns who may see which case, and who may see whom it is about. What somebody may *do* is the engine's.
 *
 * Default deny (P2). A case about somebody is seen by the roles of the case meeting, and by a role that is involved:
 * one of its tasks is (or was) theirs, they did something in it themselves, or it waited for what they alone may send. A
 * case of the municipality itself (prevention) is about nobody, and is seen by every role of the playbook. What a role
 * is, the playbook says that the case runs on: a variant that gives a role more gives it that in its own cases alone. A
 * case that has ended is seen by none of them (W12): what is left to do with it is reviewing and destroying.
 */

/** Participants of the case meeting by themselves (Wet PGA art. 3(1)), next to whoever coordinates. */
const CASE_MEETING = new Set(['burgemeester', 'voorzitter', 'politie', 'om']);

/** What the roles of a person come to in one playbook. */
export interface RoleAccess {
  /** Sees every case of the municipality, and the name in the vault. */
  readonly inCaseMeeting: boolean;
  /** Every role this person acts as: sees the cases in which one of these is involved. */
  readonly acts: readonly string[];
}

/** What they come to in the default playbook of the municipality, and so for what is no case. */
export interface CaseAccess extends RoleAccess {
  /** Where they come to something else: by the hash of the playbook that a case runs on. */
  readonly elsewhere: ReadonlyMap<string, RoleAccess>;
}

type KnownRoles = Pick<Playbooks, 'default' | 'withOtherRoles'>;

export function accessOf(person: Pick<Person, 'roles'>, playbooks: KnownRoles): CaseAccess {
  const usual = accessIn(playbooks.default.playbook, person);
  const elsewhere = playbooks.withOtherRoles
    .map((playbook) => [playbook.contentHash, accessIn(playbook, person)] as const)
    .filter(([, access]) => !isDeepStrictEqual(access, usual));
  return { ...usual, elsewhere: new Map(elsewhere) };
}

function accessIn(playbook: CompiledPlaybook, person: Pick<Person, 'roles'>): RoleAccess {
  const roles = person.roles.flatMap((id) => playbook.roles[id] ?? []);
  return {
    inCaseMeeting: roles.some((role) => role.coordinates || role.acts.some((act) => CASE_MEETING.has(act))),
    acts: [...new Set(roles.flatMap((role) => role.acts))],
  };
}

/** What they come to in one playbook, by its hash. */
export const accessOn = (access: CaseAccess, playbookHash: string): RoleAccess =>
  access.elsewhere.get(playbookHash) ?? access;

/** Puts a value among those of a query, and gives its place (`$3`). */
export type Place = (value: SqlValue) => string;

/** A condition on `c` (case_record) that depends on what somebody's roles come to in the playbook of the case. */
export function wherever(access: CaseAccess, place: Place, holds: (roles: RoleAccess) => string): string {
  const alike = Map.groupBy(access.elsewhere, ([, roles]) => JSON.stringify(roles));
  const branches = [...alike].map(([roles, group]) => {
    const hashes = place(group.map(([hash]) => hash));
    return `when c.playbook_hash = any(${hashes}::text[]) then ${holds(JSON.parse(roles) as RoleAccess)}`;
  });
  return branches.length === 0 ? holds(access) : `case ${branches.join(' ')} else ${holds(access)} end`;
}

/**
 * The cases somebody has to do with, as a condition: those they may see, and those they saw until these ended. Nothing of
 * what is in the latter is theirs any more; that they ended may be told.
 */
export function concerning(access: CaseAccess): CaseCondition {
  const values: SqlValue[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const text = wherever(access, place, ({ acts, inCaseMeeting }) => {
    const mine = `${place(acts)}::text[]`;
    const municipal = `c.subject_kind = 'municipality' and cardinality(${mine}) > 0`;
    return `(${place(inCaseMeeting)}::boolean or ${municipal} or c.involved && ${mine})`;
  });
  return { text, values };
}

/**
 * The cases somebody may see, as a condition. It is asked of the database, so that a case which may not be seen costs
 * the same work as one that is not there: no lock is taken and nothing is opened. What has ended is seen by none of its
 * participants (W12).
 */
export function seenWith(access: CaseAccess): CaseCondition {
  const { text, values } = concerning(access);
  return { text: `(${text} and (c.status = 'open' or not shielded(c)))`, values };
}
