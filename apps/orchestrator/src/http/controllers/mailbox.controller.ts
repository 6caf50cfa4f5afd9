// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Mail, MailQuery, type Page } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import { Titles } from '../../presenters/titles.js';
import type { Product } from '../../product.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, InQuery, SignedIn, slice } from '../parameters.js';
import { PRODUCT } from '../tokens.js';

/** What partners would receive; only in demo and test mode. */
@ApiTags('mailbox')
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Documented({
    id: 'listMail',
    summary: 'The demo mailbox, the newest first',
    answers: 'MailPage',
    query: MailQuery,
  })
  async list(@SignedIn() _: Viewer, @InQuery() query: Asked<typeof MailQuery>): Promise<Page<Mail>> {
    const { mailbox, municipality, playbooks } = this.product;
    const titles = new Titles({ ...playbooks.default.playbook, roles: playbooks.roles });
    const { mails, total } = await mailbox.list(municipality.id, query.to, slice(query));
    const items = mails.map(({ id, at, toRole, subject, body, task, rung }) => ({
      id,
      at: at.toISOString(),
      to: { role: toRole, title: titles.role(toRole) },
      subject,
      text: body,
      ...(typeof task === 'string' ? { task } : {}),
      ...(typeof rung === 'string' ? { rung } : {}),
    }));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }
}
