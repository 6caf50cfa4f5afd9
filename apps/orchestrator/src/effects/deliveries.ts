// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { localDateOf } from '@draaiboek/calendar';
import type { Effect } from '@draaiboek/engine';
import type { CaseDesk } from '../cases/case-desk.js';
import { requestOf } from '../cases/idempotency.js';
import type { KeyRing } from '@draaiboek/case-file';
import { letter } from '../mail/letter.js';
import { messageId } from '../mail/message-id.js';
import type { Postbox } from '../mail/postbox.js';
import { assertNever } from '../problems/assert-never.js';
import type { JobData } from '../queue/job-queue.js';
import type { Scope, Store } from '@draaiboek/store';
import { findUndelivered, markDelivered, type DecidedEffect } from './outbox.js';

const BATCH = 200;
/** Past every moment at which an effect was decided. */
const FAR = '9999-01-01T00:00:00.000Z';

/** Who a case that another one opened was opened by. */
const ORCHESTRATOR = 'draaiboek';

export interface DeliveriesParts {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly desk: CaseDesk;
  readonly postbox: Postbox;
  /** The product's address, the one link in a mail. */
  readonly address: () => string;
}

/**
 * Delivers effects: at least once, always under the effect's id, so that whoever receives can tell a repetition. The
 * row says what is still to be delivered; a job that comes twice finds nothing the second time.
 */
export class Deliveries {
  constructor(private readonly parts: DeliveriesParts) {}

  async deliver({ municipality, caseId, token }: JobData): Promise<void> {
    const { store, keys } = this.parts;
    const found = await store.withShielded(municipality, async (scope) => {
      const decided = await findUndelivered(scope, caseId, token, keys);
      return decided && { decided, task: await this.taskOf(scope, caseId, decided.effect) };
    });
    if (found === undefined) return;
    await this.perform(municipality, found.decided, found.task);
    await store.withShielded(municipality, (scope) => markDelivered(scope, caseId, token));
  }

  /** Delivers whatever was decided and not delivered, here and now; what is under way elsewhere is found delivered. */
  async deliverLeft(): Promise<void> {
    const { store } = this.parts;
    for (;;) {
      const left = await store.listWork('effect', FAR, { atMost: BATCH });
      for (const work of left) await this.deliver(work);
      if (left.length < BATCH) return;
    }
  }

  private async perform(municipality: string, decided: DecidedEffect, task?: string): Promise<void> {
    const { effect, moment, playbookHash } = decided;
    switch (effect.kind) {
      case 'notify':
        return this.notify(municipality, effect, moment, task);
      case 'open-case':
        return this.openCase(municipality, effect, { moment, playbookHash });
      default:
        return assertNever(effect);
    }
  }

  private async notify(
    municipality: string,
    { id, to, about }: Extract<Effect, { kind: 'notify' }>,
    moment: string,
    task: string | undefined,
  ): Promise<void> {
    const late = about.dueOn !== undefined && about.dueOn < localDateOf(moment);
    await this.parts.postbox.post({
      municipality,
      id: messageId(id),
      at: moment,
      toRole: to,
      letter: letter(late ? 'late' : 'waits', this.parts.address()),
      ...(task === undefined ? {} : { task }),
      ...(about.rung === undefined ? {} : { rung: about.rung }),
    });
  }

  /**
   * The effect's id is the idempotency key, and its moment the new case's: neither a repetition nor a late delivery
   * makes a difference. For the same reason it runs on the playbook of the case that opened it, whatever is offered by
   * now: what one process gives to the other was checked in that one. Nothing of the vault goes along: the new case is
   * about whoever its own entry says.
   */
  private async openCase(
    municipality: string,
    { id, process, as, subject, facts }: Extract<Effect, { kind: 'open-case' }>,
    { moment, playbookHash }: Pick<DecidedEffect, 'moment' | 'playbookHash'>,
  ): Promise<void> {
    await this.parts.desk.open(municipality, {
      command: { kind: 'open', process, as, subject, facts, actor: { id: ORCHESTRATOR, roles: [] }, fromCase: true },
      on: { playbookHash },
      moment,
      decided: true,
      idempotent: requestOf(ORCHESTRATOR, id, 'effect', id),
      respond: ({ id: opened }) => ({ opened }),
    });
  }

  /** The name in the definition of the task that a reminder is about. */
  private async taskOf(scope: Scope, caseId: string, effect: Effect): Promise<string | undefined> {
    if (effect.kind !== 'notify' || effect.about.task === undefined) return undefined;
    const [row] = await scope.query<{ task: string }>('select task from task where case_id = $1 and id = $2', [
      caseId,
      effect.about.task,
    ]);
    return row?.task;
  }
}
