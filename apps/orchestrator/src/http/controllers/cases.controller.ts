// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import {
  type Case,
  CaseListQuery,
  CaseQuery,
  type CaseSummary,
  DiagramQuery,
  type JournalEntry,
  JournalQuery,
  type Page,
  type Term,
  TermListQuery,
} from '@draaiboek/api';
import { CaseLists } from '../../cases/case-lists.js';
import { CaseReader } from '../../cases/case-reader.js';
import { rootOf } from '@draaiboek/case-file';
import type { Viewer } from '../../people/viewer.js';
import { caseSummary, caseView } from '../../presenters/case-view.js';
import { Drawings } from '../../presenters/drawings.js';
import { journalViews } from '../../presenters/journal-view.js';
import { termViews } from '../../presenters/term-view.js';
import type { Viewing } from '../../presenters/viewing.js';
import { OrchestratorError } from '../../problems/orchestrator-error.js';
import type { Product } from '../../product.js';
import { Documented } from '../openapi/documented.js';
import { entityTag, isKnown } from '../entity-tags.js';
import { type Asked, IfNoneMatch, InQuery, pageOf, SignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';

/** Reading cases. */
@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly lists: CaseLists,
    private readonly drawings: Drawings,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get()
  @Documented({
    id: 'listCases',
    summary: 'Cases that one may see, the newest first',
    answers: 'CaseSummaryPage',
    query: CaseListQuery,
  })
  async list(@SignedIn() viewer: Viewer, @InQuery() query: Asked<typeof CaseListQuery>): Promise<Page<CaseSummary>> {
    const { items, total } = await this.lists.cases(viewer, query);
    return { items: items.map(caseSummary), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':case')
  @Documented({
    id: 'getCase',
    summary: 'One case as it is now',
    description:
      'The case as whoever asks may see it, with what they may do now. Its entity tag is its revision: what a command ' +
      'sends in `If-Match`. While something is due that is still to be done, the case is sent whatever `If-None-Match` says.',
    answers: 'Case',
    tagged: true,
    query: CaseQuery,
    problems: [403, 404, 410],
  })
  async read(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @IfNoneMatch() known: string | undefined,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Case | undefined> {
    const seen = await this.reader.get(viewer, id);
    const { revision } = seen.row.state;
    response.setHeader('ETag', entityTag(revision));
    response.setHeader('Vary', 'Authorization');
    if (isKnown(known, revision) && isSettled(seen)) {
      response.statusCode = 304;
      return undefined;
    }
    return caseView(seen);
  }

  @Get(':case/journal')
  @Documented({
    id: 'listJournal',
    summary: 'What happened, the newest first',
    answers: 'JournalEntryPage',
    query: JournalQuery,
    problems: [403, 404, 410],
  })
  async journal(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @InQuery() query: Asked<typeof JournalQuery>,
  ): Promise<Page<JournalEntry>> {
    const { viewing, items, total } = await this.lists.journal(viewer, id, query);
    const entries = journalViews(viewing, items, this.product.people);
    return { items: entries, total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':case/terms')
  @Documented({
    id: 'listTerms',
    summary: 'Open and past terms, each with why it ends then',
    answers: 'TermPage',
    query: TermListQuery,
    problems: [403, 404, 410],
  })
  async terms(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @InQuery() query: Asked<typeof TermListQuery>,
  ): Promise<Page<Term>> {
    const all = termViews(await this.reader.get(viewer, id));
    return pageOf(
      all.filter(({ status }) => query.status === undefined || status === query.status),
      query,
    );
  }

  @Get(':case/diagram.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Documented({
    id: 'drawCase',
    summary: 'The statechart of an instance, with where it is',
    answers: { type: 'image/svg+xml' },
    query: DiagramQuery,
    problems: [403, 404, 410],
  })
  async diagram(
    @SignedIn() viewer: Viewer,
    @Param('case') id: string,
    @InQuery() query: Asked<typeof DiagramQuery>,
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

/** Whether everything that is due has been done, so that the revision says all there is to say: late is computed (T6). */
const isSettled = ({ row: { alarm }, now }: Viewing): boolean => alarm.at === undefined || alarm.at > now;
