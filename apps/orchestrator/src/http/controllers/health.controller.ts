// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { AlarmCounts } from '../../alarms/alarms.js';
import type { Readiness } from '../../health/health.js';
import type { Product } from '../../product.js';
import { PRODUCT } from '../tokens.js';

/** For whoever watches the process; says nothing about cases. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready when database and queue answer. Counts what became of the alarms since the start. */
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Pick<Readiness, 'answers'> & { status: 'ok' | 'waiting'; alarms: AlarmCounts }> {
    const { health, alarms } = this.product;
    const { ready, answers } = await health.read();
    response.statusCode = ready ? 200 : 503;
    return { status: ready ? 'ok' : 'waiting', answers, alarms: alarms.counts };
  }
}
