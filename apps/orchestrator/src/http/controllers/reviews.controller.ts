// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AccessLogEntry,
  AccessLogQuery,
  type Case,
  type JournalEntry,
  type Page,
  ReviewJournalQuery,
  ReviewQuery,
} from '@draaiboek/api';
import { isShielded } from '@draaiboek/case-file';
import type { Viewer } from '../../people/viewer.js';
import { accessLogEntry } from '../../presenters/access-log-view.js';
import { wholeCase } from '../../presenters/case-view.js';
import { journalViews } from '../../presenters/journal-view.js';
import { stepWithoutPoliceData } from '../../presenters/police-data.js';
import type { Product } from '../../product.js';
import { ReviewDesk } from '../../review/review-desk.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, InQuery, SignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';

/** Guarding the lawfulness of it all: for whoever has that role, for a purpose that is kept. */
@ApiTags('review')
@Controller()
export class ReviewsController {
  constructor(
    private readonly desk: ReviewDesk,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get('reviews/:case')
  @Documented({
    id: 'reviewCase',
    summary: 'One case, open or ended, for whoever guards the lawfulness',
    description:
      'Asks for one of the purposes of the Act, and keeps who looked at which case for what. Of a case that has ended, ' +
      'police and justice data and the dates that follow from them are left out; the name of whom it is about always is.',
    answers: 'Case',
    query: ReviewQuery,
    problems: [403, 404],
  })
  async case(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @InQuery() { purpose }: Asked<typeof ReviewQuery>,
  ): Promise<Case> {
    return wholeCase(await this.desk.case(viewer, id, purpose));
  }

  @Get('reviews/:case/journal')
  @Documented({
    id: 'reviewJournal',
    summary: 'What happened in a case, for whoever guards the lawfulness: the newest first',
    answers: 'JournalEntryPage',
    query: ReviewJournalQuery,
    problems: [403, 404],
  })
  async journal(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @InQuery() query: Asked<typeof ReviewJournalQuery>,
  ): Promise<Page<JournalEntry>> {
    const { viewing, items, total } = await this.desk.journal(viewer, id, query);
    const ended = isShielded(viewing.row);
    const entries = journalViews(viewing, items, this.product.people, (step) =>
      ended ? stepWithoutPoliceData(step, viewing) : step,
    );
    return { items: entries, total, page: query.page, pageSize: query.pageSize };
  }

  @Get('access-log')
  @Documented({
    id: 'listAccessLog',
    summary: 'Who wanted what, and whether it was given: the newest first, for whoever guards the lawfulness',
    description:
      'Asks for one of the purposes that the Act gives the log, and keeps that it was read and what for. It has no counts ' +
      'per person and is no measure of anybody’s work.',
    answers: 'AccessLogEntryPage',
    query: AccessLogQuery,
    problems: [403],
  })
  async log(@SignedIn() viewer: Viewer, @InQuery() query: Asked<typeof AccessLogQuery>): Promise<Page<AccessLogEntry>> {
    const { items, total } = await this.desk.log(viewer, query);
    const entries = items.map((kept) => accessLogEntry(kept, this.product.people));
    return { items: entries, total, page: query.page, pageSize: query.pageSize };
  }
}
