// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { pageLinks } from './page-links.js';
import type { ProductRequest } from './parameters.js';

const Page = z.object({ items: z.array(z.looseObject({})), total: z.number(), page: z.number(), pageSize: z.number() });
const Sparse = z.object({ fields: z.array(z.string()).optional() });

/**
 * What every answer gets that can be had of any resource: of a page its links (RFC 8288), and of whatever was asked
 * sparsely only the fields that were asked for.
 */
export class AnswerInterceptor implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ProductRequest & { readonly originalUrl: string }>();
    const { fields } = Sparse.safeParse(request.asked).data ?? {};
    return next.handle().pipe(
      map((answer) => {
        const page = Page.safeParse(answer).data;
        if (page === undefined) return fields === undefined ? answer : only(fields, answer);
        http.getResponse<ServerResponse>().setHeader('Link', pageLinks(request.originalUrl, page));
        return fields === undefined ? answer : { ...page, items: page.items.map((item) => only(fields, item)) };
      }),
    );
  }
}

function only(fields: readonly string[], resource: unknown): unknown {
  if (typeof resource !== 'object' || resource === null) return resource;
  return Object.fromEntries(Object.entries(resource).filter(([name]) => fields.includes(name)));
}
