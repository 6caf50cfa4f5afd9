// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import {
  type ClosedCase,
  ClosedCaseListQuery,
  ClosedCaseQuery,
  DestroyCase,
  type Destruction,
  DestructionListQuery,
  DestructionQuery,
  type Page,
} from '@draaiboek/api';
import { ArchiveDesk } from '../../archive/archive-desk.js';
import type { Viewer } from '../../people/viewer.js';
import { closedCase, destruction } from '../../presenters/archive-view.js';
import type { Product } from '../../product.js';
import { CaseCommands } from '../case-commands.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, IdempotencyKey, IfMatch, InQuery, SignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** Clearing what is no longer needed: for an archivist. */
@ApiTags('destruction')
@Controller()
export class DestructionsController {
  constructor(
    private readonly archive: ArchiveDesk,
    private readonly commands: CaseCommands,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get('closed-cases')
  @Documented({
    id: 'listClosedCases',
    summary: 'Cases that have ended, for an archivist: what was left alone longest on top',
    description: 'Says when each was last changed and how it ended, and nothing of what is in it.',
    answers: 'ClosedCasePage',
    query: ClosedCaseListQuery,
    problems: [403],
  })
  async closedCases(
    @SignedIn() viewer: Viewer,
    @InQuery() query: Asked<typeof ClosedCaseListQuery>,
  ): Promise<Page<ClosedCase>> {
    const { items, total } = await this.archive.listClosed(viewer, query);
    return { items: items.map(closedCase), total, page: query.page, pageSize: query.pageSize };
  }

  @Get('closed-cases/:case')
  @Documented({
    id: 'getClosedCase',
    summary: 'A case that has ended, for an archivist',
    answers: 'ClosedCase',
    query: ClosedCaseQuery,
    problems: [403, 404, 410],
  })
  async closedCase(@SignedIn() viewer: Viewer, @Param('case') id: string): Promise<ClosedCase> {
    return closedCase(await this.archive.getClosed(viewer, id));
  }

  @Post('cases/:case/destruction')
  @HttpCode(201)
  @Documented({
    id: 'destroyCase',
    summary: 'Destroy a case that has ended, for good',
    description:
      'Nothing of what is in the case can be had back. What stays is the chain of its journal without contents, and what ' +
      'this answers. Only an archivist may do it, and only to a case that has ended, with every task answered or closed. ' +
      'Afterwards every address of the case answers 404, and to an archivist 410.',
    body: 'DestroyCase',
    answers: 'Destruction',
    status: 201,
    command: 'destroys',
  })
  async destroy(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') id: string,
    @Body(new ZodPipe(DestroyCase)) body: Asked<typeof DestroyCase>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Destruction> {
    const { tombstone, replayed } = await this.commands.destroy({ viewer, key }, id, revision, body);
    response.setHeader('Location', `/v1/destructions/${tombstone.caseId}`);
    if (replayed) response.setHeader('Idempotency-Replayed', 'true');
    return this.viewOf(viewer, tombstone.caseId);
  }

  @Get('destructions')
  @Documented({
    id: 'listDestructions',
    summary: 'Cases that were destroyed, for an archivist: the last on top',
    description: 'What a municipality accounts for a destruction with: which case, when, by whom and on what ground.',
    answers: 'DestructionPage',
    query: DestructionListQuery,
    problems: [403],
  })
  async list(
    @SignedIn() viewer: Viewer,
    @InQuery() query: Asked<typeof DestructionListQuery>,
  ): Promise<Page<Destruction>> {
    const { items, total } = await this.archive.listDestroyed(viewer, query);
    const views = items.map((each) => destruction(each, this.product.people));
    return { items: views, total, page: query.page, pageSize: query.pageSize };
  }

  @Get('destructions/:case')
  @Documented({
    id: 'getDestruction',
    summary: 'What is left of a case that was destroyed, for an archivist',
    answers: 'Destruction',
    query: DestructionQuery,
    problems: [403, 404],
  })
  async read(@SignedIn() viewer: Viewer, @Param('case') id: string): Promise<Destruction> {
    return this.viewOf(viewer, id);
  }

  private async viewOf(viewer: Viewer, caseId: string): Promise<Destruction> {
    return destruction(await this.archive.getDestroyed(viewer, caseId), this.product.people);
  }
}
