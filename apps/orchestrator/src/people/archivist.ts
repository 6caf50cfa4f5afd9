// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition } from '@draaiboek/case-file';
import { type CaseAccess, concerning } from './case-access.js';

/** The role of the playbook that clears what is no longer needed, and keeps what must stay. */
export const ARCHIVIST = 'archivaris';

export const isArchivist = ({ acts }: CaseAccess): boolean => acts.includes(ARCHIVIST);

/**
 * The cases that somebody is told of who wants to destroy one: those they have to do with, and to an archivist every one
 * that has ended. That an open case exists is told to nobody who may not see it.
 */
export function knownToDestroy(access: CaseAccess): CaseCondition {
  const { text, values } = concerning(access);
  return { text: `(${text} or ($3::boolean and c.status = 'closed'))`, values: [...values, isArchivist(access)] };
}
