// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { APPLICATION_ROLE, SCHEMA } from './names.js';
import { rowsOf, type Orm } from './orm.js';
import { StoreError } from './store-error.js';

/** What a role may do that keeps row-level security from holding, in the words of the error. */
const QUESTIONS = {
  superuser: 'is a superuser',
  bypasses: 'can bypass row-level security',
  owns: `owns the schema ${SCHEMA} or a table in it`,
  outsider: `is no member of ${APPLICATION_ROLE}`,
} as const;

type Answers = Readonly<Record<keyof typeof QUESTIONS, boolean>>;

/**
 * Checks that whoever the program signs in as can do no more than the application needs (P2): a role that owns a table,
 * or that bypasses row-level security, sees every municipality's rows the moment a query forgets to change roles.
 *
 * @throws StoreError DRB-5010 that names everything that is too much, or missing
 */
export async function checkRole(orm: Orm): Promise<void> {
  const [role] = await rowsOf<Answers & { readonly name: string }>(
    orm,
    `select current_user as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
            exists (select from pg_namespace n where n.nspname = '${SCHEMA}' and pg_has_role(n.nspowner, 'member'))
              or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          where n.nspname = '${SCHEMA}' and pg_has_role(c.relowner, 'member')) as owns,
            not exists (select from pg_roles m where m.rolname = '${APPLICATION_ROLE}' and pg_has_role(m.oid, 'member'))
              as outsider
       from pg_roles r where r.rolname = current_user`,
  );
  if (role === undefined) throw new Error('Whoever is connected has a role');
  const wrong = Object.entries(QUESTIONS).filter(([question]) => role[question as keyof Answers]);
  if (wrong.length === 0) return;
  throw new StoreError('DRB-5010', `The role ${role.name} ${wrong.map(([, words]) => words).join(', ')}.`);
}
