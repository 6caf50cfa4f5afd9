// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { AnswerTask, type CommandResult, Correct, OpenCase, SendEvent } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import { CaseCommands } from '../case-commands.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, IdempotencyKey, IfMatch, SignedIn } from '../parameters.js';
import { tagged } from '../tagged.js';
import { taskNamed } from '../task-name.js';
import { ZodPipe } from '../zod-pipe.js';

type Response = ServerResponse;

/** Commands: everything that changes a case. */
@ApiTags('commands')
@Controller()
export class CommandsController {
  constructor(private readonly commands: CaseCommands) {}

  @Post('cases')
  @HttpCode(201)
  @Documented({
    id: 'openCase',
    summary: 'Open a case',
    body: 'OpenCase',
    answers: 'CommandResult',
    status: 201,
    command: 'opens',
  })
  async open(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @Body(new ZodPipe(OpenCase)) body: Asked<typeof OpenCase>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandResult> {
    const answered = await this.commands.open({ viewer, key }, body);
    response.setHeader('Location', `/v1/cases/${answered.result.case.id}`);
    return tagged(response, answered);
  }

  @Post('cases/:case/events')
  @HttpCode(200)
  @Documented({
    id: 'sendEvent',
    summary: 'Send an event',
    body: 'SendEvent',
    answers: 'CommandResult',
    command: 'changes',
  })
  async send(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') id: string,
    @Body(new ZodPipe(SendEvent)) body: Asked<typeof SendEvent>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandResult> {
    return tagged(response, await this.commands.send({ viewer, key }, id, revision, body));
  }

  @Post('cases/:case/corrections')
  @HttpCode(200)
  @Documented({
    id: 'correct',
    summary: 'Correct a fact or an answer',
    body: 'Correct',
    answers: 'CommandResult',
    command: 'changes',
  })
  async correct(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('case') id: string,
    @Body(new ZodPipe(Correct)) body: Asked<typeof Correct>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandResult> {
    return tagged(response, await this.commands.correct({ viewer, key }, id, revision, body));
  }

  @Post('tasks/:task/answer')
  @HttpCode(200)
  @Documented({
    id: 'answerTask',
    summary: 'Answer a task',
    body: 'AnswerTask',
    answers: 'CommandResult',
    command: 'changes',
  })
  async answer(
    @SignedIn() viewer: Viewer,
    @IdempotencyKey() key: string | undefined,
    @IfMatch() revision: number,
    @Param('task') task: string,
    @Body(new ZodPipe(AnswerTask)) body: Asked<typeof AnswerTask>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandResult> {
    const { caseId, ordinal } = taskNamed(task);
    return tagged(response, await this.commands.answer({ viewer, key }, caseId, revision, ordinal, body));
  }
}
