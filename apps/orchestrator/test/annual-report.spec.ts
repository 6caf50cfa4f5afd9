// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { AnnualReport, Problem } from '@draaiboek/api';
import { AnnualReports } from '../src/reports/annual-report.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { count, open, PARTNER, productIn, WRAPPING_KEY } from './product.js';
import { fits, serve } from './served.js';
import type { Product } from '../src/product.js';
import type { CaseRow } from '@draaiboek/case-file';

/* The question of a case that is opened on this day has its last day two weeks later, in the same year. */
const START = '2026-11-24T10:00:00.000Z';
const IN_THE_NEXT = '2027-01-04T09:00:00.000Z';

describeSettings('the yearly report', (setting) => {
  let deployment: Deployment;
  let product: Product;
  let reports: AnnualReports;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
    product = await productIn(deployment, WRAPPING_KEY, START);
    const { store, table, playbooks, municipality } = product;
    reports = new AnnualReports({ store, table, playbooks, municipality: municipality.id });
  });
  afterEach(async () => {
    await product.stop();
    await deployment.close();
  });

  const answer = (row: CaseRow): Promise<CaseRow> =>
    product.desk.run(product.municipality.id, {
      ...{ caseId: row.id, revision: row.state.revision, respond: (after: CaseRow) => after },
      command: {
        kind: 'answer',
        task: row.state.instances[0]?.tasks[0]?.id ?? '',
        answer: 'ja',
        facts: {},
        actor: PARTNER,
      },
    });
  const openSome = (some: number): Promise<CaseRow[]> =>
    Promise.all(Array.from({ length: some }, (_, index) => open(product, {}, `Kanarie-${index}`)));
  const toNextYear = async (): Promise<void> => {
    await product.store.withMunicipality(product.municipality.id, (scope) =>
      scope.query('update clock set stands_at = $1', [IN_THE_NEXT]),
    );
  };

  it('W21 tells how much was answered in time, in tens of percent, and of nobody', async () => {
    const rows = await openSome(6);
    for (const row of rows.slice(0, 4)) await answer(row);
    await toNextYear();
    const report = await reports.get(2026);
    const shares = { inTime: { from: 60, to: 70 }, usable: { from: 60, to: 70 } };
    expect(report).toMatchObject({
      ...{ year: 2026, leastCases: 5, total: shares, used: [] },
      processes: [{ process: 'voorbeeld', shares, questions: [{ task: 'vraag', shares }] }],
    });
    const text = JSON.stringify(report);
    for (const row of rows) for (const known of [row.id, row.reference]) expect(text).not.toContain(known);
    expect(text).not.toMatch(/Kanarie/);
  });

  it('W21 tells nothing that rests on fewer than five cases', async () => {
    for (const row of await openSome(4)) await answer(row);
    await toNextYear();
    const report = await reports.get(2026);
    expect(report).toMatchObject({ processes: [], used: [] });
    expect(report.total).toBeUndefined();
  });

  it('W21 is made once: what happens afterwards does not show in it', async () => {
    const rows = await openSome(6);
    await toNextYear();
    const first = await reports.get(2026);
    for (const row of rows) await answer(row);
    await expect(reports.get(2026)).resolves.toEqual(first);
    expect(await count(product, 'annual_report')).toBe(1);
    expect((await reports.get(2025)).processes).toEqual([]);
  });
});

describe('asking for the yearly report', () => {
  it('is for who is signed in, and of a year that has ended', async () => {
    const served = await serve();
    await served.anyone().get('/v1/reports/annual?year=2025').expect(401);
    fits(AnnualReport, (await served.as('partner').get('/v1/reports/annual?year=2025').expect(200)).body);
    const early = fits(Problem, (await served.as('partner').get('/v1/reports/annual?year=2199').expect(422)).body);
    expect(early.errors).toEqual([{ at: 'year', message: 'must be a year that has ended' }]);
    await served.as('partner').get('/v1/reports/annual').expect(422);
    await served.close();
  });
});
