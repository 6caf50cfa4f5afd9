// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
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

  /** Ready when the database answers. Counts what became of the alarms since the start. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok'; alarms: Readonly<Record<string, number>> }> {
    await this.product.clock.read();
    return { status: 'ok', alarms: { ...this.product.alarms.counts } };
  }
}
