// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type CaseRow, type CaseTable, listEntries, type StoredEntry } from '@draaiboek/case-file';
import { seenWith } from '../people/case-access.js';
import type { Viewer } from '../people/viewer.js';
import type { Playbooks } from '../playbooks/playbooks.js';
import { viewing, type Viewing } from '../presenters/viewing.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Scope, Store } from '@draaiboek/store';

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface PageAsked {
  readonly offset: number;
  readonly limit: number;
}

export interface CaseFilter {
  readonly status?: 'open' | 'closed' | undefined;
  readonly process?: string | undefined;
}

export interface TaskFilter {
  /** Of a role that whoever asks acts as. */
  readonly mine: boolean;
  readonly status: 'open' | 'answered' | 'withdrawn' | 'cancelled' | 'all';
  readonly late?: boolean | undefined;
  readonly role?: string | undefined;
}

/** A task that was found: its case, and which of its tasks. */
export interface FoundTask {
  readonly viewing: Viewing;
  /** The ordinal in the case, `t3`. */
  readonly task: string;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const NO_SUCH_CASE = 'There is no such case.';

/** Owns finding and listing cases for somebody: only those they may see exist for them (P2). */
export class CaseReader {
  constructor(
    private readonly store: Store,
    private readonly table: CaseTable,
    private readonly playbooks: Playbooks,
    private readonly municipality: string,
  ) {}

  /** @throws OrchestratorError DRB-4040 for a case that is not there for this person */
  async get(viewer: Viewer, id: string): Promise<Viewing> {
    return this.inScope(async (scope) => this.getIn(scope, viewer, id));
  }

  async list(viewer: Viewer, filter: CaseFilter, page: PageAsked): Promise<PageOf<Viewing>> {
    const seen = seenWith(viewer.access);
    const where = `${seen.text} and ($3::text is null or c.status = $3) and ($4::text is null or c.process = $4)`;
    const values = [...seen.values, filter.status ?? null, filter.process ?? null];
    return this.inScope(async (scope) => {
      const [counted] = await scope.query<{ n: number }>(
        `select count(*)::int as n from case_record c where ${where}`,
        values,
      );
      const tail = `order by c.opened_at desc, c.id offset ${page.offset} limit ${page.limit}`;
      const rows = await this.table.list(scope, where, values, tail);
      const { now } = await this.table.readMoments(scope);
      return { items: rows.map((row) => this.viewing(row, viewer, now)), total: counted?.n ?? 0 };
    });
  }

  /** Tasks, what is due first on top. */
  async listTasks(viewer: Viewer, filter: TaskFilter, page: PageAsked): Promise<PageOf<FoundTask>> {
    const seen = seenWith(viewer.access);
    const from = `from task t join case_record c on c.municipality = t.municipality and c.id = t.case_id
      where ${seen.text}
        and ($3 = 'all' or t.status = $3)
        and (not $4::boolean or t.owners && $1::text[])
        and ($5::boolean is null or $5 = (t.status = 'open' and coalesce(t.elapses_at <= product_now(), false)))
        and ($6::text is null or $6 = any(t.owners))`;
    const values = [...seen.values, filter.status, filter.mine, filter.late ?? null, filter.role ?? null];
    return this.inScope(async (scope) => {
      const [counted] = await scope.query<{ n: number }>(`select count(*)::int as n ${from}`, values);
      const found = await scope.query<{ case_id: string; id: string }>(
        `select t.case_id, t.id ${from}
          order by t.elapses_at nulls last, t.opened_at, t.case_id, t.id offset ${page.offset} limit ${page.limit}`,
        values,
      );
      const rows = await this.table.list(scope, 'c.id = any($1)', [[...new Set(found.map((task) => task.case_id))]]);
      const { now } = await this.table.readMoments(scope);
      const cases = new Map(rows.map((row) => [row.id, this.viewing(row, viewer, now)]));
      const items = found.flatMap(({ case_id, id }): FoundTask[] => {
        const viewed = cases.get(case_id);
        return viewed === undefined ? [] : [{ viewing: viewed, task: id }];
      });
      return { items, total: counted?.n ?? 0 };
    });
  }

  /** The journal of a case, newest first. @throws like `get` */
  async listJournal(viewer: Viewer, id: string, page: PageAsked): Promise<PageOf<StoredEntry> & { viewing: Viewing }> {
    return this.inScope(async (scope) => {
      const seen = await this.getIn(scope, viewer, id);
      const { entries, total } = await listEntries(scope, id, page);
      return { viewing: seen, items: entries, total };
    });
  }

  /** A case as a command left it, for the answer to whoever sent it. */
  viewing(row: CaseRow, viewer: Viewer, now: string): Viewing {
    return viewing(row, this.playbooks.get(row.playbookHash), { ...viewer, now });
  }

  private async getIn(scope: Scope, viewer: Viewer, id: string): Promise<Viewing> {
    if (!isCaseId(id)) throw new OrchestratorError('DRB-4040', NO_SUCH_CASE);
    const seen = seenWith(viewer.access);
    const [row] = await this.table.list(scope, `${seen.text} and c.id = $3`, [...seen.values, id]);
    if (row === undefined) throw new OrchestratorError('DRB-4040', NO_SUCH_CASE);
    const { now } = await this.table.readMoments(scope);
    return this.viewing(row, viewer, now);
  }

  private inScope<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.store.withMunicipality(this.municipality, work);
  }
}

/** Whether a text can be the id of a case at all; another would be an error of the database. */
export const isCaseId = (text: string): boolean => UUID.test(text);
