// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import type { Actor, FactValue } from '@draaiboek/engine';
import type { CaseRow } from '@draaiboek/case-file';
import type { CaseRequest } from '../src/cases/requests.js';
import { embeddedAdapters } from '../src/adapters/embedded.js';
import { silentLog } from '../src/log/log.js';
import { openProduct, type Product } from '../src/product.js';
import type { Deployment } from './deployment.js';
import { fixtureBase, shippedReferences } from './fixture-playbook.js';

export const REGISSEUR: Actor = { id: 'regisseur', roles: ['regisseur'] };
export const PARTNER: Actor = { id: 'partner', roles: ['partner'] };
export const ARCHIVARIS: Actor = { id: 'archivaris', roles: ['archivaris'] };
export const TOEZICHT: Actor = { id: 'toezicht', roles: ['toezicht'] };

export const WRAPPING_KEY = randomBytes(32);

/** The product on an opened embedded database; as `productIn`. */
export async function productOn(
  database: PGlite,
  wrappingKey = WRAPPING_KEY,
  startsAt?: string,
  playbooks = fixtureBase(),
  log = silentLog,
): Promise<Product> {
  return productIn({ adapters: () => embeddedAdapters(database, log) }, wrappingKey, startsAt, playbooks, log);
}

/**
 * The product of one process of a deployment. Not started: alarms come when asked for; `startsAt` is where its clock
 * stands still.
 */
export async function productIn(
  deployment: Pick<Deployment, 'adapters'>,
  wrappingKey = WRAPPING_KEY,
  startsAt?: string,
  playbooks = fixtureBase(),
  log = silentLog,
): Promise<Product> {
  const adapters = await deployment.adapters();
  const settings = {
    mode: 'test',
    playbooks: await playbooks,
    references: await shippedReferences(),
    wrappingKey,
    log,
    ...(startsAt === undefined ? {} : { startsAt }),
  } as const;
  return openProduct(adapters, settings).catch(async (error: unknown) => {
    await adapters.queue.close();
    await adapters.store.close();
    throw error;
  });
}

/** Opens an example case, on the default playbook or another; `name` goes into the vault. */
export function open(
  product: Product,
  facts: Readonly<Record<string, FactValue>> = {},
  name?: string,
  on?: { readonly variant: string },
): Promise<CaseRow> {
  return product.desk.open(product.municipality.id, {
    ...(on === undefined ? {} : { on }),
    command: { kind: 'open', process: 'voorbeeld', as: 'begin', subject: 'person', facts, actor: REGISSEUR },
    ...(name === undefined ? {} : { subject: { name } }),
    respond: (row) => row,
  });
}

/** Sends an event to a case as it was last seen. */
export function send(
  product: Product,
  row: CaseRow,
  type: string,
  {
    actor = REGISSEUR,
    ...more
  }: Partial<CaseRequest<CaseRow>> & {
    actor?: Actor;
    facts?: Readonly<Record<string, FactValue>>;
    reason?: string;
  } = {},
): Promise<CaseRow> {
  const { facts = {}, reason = 'proef', ...request } = more;
  return product.desk.run(product.municipality.id, {
    caseId: row.id,
    command: { kind: 'event', type, facts, reason, actor },
    revision: row.state.revision,
    respond: (after) => after,
    ...request,
  });
}

export async function read(product: Product, row: Pick<CaseRow, 'id'>): Promise<CaseRow> {
  const found = await product.store.withShielded(product.municipality.id, (scope) => product.table.find(scope, row.id));
  if (found === undefined) throw new Error('The case is not there');
  return found;
}

/** Counts rows of a table as the application sees them. */
export async function count(product: Product, table: string, where = 'true'): Promise<number> {
  const [row] = await product.store.withShielded(product.municipality.id, (scope) =>
    scope.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`),
  );
  return row?.n ?? 0;
}
