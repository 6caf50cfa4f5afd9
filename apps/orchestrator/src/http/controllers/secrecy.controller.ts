// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AcknowledgeSecrecy, type Secrecy } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import type { Product } from '../../product.js';
import { SECRECY_TEXT, SECRECY_VERSION } from '../../secrecy/secrecy-text.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, SignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** The duty of secrecy, before the first look. */
@ApiTags('session')
@Controller('secrecy')
export class SecrecyController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Documented({
    id: 'getSecrecy',
    summary: 'What everybody acknowledges before the first look, and whether one did',
    answers: 'Secrecy',
    beforeSecrecy: true,
  })
  async read(@SignedIn() { person }: Viewer): Promise<Secrecy> {
    const acknowledgedAt = await this.product.acknowledgements.find(person.id);
    return {
      version: SECRECY_VERSION,
      text: SECRECY_TEXT.map((paragraph) => ({ ...paragraph })),
      ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    };
  }

  @Post('acknowledgements')
  @HttpCode(201)
  @Documented({
    id: 'acknowledgeSecrecy',
    summary: 'Acknowledge the duty of secrecy, in the version of the text that was read',
    description: 'Kept with its moment. Sending it again changes nothing.',
    body: 'AcknowledgeSecrecy',
    answers: 'Secrecy',
    status: 201,
    beforeSecrecy: true,
  })
  async acknowledge(
    @SignedIn() viewer: Viewer,
    @Body(new ZodPipe(AcknowledgeSecrecy)) { version }: Asked<typeof AcknowledgeSecrecy>,
  ): Promise<Secrecy> {
    await this.product.acknowledgements.acknowledge(viewer.person.id, version);
    return this.read(viewer);
  }
}
