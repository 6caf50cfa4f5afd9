// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, type Variant, VariantListQuery } from '@draaiboek/api';
import { variantViews } from '../../presenters/variant-view.js';
import type { Product } from '../../product.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, InQuery, pageOf } from '../parameters.js';
import { PRODUCT } from '../tokens.js';

/** The playbooks that lie side by side. They hold no case data: whoever can reach the product may read them. */
@ApiTags('processes')
@Controller('variants')
export class VariantsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Documented({
    id: 'listVariants',
    summary: 'The playbooks that a case may be opened on: the base, then its variants',
    answers: 'VariantPage',
    query: VariantListQuery,
    open: true,
  })
  list(@InQuery() query: Asked<typeof VariantListQuery>): Page<Variant> {
    return pageOf(variantViews(this.product.playbooks), query);
  }
}
