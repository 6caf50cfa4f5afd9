// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseListQuery, JournalQuery, TaskListQuery } from '@draaiboek/api';
import { endOfDay, parseMoment } from '@draaiboek/calendar';
import { type CaseTable, listEntries, type StoredEntry } from '@draaiboek/case-file';
import type { Store } from '@draaiboek/store';
import { seenWith, wherever } from '../people/case-access.js';
import type { Viewer } from '../people/viewer.js';
import type { Viewing } from '../presenters/viewing.js';
import type { CaseReader } from './case-reader.js';
import { Conditions } from './conditions.js';

export interface PageOf<T> {
  readonly items: readonly T[];
  /** How many there are on all pages together. */
  readonly total: number;
}

/** A task that was found: its case, and which of its tasks. */
export interface FoundTask {
  readonly viewing: Viewing;
  /** The ordinal in the case, `t3`. */
  readonly task: string;
}

/** What a list is ordered by, by what was asked; ties are broken by id, so that no page misses or repeats anything. */
const CASE_ORDER: Readonly<Record<CaseListQuery['sort'], string>> = {
  openedAt: 'c.opened_at, c.id',
  '-openedAt': 'c.opened_at desc, c.id',
  nextDueOn: 'next_due_on nulls last, c.id',
  '-nextDueOn': 'next_due_on desc nulls last, c.id',
  reference: 'c.reference',
  '-reference': 'c.reference desc',
};
const TASK_ORDER: Readonly<Record<TaskListQuery['sort'], string>> = {
  dueOn: 't.elapses_at nulls last, t.opened_at, t.case_id, t.id',
  '-dueOn': 't.elapses_at desc nulls last, t.opened_at, t.case_id, t.id',
  openedAt: 't.opened_at, t.case_id, t.id',
  '-openedAt': 't.opened_at desc, t.case_id, t.id',
};

const ARMED = `from term x where x.municipality = c.municipality and x.case_id = c.id and x.status = 'armed'`;
const NEXT_DUE_ON = `(select min(x.due_on) ${ARMED})`;
const LATE = `t.status = 'open' and coalesce(t.elapses_at <= product_now(), false)`;

/** Owns the lists that somebody may see (P2). Only the cases of the page that is shown are opened with their keys. */
export class CaseLists {
  constructor(
    private readonly store: Store,
    private readonly table: CaseTable,
    private readonly reader: CaseReader,
    private readonly municipality: string,
  ) {}

  async cases(viewer: Viewer, asked: CaseListQuery): Promise<PageOf<Viewing>> {
    const where = new Conditions(seenWith(viewer.access))
      .when(asked.status, (value) => `c.status = ${value}`)
      .when(asked.process, (value) => `c.process = ${value}`)
      .when(
        asked.variant,
        (value) => `c.playbook_hash in (select v.hash from playbook_version v
        where v.municipality = c.municipality and coalesce(v.variant, v.playbook) = ${value})`,
      )
      .when(asked.reference, (value) => `c.reference = ${value}`)
      .when(asked.subjectKind, (value) => `c.subject_kind = ${value}`)
      .when(asked.parked, (value) => `(c.parked is not null) = ${value}::boolean`)
      .when(startOf(asked.openedAfter), (value) => `c.opened_at >= ${value}`)
      .when(startOf(asked.openedBefore), (value) => `c.opened_at < ${value}`)
      .when(asked.dueBefore, (value) => `exists (select ${ARMED} and x.due_on < ${value}::date)`);
    const order = CASE_ORDER[asked.sort].replace('next_due_on', NEXT_DUE_ON);
    return this.store.withMunicipality(this.municipality, async (scope) => {
      const [counted] = await scope.query<{ n: number }>(
        `select count(*)::int as n from case_record c where ${where.text}`,
        where.values,
      );
      const rows = await this.table.list(scope, where.text, where.values, `order by ${order} ${pageOf(asked)}`);
      return { items: await this.reader.listed(scope, rows, viewer, 'cases'), total: counted?.n ?? 0 };
    });
  }

  /** Tasks; without another order, what is due first on top. */
  async tasks(viewer: Viewer, asked: TaskListQuery): Promise<PageOf<FoundTask>> {
    const where = new Conditions(seenWith(viewer.access))
      .and((place) =>
        asked.mine ? wherever(viewer.access, place, ({ acts }) => `t.owners && ${place(acts)}::text[]`) : 'true',
      )
      .when(asked.status === 'all' ? undefined : asked.status, (value) => `t.status = ${value}`)
      .when(asked.late, (value) => `(${LATE}) = ${value}::boolean`)
      .when(asked.role, (value) => `${value} = any(t.owners)`)
      .when(asked.process, (value) => `t.process = ${value}`)
      .when(asked.dueBefore, (value) => `t.status = 'open' and t.due_on < ${value}::date`);
    const from = `from task t join case_record c on c.municipality = t.municipality and c.id = t.case_id
      where ${where.text}`;
    return this.store.withMunicipality(this.municipality, async (scope) => {
      const [counted] = await scope.query<{ n: number }>(`select count(*)::int as n ${from}`, where.values);
      const found = await scope.query<{ case_id: string; id: string }>(
        `select t.case_id, t.id ${from} order by ${TASK_ORDER[asked.sort]} ${pageOf(asked)}`,
        where.values,
      );
      const rows = await this.table.list(scope, 'c.id = any($1)', [[...new Set(found.map((task) => task.case_id))]]);
      const viewings = await this.reader.listed(scope, rows, viewer, 'tasks');
      const cases = new Map(viewings.map((viewed) => [viewed.row.id, viewed]));
      const items = found.flatMap(({ case_id, id }): FoundTask[] => {
        const viewed = cases.get(case_id);
        return viewed === undefined ? [] : [{ viewing: viewed, task: id }];
      });
      return { items, total: counted?.n ?? 0 };
    });
  }

  /** The journal of a case. @throws OrchestratorError DRB-4040 for a case that is not there for this person */
  async journal(
    viewer: Viewer,
    id: string,
    asked: JournalQuery,
  ): Promise<PageOf<StoredEntry> & { readonly viewing: Viewing }> {
    return this.store.withMunicipality(this.municipality, async (scope) => {
      const viewing = await this.reader.getIn(scope, viewer, id, 'journal');
      const { entries, total } = await listEntries(scope, id, {
        ...{ offset: (asked.page - 1) * asked.pageSize, limit: asked.pageSize },
        ...{ type: asked.type, reminders: asked.reminders, oldestFirst: asked.sort === 'sequence' },
        ...{ from: startOf(asked.from), until: asked.to === undefined ? undefined : endOfDay(asked.to) },
      });
      return { viewing, items: entries, total };
    });
  }
}

const pageOf = ({ page, pageSize }: { readonly page: number; readonly pageSize: number }): string =>
  `offset ${(page - 1) * pageSize} limit ${pageSize}`;

const startOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : parseMoment(`${day}T00:00`);
