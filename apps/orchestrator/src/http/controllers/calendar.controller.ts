// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import {
  type Calendar,
  type CalendarProgress,
  CalendarQuery,
  type CalendarVersion,
  CalendarVersionsQuery,
  ChangeCalendar,
  type Page,
} from '@draaiboek/api';
import { localDateOf } from '@draaiboek/calendar';
import { type DaysAsked, rightsOf } from '../../calendars/calendar-desk.js';
import type { Viewer } from '../../people/viewer.js';
import { calendarVersion, calendarView, movedTerm } from '../../presenters/calendar-view.js';
import { Titles } from '../../presenters/titles.js';
import type { Product } from '../../product.js';
import { defined } from '../defined.js';
import { entityTag } from '../entity-tags.js';
import { LineStream } from '../line-stream.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, IfMatch, InQuery, SignedIn, slice } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** The most terms that a dry run names. */
const MOST_NAMED = 200;

/** The calendar that dates are counted by. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Documented({
    id: 'getCalendar',
    summary: 'A year of the calendar: national days and those of the municipality',
    answers: 'Calendar',
    query: CalendarQuery,
  })
  async read(
    @SignedIn() { access }: Viewer,
    @InQuery() query: Asked<typeof CalendarQuery>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Calendar> {
    const { calendar, clock } = this.product;
    const { current, left } = await calendar.read();
    const year = query.year ?? Number(localDateOf((await clock.read()).now).slice(0, 4));
    response.setHeader('ETag', entityTag(current.number));
    return calendarView(current, { year, left, may: rightsOf(access) });
  }

  @Get('versions')
  @Documented({
    id: 'listCalendarVersions',
    summary: 'How the calendar came to be what it is, the newest change first',
    answers: 'CalendarVersionPage',
    query: CalendarVersionsQuery,
  })
  async versions(
    @SignedIn() _: Viewer,
    @InQuery() query: Asked<typeof CalendarVersionsQuery>,
  ): Promise<Page<CalendarVersion>> {
    const { items, total } = await this.product.calendar.list(slice(query));
    const views = items.map((change) => calendarVersion(change, this.product.people));
    return { items: views, total, page: query.page, pageSize: query.pageSize };
  }

  @Post('versions')
  @HttpCode(200)
  @Documented({
    id: 'changeCalendar',
    summary: 'Change the days of the municipality and count every open date again; or find out what that would move',
    description:
      'Answers lines of JSON while cases are counted again, each a `CalendarProgress`. With `dryRun` nothing is changed and ' +
      'the last line says what would move.',
    body: 'ChangeCalendar',
    answers: { type: 'application/x-ndjson' },
    command: 'revises',
  })
  async change(
    @SignedIn() viewer: Viewer,
    @IfMatch() after: number,
    @Body(new ZodPipe(ChangeCalendar)) { days, reason, dryRun }: Asked<typeof ChangeCalendar>,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const lines = new LineStream(response);
    const asked = { after, days: days.map((day) => defined(day)), reason };
    const last = await (dryRun === true ? this.tryOut(viewer, asked, lines) : this.apply(viewer, asked, lines));
    lines.end(last);
  }

  private async tryOut(viewer: Viewer, asked: DaysAsked, lines: LineStream): Promise<CalendarProgress> {
    const { calendar, playbooks } = this.product;
    const { version, cases, terms, seen } = await calendar.tryOut(viewer, asked, (progress) =>
      lines.progress({ type: 'progress', ...progress }),
    );
    const moved = seen
      .slice(0, MOST_NAMED)
      .map((each) => movedTerm(each, new Titles(playbooks.get(each.row.playbookHash).playbook)));
    return { type: 'tried', version, cases, terms, moved, hidden: terms - moved.length };
  }

  private async apply(viewer: Viewer, asked: DaysAsked, lines: LineStream): Promise<CalendarProgress> {
    const { calendar } = this.product;
    const { number, version, finished } = await calendar.change(viewer, asked, (progress) =>
      lines.progress({ type: 'progress', ...progress }),
    );
    return { type: finished ? 'done' : 'stopped', revision: number, version };
  }
}
