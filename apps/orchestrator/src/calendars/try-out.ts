// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { setImmediate } from 'node:timers/promises';
import type { Calendar } from '@draaiboek/calendar';
import type { CaseRow, CaseTable } from '@draaiboek/case-file';
import type { Step, TermState } from '@draaiboek/engine';
import type { Store } from '@draaiboek/store';
import { Conditions } from '../cases/conditions.js';
import { seenWith, type CaseAccess } from '../people/case-access.js';
import type { Playbooks } from '../playbooks/playbooks.js';

const BATCH = 50;

/** A term that another calendar gives another date, in a case. */
export interface WouldMove {
  readonly row: Pick<CaseRow, 'id' | 'reference' | 'playbookHash'>;
  readonly process: string;
  readonly from: string;
  readonly term: TermState;
}

export interface TriedOut {
  /** In how many cases a date moves, and how many dates. */
  readonly cases: number;
  readonly terms: number;
  /** Of the cases that whoever asks may see, by date. */
  readonly seen: readonly WouldMove[];
}

export interface TryOutParts {
  readonly store: Store;
  readonly table: CaseTable;
  readonly playbooks: Playbooks;
  readonly municipality: string;
}

/** Owns finding out what another calendar would move, by letting the engine take the step and keeping nothing of it. */
export class TryOut {
  constructor(private readonly parts: TryOutParts) {}

  /** @param tell how many of how many cases were looked at */
  async run(
    { calendar, by, reason }: { readonly calendar: Calendar; readonly by: string; readonly reason: string },
    access: CaseAccess,
    tell: (progress: { readonly done: number; readonly total: number }) => void,
  ): Promise<TriedOut> {
    const { playbooks } = this.parts;
    const command = { kind: 'recalendar', reason, actor: { id: by, roles: [] } } as const;
    const found: WouldMove[] = [];
    const total = await this.count();
    let done = 0;
    for (let page = await this.read(); page.rows.length > 0; page = await this.read(page.rows.at(-1)?.id)) {
      for (const row of page.rows) {
        const { engine } = playbooks.get(row.playbookHash);
        const { state, steps } = engine.step(row.state, command, { moment: page.now, calendar });
        if (state !== undefined) found.push(...movedIn({ ...row, state }, steps));
        done += 1;
        tell({ done, total });
        await setImmediate();
      }
    }
    const seen = await this.listSeen(access, [...new Set(found.map(({ row }) => row.id))]);
    return {
      cases: new Set(found.map(({ row }) => row.id)).size,
      terms: found.length,
      seen: found.filter(({ row }) => seen.has(row.id)).sort((a, b) => (a.from < b.from ? -1 : 1)),
    };
  }

  private async count(): Promise<number> {
    const { store, municipality } = this.parts;
    return store.withMunicipality(municipality, async (scope) => {
      const [row] = await scope.query<{ n: number }>(`select count(*)::int as n from case_record c where ${COUNTED}`);
      return row?.n ?? 0;
    });
  }

  private async read(after?: string): Promise<{ readonly rows: readonly CaseRow[]; readonly now: string }> {
    const { store, table, playbooks, municipality } = this.parts;
    return store.withMunicipality(municipality, async (scope) => {
      const { now } = await table.readMoments(scope);
      const where = `${COUNTED} and ($1::uuid is null or c.id > $1::uuid)`;
      const rows = await table.list(scope, where, [after ?? null], `order by c.id limit ${BATCH}`);
      await playbooks.know(scope, rows);
      return { rows, now };
    });
  }

  private async listSeen(access: CaseAccess, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { store, municipality } = this.parts;
    const { text, values } = new Conditions(seenWith(access)).when(ids, (value) => `c.id = any(${value}::uuid[])`);
    const rows = await store.withMunicipality(municipality, (scope) =>
      scope.query<{ id: string }>(`select c.id from case_record c where ${text}`, values),
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** Only what runs can move: most cases are closed and have nothing that does. */
const COUNTED = `c.parked is null and exists (select from term t
  where t.municipality = c.municipality and t.case_id = c.id and t.status = 'armed')`;

function movedIn({ id, reference, playbookHash, state }: CaseRow, steps: readonly Step[]): readonly WouldMove[] {
  const row = { id, reference, playbookHash };
  const changes = steps.filter(({ cause }) => cause.kind === 'recalendar').flatMap((step) => step.changes);
  return changes.flatMap((change): readonly WouldMove[] => {
    if (change.kind !== 'term-moved') return [];
    const instance = state.instances.find((each) => each.id === change.instance);
    const term = instance?.terms.find((each) => each.id === change.id);
    return instance === undefined || term === undefined
      ? []
      : [{ row, process: instance.process, from: change.from, term }];
  });
}
