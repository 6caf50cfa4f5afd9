// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '../../problems/codes.js';
import { OrchestratorError } from '../../problems/orchestrator-error.js';

/** The page that the `type` of a problem document names. */
@ApiExcludeController()
@Controller('errors')
export class ErrorsController {
  @Get(':code')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Param('code') code: string): string {
    if (!isCode(code)) throw new OrchestratorError('DRB-4040', 'There is no such code.');
    const { status, title, remedy } = PROBLEMS[code];
    const text = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${code}</title>
<h1>${code}: ${text(title)}</h1><p>HTTP status ${status}.</p><h2>What to do</h2><p>${text(remedy)}</p></html>`;
  }
}

const isCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);
