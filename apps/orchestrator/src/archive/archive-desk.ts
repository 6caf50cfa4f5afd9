// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ClosedCaseListQuery, DestructionListQuery } from '@draaiboek/api';
import { endOfDay, parseMoment } from '@draaiboek/calendar';
import type { CaseCondition, CaseTable } from '@draaiboek/case-file';
import type { Scope, Store } from '@draaiboek/store';
import { absentCase, noSuchCase } from '../cases/absent-case.js';
import type { PageOf } from '../cases/case-lists.js';
import { type CaseReader, isCaseId } from '../cases/case-reader.js';
import { Conditions } from '../cases/conditions.js';
import type { AccessLog } from '../people/access-log.js';
import { ARCHIVIST, isArchivist } from '../people/archivist.js';
import type { Viewer } from '../people/viewer.js';
import type { Viewing } from '../presenters/viewing.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { type DestroyedCase, listDestroyed } from './destroyed-cases.js';

export interface ArchiveDeskParts {
  readonly store: Store;
  readonly table: CaseTable;
  readonly reader: CaseReader;
  readonly accessLog: AccessLog;
  readonly municipality: string;
}

const CLOSED: CaseCondition = { text: `c.status = 'closed'`, values: [] };
const EVERY: CaseCondition = { text: 'true', values: [] };
/** When a case was last changed: the moment of its last journal entry. */
const CHANGED_AT = `(select j.moment from journal j
  where j.municipality = c.municipality and j.case_id = c.id and j.sequence = c.journal_sequence)`;

/**
 * Owns what an archivist looks at: cases that have ended, and what is left of those that were destroyed. Nobody else sees
 * either. Who destroys, and when that may be, is the case desk's.
 */
export class ArchiveDesk {
  constructor(private readonly parts: ArchiveDeskParts) {}

  /** Cases that have ended, what was left alone longest on top. @throws OrchestratorError DRB-4030 */
  async listClosed(viewer: Viewer, asked: ClosedCaseListQuery): Promise<PageOf<Viewing>> {
    const where = new Conditions(CLOSED)
      .when(asked.process, (value) => `c.process = ${value}`)
      .when(asked.reference, (value) => `c.reference = ${value}`)
      .when(startOf(asked.changedBefore), (value) => `${CHANGED_AT} < ${value}`);
    return this.look(viewer, 'closed-cases', async (scope) => {
      const [counted] = await scope.query<{ n: number }>(
        `select count(*)::int as n from case_record c where ${where.text}`,
        where.values,
      );
      const tail = `order by ${CHANGED_AT}, c.id ${pageOf(asked)}`;
      const rows = await this.parts.table.list(scope, where.text, where.values, tail);
      return { items: await this.parts.reader.viewings(scope, rows, viewer), total: counted?.n ?? 0 };
    });
  }

  /** @throws OrchestratorError DRB-4030; DRB-4040 for a case that is not there or has not ended, DRB-4100 */
  async getClosed(viewer: Viewer, id: string): Promise<Viewing> {
    return this.look(viewer, 'closed-cases', async (scope) => {
      if (!isCaseId(id)) throw noSuchCase();
      const rows = await this.parts.table.list(scope, `${CLOSED.text} and c.id = $1`, [id]);
      const [viewed] = await this.parts.reader.viewings(scope, rows, viewer);
      if (viewed === undefined) throw await absentCase(scope, viewer.access, id);
      return viewed;
    });
  }

  /** Cases that were destroyed, the last on top. @throws OrchestratorError DRB-4030 */
  async listDestroyed(viewer: Viewer, asked: DestructionListQuery): Promise<PageOf<DestroyedCase>> {
    const where = new Conditions(EVERY)
      .when(asked.ground, (value) => `t.ground = ${value}`)
      .when(asked.reference, (value) => `t.reference = ${value}`)
      .when(startOf(asked.from), (value) => `t.moment >= ${value}`)
      .when(asked.to === undefined ? undefined : endOfDay(asked.to), (value) => `t.moment < ${value}`);
    return this.look(viewer, 'destructions', (scope) => listDestroyed(scope, where, pageOf(asked)));
  }

  /** @throws OrchestratorError DRB-4030; DRB-4040 for a case that was not destroyed */
  async getDestroyed(viewer: Viewer, id: string): Promise<DestroyedCase> {
    return this.look(viewer, 'destructions', async (scope) => {
      if (!isCaseId(id)) throw noSuchCase();
      const [found] = (await listDestroyed(scope, { text: 't.case_id = $1', values: [id] })).items;
      if (found === undefined) throw noSuchCase();
      return found;
    });
  }

  private async look<T>(
    { person, access }: Viewer,
    action: 'closed-cases' | 'destructions',
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    const { store, accessLog, municipality } = this.parts;
    if (isArchivist(access)) {
      return store.withShielded(municipality, async (scope) => {
        await accessLog.looked(scope, { actor: person.id, action, caseId: undefined });
        return work(scope);
      });
    }
    await accessLog.refused(municipality, { actor: person.id, action, caseId: undefined, code: 'DRB-4030' });
    const remedy = `Let somebody with the role ${ARCHIVIST} do it.`;
    throw new OrchestratorError('DRB-4030', 'This is for an archivist.', { remedy });
  }
}

const pageOf = ({ page, pageSize }: { readonly page: number; readonly pageSize: number }): string =>
  `offset ${(page - 1) * pageSize} limit ${pageSize}`;

const startOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : parseMoment(`${day}T00:00`);
