// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook } from '@draaiboek/definition';
import type { Allowed, Engine } from '@draaiboek/engine';
import type { CaseRow } from '@draaiboek/case-file';
import { accessOn, type CaseAccess, type RoleAccess } from '../people/case-access.js';
import type { Person } from '../people/people.js';
import { Titles } from './titles.js';

/** One case as one person looks at it now: what every view of it is made from. */
export interface Viewing {
  readonly row: CaseRow;
  readonly playbook: CompiledPlaybook;
  readonly titles: Titles;
  /** What their roles come to in the playbook of the case. */
  readonly access: RoleAccess;
  /** What this person could do now. */
  readonly allowed: Allowed;
  /** What the checklist of an instance says of where it is. */
  readonly checklist: (instance: string) => ReadonlyMap<string, boolean>;
  /** The product's clock: late is computed from it, never stored (T6). */
  readonly now: string;
}

export function viewing(
  row: CaseRow,
  { playbook, engine }: { readonly playbook: CompiledPlaybook; readonly engine: Engine },
  { person, access, now }: { readonly person: Person; readonly access: CaseAccess; readonly now: string },
): Viewing {
  const allowed = engine.allowed(row.state, { id: person.id, roles: person.roles });
  const checklist = (instance: string): ReadonlyMap<string, boolean> => engine.checklist(row.state, instance);
  const roles = accessOn(access, row.playbookHash);
  return { row, playbook, titles: new Titles(playbook), access: roles, allowed, checklist, now };
}
