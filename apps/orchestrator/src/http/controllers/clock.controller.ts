// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { AdvanceClock, type Clock } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import type { Product } from '../../product.js';
import { LineStream } from '../line-stream.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, SignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';
import { ZodPipe } from '../zod-pipe.js';

/** The product's clock; only in demo and test mode, which are the only modes there are until sign-in has landed. */
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Documented({ id: 'getClock', summary: 'What time it is in the product', answers: 'Clock', open: true })
  async read(): Promise<Clock> {
    const { now, offsetMs, stands, run } = await this.product.clock.read();
    return { now, offset: offsetOf(offsetMs), stands, ...(run === undefined ? {} : { running: run }) };
  }

  @Post('advance')
  @HttpCode(200)
  @Documented({
    id: 'advanceClock',
    summary: 'Move the clock, and let everything happen that falls due on the way, in order',
    description:
      'Answers lines of JSON while it goes, each a `ClockProgress`; the last is `done` or `stopped`. One run at a time. It takes ' +
      'no `Idempotency-Key`: to be able to send it again, name the moment (`to`) instead of how far.',
    body: 'AdvanceClock',
    answers: { type: 'application/x-ndjson' },
    problems: [409, 422],
  })
  async advance(
    @SignedIn() _: Viewer,
    @Body(new ZodPipe(AdvanceClock)) body: Asked<typeof AdvanceClock>,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const lines = new LineStream(response);
    await this.product.clockRun.begin(body, (progress) => {
      if (progress.type === 'progress') lines.progress(progress);
      else lines.end(progress);
    });
    lines.begin();
  }
}

/** A length of time as ISO 8601, to the second: `PT90S`, `-PT90S`. */
function offsetOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${seconds < 0 ? '-' : ''}PT${Math.abs(seconds)}S`;
}
