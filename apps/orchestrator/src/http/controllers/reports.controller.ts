// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AnnualReport, AnnualReportQuery } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import { AnnualReports } from '../../reports/annual-report.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, InQuery, SignedIn } from '../parameters.js';

/** What a municipality reports to the public. */
@ApiTags('accountability')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: AnnualReports) {}

  @Get('annual')
  @Documented({
    id: 'getAnnualReport',
    summary: 'The yearly public report on how useful exchanging data was (Wet PGA art. 18)',
    description:
      'Of a year that has ended. It is made when it is first asked for, and stays as it was made. It tells of no person, of ' +
      'no number of cases, and of nothing that rests on fewer than five cases.',
    answers: 'AnnualReport',
    query: AnnualReportQuery,
  })
  annual(@SignedIn() _: Viewer, @InQuery() { year }: Asked<typeof AnnualReportQuery>): Promise<AnnualReport> {
    return this.reports.get(year);
  }
}
