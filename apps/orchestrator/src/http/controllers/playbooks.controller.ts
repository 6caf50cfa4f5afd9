// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { AskAdvice, GiveAdvice, type JudgedPlaybook, JudgedPlaybookListQuery, type Page } from '@draaiboek/api';
import { AdviceDesk, type Judged } from '../../accountability/advice-desk.js';
import type { Viewer } from '../../people/viewer.js';
import { judgedPlaybook } from '../../presenters/accountability-view.js';
import type { Product } from '../../product.js';
import { entityTag } from '../entity-tags.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, IfMatch, InQuery, pageOf, SignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** What is advised on the playbooks that lie ready. */
@ApiTags('accountability')
@Controller('playbooks')
export class PlaybooksController {
  constructor(
    private readonly desk: AdviceDesk,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get()
  @Documented({
    id: 'listPlaybooks',
    summary: 'The playbooks that lie ready, with what was advised on each (Wet PGA art. 15)',
    description:
      'Where a playbook rests on the Wet PGA, no case is opened on it before somebody advised on exactly this one.',
    answers: 'JudgedPlaybookPage',
    query: JudgedPlaybookListQuery,
  })
  async list(
    @SignedIn() viewer: Viewer,
    @InQuery() query: Asked<typeof JudgedPlaybookListQuery>,
  ): Promise<Page<JudgedPlaybook>> {
    const judged = await this.desk.list(viewer);
    return pageOf(
      judged.map((each) => judgedPlaybook(each, this.product.people)),
      query,
    );
  }

  @Post(':playbook/advice-requests')
  @HttpCode(200)
  @Documented({
    id: 'askAdvice',
    summary: 'Ask for advice on a playbook; for the functional administrator',
    body: 'AskAdvice',
    answers: 'JudgedPlaybook',
    command: 'revises',
    problems: [404],
  })
  async ask(
    @SignedIn() viewer: Viewer,
    @IfMatch() after: number,
    @Param('playbook') hash: string,
    @Body(new ZodPipe(AskAdvice)) { words }: Asked<typeof AskAdvice>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<JudgedPlaybook> {
    return this.tagged(await this.desk.ask(viewer, { hash, after, words }), response);
  }

  @Post(':playbook/advice')
  @HttpCode(200)
  @Documented({
    id: 'giveAdvice',
    summary: 'Advise on a playbook; for the lawfulness committee and the coordinating data protection officer',
    description: 'The last advice counts. After a negative one no case is opened on this playbook.',
    body: 'GiveAdvice',
    answers: 'JudgedPlaybook',
    command: 'revises',
    problems: [404],
  })
  async give(
    @SignedIn() viewer: Viewer,
    @IfMatch() after: number,
    @Param('playbook') hash: string,
    @Body(new ZodPipe(GiveAdvice)) { verdict, words }: Asked<typeof GiveAdvice>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<JudgedPlaybook> {
    return this.tagged(await this.desk.give(viewer, { hash, after, verdict, words }), response);
  }

  private tagged(judged: Judged, response: ServerResponse): JudgedPlaybook {
    const view = judgedPlaybook(judged, this.product.people);
    response.setHeader('ETag', entityTag(view.revision));
    return view;
  }
}
