// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Page,
  type Process,
  ProcessDrawingQuery,
  ProcessListQuery,
  ProcessQuery,
  type ProcessSummary,
  type ProcessVariant,
  ProcessVariantListQuery,
} from '@draaiboek/api';
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import { diagramMermaid } from '@draaiboek/diagram';
import { accessOn } from '../../people/case-access.js';
import type { Viewer } from '../../people/viewer.js';
import { Drawings } from '../../presenters/drawings.js';
import { processSummary, processView } from '../../presenters/process-view.js';
import { processVariants } from '../../presenters/variant-view.js';
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
    summary: 'The processes of a playbook',
    answers: 'ProcessSummaryPage',
    query: ProcessListQuery,
    open: true,
  })
  list(
    @MaybeSignedIn() viewer: Viewer | undefined,
    @InQuery() query: Asked<typeof ProcessListQuery>,
  ): Page<ProcessSummary> {
    const { playbook } = this.product.playbooks.getOffered(query.variant);
    const access = viewer && accessOn(viewer.access, playbook.contentHash);
    const items = Object.values(playbook.processes)
      .map((process) => processSummary(process, access))
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
  read(
    @Param('process') id: string,
    @MaybeSignedIn() viewer: Viewer | undefined,
    @InQuery() query: Asked<typeof ProcessQuery>,
  ): Process {
    const { playbook, process } = this.get(id, query.variant);
    return processView(process, playbook, viewer && accessOn(viewer.access, playbook.contentHash));
  }

  @Get(':process/variants')
  @Documented({
    id: 'listProcessVariants',
    summary: 'The playbooks that have this process, the base first, and whether it is another there',
    answers: 'ProcessVariantPage',
    query: ProcessVariantListQuery,
    open: true,
    problems: [404],
  })
  variants(
    @Param('process') id: string,
    @InQuery() query: Asked<typeof ProcessVariantListQuery>,
  ): Page<ProcessVariant> {
    const found = processVariants(id, this.product.playbooks);
    if (found.length === 0) throw noSuchProcess();
    return pageOf(found, query);
  }

  @Get(':process/diagram.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Documented({
    id: 'drawProcess',
    summary: 'Its statechart, drawn',
    answers: { type: 'image/svg+xml' },
    query: ProcessDrawingQuery,
    open: true,
    problems: [404],
  })
  svg(@Param('process') id: string, @InQuery() query: Asked<typeof ProcessDrawingQuery>): Promise<string> {
    const { playbook, process } = this.get(id, query.variant);
    return this.drawings.svg(playbook, process);
  }

  @Get(':process/diagram.mmd')
  @Header('Content-Type', 'text/vnd.mermaid; charset=utf-8')
  @Documented({
    id: 'writeProcess',
    summary: 'Its statechart as Mermaid',
    answers: { type: 'text/vnd.mermaid' },
    query: ProcessDrawingQuery,
    open: true,
    problems: [404],
  })
  mermaid(@Param('process') id: string, @InQuery() query: Asked<typeof ProcessDrawingQuery>): string {
    const { playbook, process } = this.get(id, query.variant);
    return diagramMermaid(process, { language: 'nl', titles: playbook });
  }

  private get(
    id: string,
    variant: string | undefined,
  ): { readonly playbook: CompiledPlaybook; readonly process: CompiledProcess } {
    const { playbook } = this.product.playbooks.getOffered(variant);
    const process = Object.hasOwn(playbook.processes, id) ? playbook.processes[id] : undefined;
    if (process === undefined) throw noSuchProcess();
    return { playbook, process };
  }
}

const noSuchProcess = (): OrchestratorError => new OrchestratorError('DRB-4040', 'There is no such process.');
