// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { ChangeTerm, type CommandResult, ExtendTerm, MoveTerm } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import { CaseCommands } from '../case-commands.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, IdempotencyKey, IfMatch, SignedIn } from '../parameters.js';
import { tagged } from '../tagged.js';
import { ZodPipe } from '../zod-pipe.js';

/** What whoever coordinates does to the date of one open term. */
@ApiTags('commands')
@Controller('cases/:case/terms/:term')
export class TermsController {
  constructor(private readonly commands: CaseCommands) {}

  @Post('suspend')
  @HttpCode(200)
  @Documented({
    id: 'suspendTerm',
    summary: 'Suspend an open term; what is left of it is kept in days',
    body: 'ChangeTerm',
    answers: 'CommandResult',
    command: 'changes',
  })
  async suspend(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') caseId: string,
    @Param('term') term: string,
    @Body(new ZodPipe(ChangeTerm)) body: Asked<typeof ChangeTerm>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CommandResult> {
    const at = { caseId, revision, term };
    return tagged(response, await this.commands.changeTerm({ viewer, key }, at, body, { kind: 'suspend-term' }));
  }

  @Post('resume')
  @HttpCode(200)
  @Documented({
    id: 'resumeTerm',
    summary: 'Resume a suspended term; the days that it was really suspended come on top',
    body: 'ChangeTerm',
    answers: 'CommandResult',
    command: 'changes',
  })
  async resume(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') caseId: string,
    @Param('term') term: string,
    @Body(new ZodPipe(ChangeTerm)) body: Asked<typeof ChangeTerm>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CommandResult> {
    const at = { caseId, revision, term };
    return tagged(response, await this.commands.changeTerm({ viewer, key }, at, body, { kind: 'resume-term' }));
  }

  @Post('extend')
  @HttpCode(200)
  @Documented({
    id: 'extendTerm',
    summary: 'Give an open term more time',
    body: 'ExtendTerm',
    answers: 'CommandResult',
    command: 'changes',
  })
  async extend(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') caseId: string,
    @Param('term') term: string,
    @Body(new ZodPipe(ExtendTerm)) body: Asked<typeof ExtendTerm>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CommandResult> {
    const at = { caseId, revision, term };
    const change = { kind: 'extend-term', by: body.by } as const;
    return tagged(response, await this.commands.changeTerm({ viewer, key }, at, body, change));
  }

  @Post('move')
  @HttpCode(200)
  @Documented({
    id: 'moveTerm',
    summary: 'Give an open term the last day that a person decided on',
    body: 'MoveTerm',
    answers: 'CommandResult',
    command: 'changes',
  })
  async move(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') caseId: string,
    @Param('term') term: string,
    @Body(new ZodPipe(MoveTerm)) body: Asked<typeof MoveTerm>,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<CommandResult> {
    const at = { caseId, revision, term };
    const change = { kind: 'move-term', dueOn: body.dueOn } as const;
    return tagged(response, await this.commands.changeTerm({ viewer, key }, at, body, change));
  }
}
