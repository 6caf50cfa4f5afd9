// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrchestratorError } from '../../problems/orchestrator-error.js';
import { isProblemCode, problemPage, problemsPage } from '../../problems/pages.js';

/** The pages that the `type` of a problem document names. */
@ApiExcludeController()
@Controller('errors')
export class ErrorsController {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(): string {
    return problemsPage();
  }

  @Get(':code')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Param('code') code: string): string {
    if (!isProblemCode(code)) throw new OrchestratorError('DRB-4040', 'There is no such code.');
    return problemPage(code);
  }
}
