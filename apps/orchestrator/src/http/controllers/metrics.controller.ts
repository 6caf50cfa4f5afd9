// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { writeMetrics } from '../../observability/write-metrics.js';
import type { Product } from '../../product.js';
import { PRODUCT } from '../tokens.js';

/** What is counted, as Prometheus reads it; says nothing about cases or people. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async read(@Res() response: ServerResponse): Promise<void> {
    await writeMetrics(this.product.metrics, response);
  }
}
