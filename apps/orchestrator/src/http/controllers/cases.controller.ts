// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import type { Case, CaseSummary, JournalEntry, Page, Term } from '@draaiboek/api';
import { CaseReader } from '../../cases/case-reader.js';
import { rootOf } from '@draaiboek/case-file';
import type { Viewer } from '../../people/viewer.js';
import { caseSummary, caseView } from '../../presenters/case-view.js';
import { Drawings } from '../../presenters/drawings.js';
import { journalViews } from '../../presenters/journal-view.js';
import { termViews } from '../../presenters/term-view.js';
import { OrchestratorError } from '../../problems/orchestrator-error.js';
import type { Product } from '../../product.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, CaseQuery, DiagramQuery, PageQuery, SignedIn, slice } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** Reading cases. */
@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly drawings: Drawings,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get()
  @Documented({
    id: 'listCases',
    summary: 'Cases that one may see, the newest first',
    answers: 'CaseSummaryPage',
    query: CaseQuery,
  })
  async list(
    @SignedIn() viewer: Viewer,
    @Query(new ZodPipe(CaseQuery)) query: Asked<typeof CaseQuery>,
  ): Promise<Page<CaseSummary>> {
    const { items, total } = await this.reader.list(viewer, query, slice(query));
    return { items: items.map(caseSummary), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':case')
  @Documented({ id: 'getCase', summary: 'One case as it is now', answers: 'Case', problems: [404] })
  async read(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Case> {
    const seen = await this.reader.get(viewer, id);
    response.setHeader('ETag', `"${seen.row.state.revision}"`);
    return caseView(seen);
  }

  @Get(':case/journal')
  @Documented({
    id: 'listJournal',
    summary: 'What happened, the newest first',
    answers: 'JournalEntryPage',
    query: PageQuery,
    problems: [404],
  })
  async journal(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @Query(new ZodPipe(PageQuery)) query: Asked<typeof PageQuery>,
  ): Promise<Page<JournalEntry>> {
    const { viewing, items, total } = await this.reader.listJournal(viewer, id, slice(query));
    const entries = journalViews(viewing, items, this.product.people);
    return { items: entries, total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':case/terms')
  @Documented({
    id: 'listTerms',
    summary: 'Open and past terms, each with why it ends then',
    answers: 'TermPage',
    problems: [404],
  })
  async terms(@SignedIn() viewer: Viewer, @Param('case') id: string): Promise<Page<Term>> {
    const items = termViews(await this.reader.get(viewer, id));
    return { items, total: items.length, page: 1, pageSize: items.length };
  }

  @Get(':case/diagram.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Documented({
    id: 'drawCase',
    summary: 'The statechart of an instance, with where it is',
    answers: { type: 'image/svg+xml' },
    query: DiagramQuery,
    problems: [404],
  })
  async diagram(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @Query(new ZodPipe(DiagramQuery)) query: Asked<typeof DiagramQuery>,
  ): Promise<string> {
    const { row, playbook } = await this.reader.get(viewer, id);
    const instance =
      query.instance === undefined ? rootOf(row.state) : row.state.instances.find((each) => each.id === query.instance);
    const process = instance && playbook.processes[instance.process];
    if (instance === undefined || process === undefined) {
      throw new OrchestratorError('DRB-4040', 'The case has no such instance.');
    }
    const active = instance.endedIn === undefined ? instance.active : [instance.endedIn];
    return this.drawings.svg(playbook, process, active);
  }
}
