// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, type Process, ProcessListQuery, ProcessQuery, type ProcessSummary } from '@draaiboek/api';
import type { CompiledProcess } from '@draaiboek/definition';
import { diagramMermaid } from '@draaiboek/diagram';
import type { Viewer } from '../../people/viewer.js';
import { Drawings } from '../../presenters/drawings.js';
import { processSummary, processView } from '../../presenters/process-view.js';
import { OrchestratorError } from '../../problems/orchestrator-error.js';
import type { Product } from '../../product.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, InQuery, MaybeSignedIn, pageOf } from '../parameters.js';
import { PRODUCT } from '../tokens.js';

/** Definitions hold no case data: whoever can reach the product may read them. */
@ApiTags('processes')
@Controller('processes')
export class ProcessesController {
  constructor(
    private readonly drawings: Drawings,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  @Get()
  @Documented({
    id: 'listProcesses',
    summary: 'The processes of the active playbook',
    answers: 'ProcessSummaryPage',
    query: ProcessListQuery,
    open: true,
  })
  list(
    @MaybeSignedIn() viewer: Viewer | undefined,
    @InQuery() query: Asked<typeof ProcessListQuery>,
  ): Page<ProcessSummary> {
    const items = Object.values(this.product.playbooks.current.playbook.processes)
      .map((process) => processSummary(process, viewer?.access))
      .sort((a, b) => Number(a.companion) - Number(b.companion) || a.title.nl.localeCompare(b.title.nl, 'nl'));
    return pageOf(items, query);
  }

  @Get(':process')
  @Documented({
    id: 'getProcess',
    summary: 'One process',
    answers: 'Process',
    query: ProcessQuery,
    open: true,
    problems: [404],
  })
  read(@Param('process') id: string, @MaybeSignedIn() viewer: Viewer | undefined): Process {
    return processView(this.get(id), this.product.playbooks.current.playbook, viewer?.access);
  }

  @Get(':process/diagram.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Documented({
    id: 'drawProcess',
    summary: 'Its statechart, drawn',
    answers: { type: 'image/svg+xml' },
    open: true,
    problems: [404],
  })
  svg(@Param('process') id: string): Promise<string> {
    return this.drawings.svg(this.product.playbooks.current.playbook, this.get(id));
  }

  @Get(':process/diagram.mmd')
  @Header('Content-Type', 'text/vnd.mermaid; charset=utf-8')
  @Documented({
    id: 'writeProcess',
    summary: 'Its statechart as Mermaid',
    answers: { type: 'text/vnd.mermaid' },
    open: true,
    problems: [404],
  })
  mermaid(@Param('process') id: string): string {
    return diagramMermaid(this.get(id), { language: 'nl', titles: this.product.playbooks.current.playbook });
  }

  private get(id: string): CompiledProcess {
    const { processes } = this.product.playbooks.current.playbook;
    const found = Object.hasOwn(processes, id) ? processes[id] : undefined;
    if (found === undefined) throw new OrchestratorError('DRB-4040', 'There is no such process.');
    return found;
  }
}
