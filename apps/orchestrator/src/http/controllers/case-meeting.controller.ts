// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import {
  type CaseMeeting,
  type CaseMeetingVersion,
  CaseMeetingVersionsQuery,
  ChangeResponsible,
  type Page,
} from '@draaiboek/api';
import { AccountabilityDesk } from '../../accountability/accountability-desk.js';
import type { Viewer } from '../../people/viewer.js';
import { caseMeeting, caseMeetingVersion } from '../../presenters/accountability-view.js';
import type { Product } from '../../product.js';
import { entityTag } from '../entity-tags.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, IfMatch, InQuery, SignedIn, slice } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** Who answers for the data of the case meeting. */
@ApiTags('accountability')
@Controller('case-meeting')
export class CaseMeetingController {
  constructor(
    private readonly desk: AccountabilityDesk,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get()
  @Documented({
    id: 'getCaseMeeting',
    summary: 'Who answers for the data of the case meeting (Wet PGA art. 12)',
    answers: 'CaseMeeting',
  })
  async read(@SignedIn() viewer: Viewer, @Res({ passthrough: true }) response: ServerResponse): Promise<CaseMeeting> {
    return tagged(caseMeeting(await this.desk.read(viewer)), response);
  }

  @Get('versions')
  @Documented({
    id: 'listCaseMeetingVersions',
    summary: 'How the record of who answers came to be what it is, the newest change first',
    answers: 'CaseMeetingVersionPage',
    query: CaseMeetingVersionsQuery,
  })
  async versions(
    @SignedIn() _: Viewer,
    @InQuery() query: Asked<typeof CaseMeetingVersionsQuery>,
  ): Promise<Page<CaseMeetingVersion>> {
    const { items, total } = await this.desk.list(slice(query));
    const views = items.map((change) => caseMeetingVersion(change, this.product.people));
    return { items: views, total, page: query.page, pageSize: query.pageSize };
  }

  @Post('versions')
  @HttpCode(200)
  @Documented({
    id: 'changeCaseMeeting',
    summary: 'Write down who answers for the data of the case meeting, in place of what there is',
    description:
      'For the functional administrator. Where cases rest on the Wet PGA, none is opened before this was written down.',
    body: 'ChangeResponsible',
    answers: 'CaseMeeting',
    command: 'revises',
  })
  async change(
    @SignedIn() viewer: Viewer,
    @IfMatch() after: number,
    @Body(new ZodPipe(ChangeResponsible)) body: Asked<typeof ChangeResponsible>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CaseMeeting> {
    return tagged(caseMeeting(await this.desk.change(viewer, { after, ...body })), response);
  }
}

function tagged(meeting: CaseMeeting, response: ServerResponse): CaseMeeting {
  response.setHeader('ETag', entityTag(meeting.revision));
  return meeting;
}
