// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the yearly public report (W21, Wet PGA art. 18): made once, after the year has ended, from questions and from what was
 * used; without persons, without numbers of cases, and with nothing that rests on fewer than five cases.
 */
import { AnnualReport, type Band, type Shares } from '@draaiboek/api';
import { localDateOf, parseMoment } from '@draaiboek/calendar';
import type { CaseRow, CaseTable } from '@draaiboek/case-file';
import type { Title } from '@draaiboek/definition';
import type { Scope, Store } from '@draaiboek/store';
import type { Playbooks } from '../playbooks/playbooks.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { LEAST_CASES, publishable, type Part } from './publishable.js';
import { questionsOf, type Period, type Question } from './questions.js';

export interface AnnualReportsParts {
  readonly store: Store;
  readonly table: CaseTable;
  readonly playbooks: Playbooks;
  readonly municipality: string;
}

/** A companion that ran in a case: a measure, an action, support. */
interface Use {
  readonly case: string;
  readonly process: string;
  readonly title: Title;
}

/** What a year held, before anything is left out. */
interface Gathered {
  readonly questions: readonly Question[];
  readonly uses: readonly Use[];
}

const BATCH = 100;

export class AnnualReports {
  constructor(private readonly parts: AnnualReportsParts) {}

  /** The report on a year: the one that was made, or one that is made now. @throws OrchestratorError DRB-4220 for a year that has not ended */
  async get(year: number): Promise<AnnualReport> {
    const { table } = this.parts;
    const { found, now } = await this.within(async (scope) => ({
      found: await findMade(scope, year),
      now: (await table.readMoments(scope)).now,
    }));
    if (found !== undefined) return found;
    if (Number(localDateOf(now).slice(0, 4)) <= year) {
      const errors = [{ at: 'year', message: 'must be a year that has ended' }];
      throw new OrchestratorError('DRB-4220', 'The report is made when the year has ended.', { errors });
    }
    const period = { from: startOf(year), until: startOf(year + 1) };
    const report = reportOn(await this.gather(period), { year, madeAt: now });
    return this.within((scope) => keep(scope, report));
  }

  /** Reads every case about somebody, a batch at a time. */
  private async gather(period: Period): Promise<Gathered> {
    const questions: Question[] = [];
    const uses: Use[] = [];
    let after: string | undefined;
    do {
      const rows = await this.read(period, after);
      for (const row of rows) {
        const { playbook } = this.parts.playbooks.get(row.playbookHash);
        questions.push(...questionsOf(row, playbook, period));
        uses.push(...usesOf(row, playbook.processes, period));
      }
      after = rows.length < BATCH ? undefined : rows.at(-1)?.id;
    } while (after !== undefined);
    return { questions, uses };
  }

  /** Past the shield: a case that ended in the year counts, and nothing of it comes out but what it adds to a share. */
  private read({ until }: Period, after: string | undefined): Promise<readonly CaseRow[]> {
    const { store, table, playbooks, municipality } = this.parts;
    return store.withShielded(municipality, async (scope) => {
      const where = `c.subject_kind <> 'municipality' and c.opened_at < $1 and ($2::uuid is null or c.id > $2::uuid)`;
      const rows = await table.list(scope, where, [until, after ?? null], `order by c.id limit ${BATCH}`);
      await playbooks.know(scope, rows);
      return rows;
    });
  }

  private within<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.parts.store.withMunicipality(this.parts.municipality, work);
  }
}

const startOf = (year: number): string => parseMoment(`${year}-01-01T00:00`);

function usesOf(
  { id, state }: CaseRow,
  processes: Readonly<Record<string, { readonly title: Title }>>,
  period: Period,
) {
  return state.instances.flatMap(({ process, parent, openedAt }): readonly Use[] => {
    const title = processes[process]?.title;
    const inYear = openedAt >= period.from && openedAt < period.until;
    return parent === undefined || title === undefined || !inYear ? [] : [{ case: id, process, title }];
  });
}

/** What may be told of what a year held. */
export function reportOn({ questions, uses }: Gathered, of: Pick<AnnualReport, 'year' | 'madeAt'>): AnnualReport {
  const parts = [...Map.groupBy(questions, ({ process, task }) => `${process} ${task}`)].map(
    ([id, asked]): Part & { readonly asked: readonly Question[] } => ({
      ...{ id, asked, group: asked[0]?.process ?? '' },
      cases: casesOf(asked),
    }),
  );
  const { total, groups } = publishable(parts);
  const askedIn = (group: string): readonly Question[] => questions.filter(({ process }) => process === group);
  return {
    ...{ ...of, leastCases: LEAST_CASES },
    ...(total ? { total: sharesOf(questions) } : {}),
    processes: [...groups]
      .map(([process, told]) => ({
        ...{ process, title: titled(askedIn(process)[0]?.processTitle), shares: sharesOf(askedIn(process)) },
        questions: told
          .map(({ asked }) => ({ task: asked[0]?.task ?? '', title: titled(asked[0]?.title), shares: sharesOf(asked) }))
          .sort(byTitle),
      }))
      .sort(byTitle),
    used: [...Map.groupBy(uses, ({ process }) => process)]
      .filter(([, each]) => casesOf(each).size >= LEAST_CASES)
      .map(([process, each]) => ({ process, title: titled(each[0]?.title) }))
      .sort(byTitle),
  };
}

const casesOf = (items: readonly { readonly case: string }[]): ReadonlySet<string> =>
  new Set(items.map((each) => each.case));
const titled = (title: Title | undefined): Title => title ?? { nl: '', en: '' };
const byTitle = (a: { readonly title: Title }, b: { readonly title: Title }): number =>
  a.title.nl.localeCompare(b.title.nl, 'nl');

const sharesOf = (asked: readonly Question[]): Shares => ({
  inTime: bandOf(asked.filter(({ inTime }) => inTime).length, asked.length),
  usable: bandOf(asked.filter(({ usable }) => usable).length, asked.length),
});

/** In tens of percent, so that no number of questions can be read from it. */
function bandOf(some: number, all: number): Band {
  const from = Math.min(Math.floor((some * 10) / all), 9) * 10;
  return { from, to: from + 10 };
}

async function findMade(scope: Scope, year: number): Promise<AnnualReport | undefined> {
  const [row] = await scope.query<{ report: string }>('select report from annual_report where year = $1', [year]);
  return row === undefined ? undefined : AnnualReport.parse(JSON.parse(row.report));
}

/** Keeps a report, or gives the one that somebody else made meanwhile. */
async function keep(scope: Scope, report: AnnualReport): Promise<AnnualReport> {
  await scope.query(
    'insert into annual_report (municipality, year, report) values ($1, $2, $3) on conflict do nothing',
    [...[scope.municipality, report.year, JSON.stringify(report)]],
  );
  return (await findMade(scope, report.year)) ?? report;
}
