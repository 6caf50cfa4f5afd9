// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { findDocumentation } from './openapi/documented.js';
import { findViewer, type ProductRequest } from './parameters.js';
import { parsed } from './zod-pipe.js';

/** A request as Express has read its address. */
type Asking = ProductRequest & { readonly query: unknown };

/**
 * What every documented operation asks of every request before its handler is called: that somebody is signed in, unless
 * it is open, that they acknowledged the duty of secrecy, and that its query is the one that is documented. Whatever else the query says is refused.
 */
export class RequestGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const documentation = findDocumentation(context.getHandler());
    if (documentation === undefined) return true;
    const request = context.switchToHttp().getRequest<Asking>();
    if (documentation.open !== true) await this.admit(request, documentation.beforeSecrecy === true);
    keepCondition(request);
    request.asked = parsed(documentation.query, request.query);
    return true;
  }

  /** Lets in who is signed in and, for what may tell of a case, bound to secrecy (W20). */
  private async admit(request: Asking, beforeSecrecy: boolean): Promise<void> {
    const viewer = findViewer(request);
    if (viewer === undefined) throw new OrchestratorError('DRB-4010', 'The request names no known person.');
    if (!beforeSecrecy) await request.product?.acknowledgements.check(viewer.person.id);
  }
}

/**
 * Puts `If-None-Match` where the handler finds it. Express would compare it with the entity tag by itself, and that tag
 * is the revision: it does not say that something is due which is still to be done.
 */
function keepCondition(request: ProductRequest): void {
  const { 'if-none-match': known } = request.headers;
  if (known === undefined) return;
  request.known = known;
  delete request.headers['if-none-match'];
}
