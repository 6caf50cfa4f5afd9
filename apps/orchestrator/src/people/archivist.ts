// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition } from '@draaiboek/case-file';
import { type CaseAccess, concerning, type RoleAccess } from './case-access.js';

/** The role of the playbook that clears what is no longer needed, and keeps what must stay. */
export const ARCHIVIST = 'archivaris';

export const isArchivist = ({ acts }: RoleAccess): boolean => acts.includes(ARCHIVIST);

/**
 * The cases that somebody is told of who wants to destroy one: those they have to do with, and to an archivist every one
 * that has ended. That an open case exists is told to nobody who may not see it.
 */
export function knownToDestroy(access: CaseAccess): CaseCondition {
  const { text, values } = concerning(access);
  const closed = `$${values.length + 1}::boolean and c.status = 'closed'`;
  return { text: `(${text} or (${closed}))`, values: [...values, isArchivist(access)] };
}
