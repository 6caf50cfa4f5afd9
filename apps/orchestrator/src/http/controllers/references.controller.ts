// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Directory, DivisionOfTasks } from '@draaiboek/api';
import { directoryView, divisionView } from '../../presenters/references-view.js';
import { OrchestratorError } from '../../problems/orchestrator-error.js';
import type { Product } from '../../product.js';
import { Documented } from '../openapi/documented.js';
import { PRODUCT } from '../tokens.js';

/** What one looks up beside the cases. It holds no case data: whoever can reach the product may read it. */
@ApiTags('references')
@Controller()
export class ReferencesController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('directory')
  @Documented({
    id: 'getDirectory',
    summary: 'Where to ask for help and where to exchange experience (wegwijzer)',
    answers: 'Directory',
    open: true,
    problems: [404],
  })
  async directory(): Promise<Directory> {
    const { settings, clock } = this.product;
    const directory = settings.references?.directory;
    if (directory === undefined) throw new OrchestratorError('DRB-4040', 'This municipality has no directory.');
    return directoryView(directory, (await clock.read()).now);
  }

  @Get('division-of-tasks')
  @Documented({
    id: 'getDivisionOfTasks',
    summary: 'Which party does which of the seven tasks of prevention (taakverdeling)',
    answers: 'DivisionOfTasks',
    open: true,
    problems: [404],
  })
  division(): DivisionOfTasks {
    const division = this.product.settings.references?.division;
    if (division === undefined) throw new OrchestratorError('DRB-4040', 'This municipality has no division of tasks.');
    return divisionView(division);
  }
}
