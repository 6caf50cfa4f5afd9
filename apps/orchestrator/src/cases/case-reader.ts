// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseRow, CaseTable } from '@draaiboek/case-file';
import type { AccessLog } from '../people/access-log.js';
import { seenWith } from '../people/case-access.js';
import type { Viewer } from '../people/viewer.js';
import type { Playbooks } from '../playbooks/playbooks.js';
import { viewing, type Viewing } from '../presenters/viewing.js';
import { withoutPoliceData } from '../presenters/police-data.js';
import { absentCase, noSuchCase } from './absent-case.js';
import { Conditions } from './conditions.js';
import type { Scope, Store } from '@draaiboek/store';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Owns finding a case for somebody: only those they may see exist for them (P2). */
export class CaseReader {
  constructor(
    private readonly store: Store,
    private readonly table: CaseTable,
    private readonly playbooks: Playbooks,
    private readonly accessLog: AccessLog,
    private readonly municipality: string,
  ) {}

  /** @throws OrchestratorError DRB-4040 for a case that is not there for this person, DRB-4100 for one that was destroyed */
  async get(viewer: Viewer, id: string): Promise<Viewing> {
    return this.store.withMunicipality(this.municipality, (scope) => this.getIn(scope, viewer, id));
  }

  /** A case as a command left it, for the answer to whoever sent it. */
  viewing(row: CaseRow, viewer: Viewer, now: string): Viewing {
    return viewing(row, this.playbooks.get(row.playbookHash), { ...viewer, now });
  }

  /** As `get`, in a scope that is open already. */
  async getIn(scope: Scope, viewer: Viewer, id: string, action: 'case' | 'journal' = 'case'): Promise<Viewing> {
    if (!isCaseId(id)) throw noSuchCase();
    const seen = new Conditions(seenWith(viewer.access)).when(id, (value) => `c.id = ${value}`);
    const [row] = await this.table.list(scope, seen.text, seen.values);
    if (row === undefined) throw await absentCase(scope, viewer.access, id);
    await this.accessLog.looked(scope, { actor: viewer.person.id, action, caseId: id });
    const [viewed] = await this.viewings(scope, [row], viewer);
    if (viewed === undefined) throw new Error('One case is viewed as one');
    return viewed;
  }

  /** Cases on a page of a list: that somebody looked is kept, and police and justice data stay in the case (W28). */
  async listed(
    scope: Scope,
    rows: readonly CaseRow[],
    viewer: Viewer,
    action: 'cases' | 'tasks',
  ): Promise<readonly Viewing[]> {
    await this.accessLog.looked(scope, { actor: viewer.person.id, action, caseId: undefined });
    return (await this.viewings(scope, rows, viewer)).map((viewed) => withoutPoliceData(viewed));
  }

  /** Cases that were just read, as somebody sees them now. */
  async viewings(scope: Scope, rows: readonly CaseRow[], viewer: Viewer): Promise<readonly Viewing[]> {
    await this.playbooks.know(scope, rows);
    const { now } = await this.table.readMoments(scope);
    return rows.map((row) => this.viewing(row, viewer, now));
  }
}

/** Whether a text can be the id of a case at all; another would be an error of the database. */
export const isCaseId = (text: string): boolean => UUID.test(text);
