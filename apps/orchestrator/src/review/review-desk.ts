// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AccessLogQuery, JournalQuery, Purpose, ReviewJournalQuery } from '@draaiboek/api';
import { endOfDay, parseMoment } from '@draaiboek/calendar';
import { type CaseTable, isShielded, listEntries, type StoredEntry } from '@draaiboek/case-file';
import { instantOf, type Scope, type Store } from '@draaiboek/store';
import { absentCase, noSuchCase } from '../cases/absent-case.js';
import type { PageOf } from '../cases/case-lists.js';
import { type CaseReader, isCaseId } from '../cases/case-reader.js';
import { Conditions } from '../cases/conditions.js';
import type { AccessLog, Look } from '../people/access-log.js';
import { isReviewer, REVIEWER } from '../people/reviewer.js';
import type { Viewer } from '../people/viewer.js';
import { withoutPoliceDates } from '../presenters/police-data.js';
import type { Viewing } from '../presenters/viewing.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

export interface ReviewDeskParts {
  readonly store: Store;
  readonly table: CaseTable;
  readonly reader: CaseReader;
  readonly accessLog: AccessLog;
  readonly municipality: string;
}

/** What the access log keeps of one thing that somebody wanted. */
export interface Kept {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly caseId: string | undefined;
  readonly code: string | undefined;
  readonly purpose: string | undefined;
}

/** A case that is reviewed, and a page of its journal. */
export type ReviewedJournal = PageOf<StoredEntry> & { readonly viewing: Viewing };

/**
 * Owns what is looked at to guard the lawfulness of it all (Wet PGA art. 13, 14): the access log, and a case, also one that
 * has ended and is shielded from its participants (W12). Only by whoever has that role, only for one of the purposes of the
 * Act, and each look is kept in the log with its purpose, in the transaction in which it is shown.
 */
export class ReviewDesk {
  constructor(private readonly parts: ReviewDeskParts) {}

  /** A case, open or ended. @throws OrchestratorError DRB-4030; DRB-4040 where there is none */
  case(viewer: Viewer, id: string, purpose: Purpose): Promise<Viewing> {
    return this.look(viewer, { action: 'review', caseId: id, purpose }, (scope) => this.find(scope, viewer, id));
  }

  /** A page of the journal of a case. @throws OrchestratorError as `case` */
  journal(viewer: Viewer, id: string, { purpose, ...asked }: ReviewJournalQuery): Promise<ReviewedJournal> {
    return this.look(viewer, { action: 'review', caseId: id, purpose }, async (scope) => {
      const viewing = await this.find(scope, viewer, id);
      const { entries, total } = await listEntries(scope, id, entriesOf(asked));
      return { viewing, items: entries, total };
    });
  }

  /** A page of the access log, the newest first; that it is read now stands on top of it. @throws OrchestratorError DRB-4030 */
  log(viewer: Viewer, { purpose, ...asked }: AccessLogQuery): Promise<PageOf<Kept>> {
    const where = new Conditions({ text: 'true', values: [] })
      .when(asked.by, (value) => `a.actor = ${value}`)
      .when(asked.case, (value) => `a.subject = ${value}`)
      .when(asked.action, (value) => `a.action = ${value}`)
      .when(asked.refused, (value) => `(a.code is not null) = ${value}::boolean`)
      .when(startOf(asked.from), (value) => `a.at >= ${value}`)
      .when(asked.to === undefined ? undefined : endOfDay(asked.to), (value) => `a.at < ${value}`);
    return this.look(viewer, { action: 'access-log', caseId: asked.case, purpose }, async (scope) => {
      const [counted] = await scope.query<{ n: number }>(
        `select count(*)::int as n from access_log a where ${where.text}`,
        where.values,
      );
      const rows = await scope.query<Row>(
        `select a.id, a.at, a.actor, a.action, a.subject, a.code, a.purpose from access_log a where ${where.text}
          order by a.at desc, a.id offset ${(asked.page - 1) * asked.pageSize} limit ${asked.pageSize}`,
        where.values,
      );
      return { items: rows.map(keptOf), total: counted?.n ?? 0 };
    });
  }

  private async find(scope: Scope, viewer: Viewer, id: string): Promise<Viewing> {
    const { table, reader } = this.parts;
    if (!isCaseId(id)) throw noSuchCase();
    const rows = await table.list(scope, 'c.id = $1', [id]);
    const [viewed] = await reader.viewings(scope, rows, viewer);
    if (viewed === undefined) throw await absentCase(scope, viewer.access, id);
    return isShielded(viewed.row) ? withoutPoliceDates(viewed) : viewed;
  }

  private async look<T>(
    { person, access }: Viewer,
    look: Omit<Look, 'actor'>,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    const { store, accessLog, municipality } = this.parts;
    const actor = person.id;
    if (isReviewer(access)) {
      return store.withShielded(municipality, async (scope) => {
        await accessLog.looked(scope, { ...look, actor });
        return work(scope);
      });
    }
    await accessLog.refused(municipality, { actor, action: look.action, caseId: look.caseId, code: 'DRB-4030' });
    const remedy = `Let somebody with the role ${REVIEWER} do it.`;
    throw new OrchestratorError('DRB-4030', 'This is for whoever guards the lawfulness.', { remedy });
  }
}

const entriesOf = (asked: Omit<JournalQuery, 'fields'>) => ({
  ...{ offset: (asked.page - 1) * asked.pageSize, limit: asked.pageSize },
  ...{ type: asked.type, reminders: asked.reminders, oldestFirst: asked.sort === 'sequence' },
  ...{ from: startOf(asked.from), until: asked.to === undefined ? undefined : endOfDay(asked.to) },
});

const startOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : parseMoment(`${day}T00:00`);

const keptOf = (row: Row): Kept => ({
  ...{ id: row.id, at: instantOf(row.at), actor: row.actor, action: row.action },
  ...{ caseId: row.subject ?? undefined, code: row.code ?? undefined, purpose: row.purpose ?? undefined },
});

interface Row {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly code: string | null;
  readonly purpose: string | null;
}
