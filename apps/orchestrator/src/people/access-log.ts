// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProblemCode } from '../problems/codes.js';
import { AccessRefusal, type Store } from '@draaiboek/store';

export interface Attempt {
  /** Who, by reference. */
  readonly actor: string;
  /** What kind of command; never what was in it. */
  readonly action: string;
  /** The case, by id. */
  readonly caseId: string | undefined;
  readonly code: ProblemCode;
}

/** Keeps refusals of authorisation, apart from the journal: they change nothing in a case, not even its revision. */
export class AccessLog {
  constructor(private readonly store: Store) {}

  async refused(municipality: string, { actor, action, caseId, code }: Attempt): Promise<void> {
    await this.store.withMunicipality(municipality, async ({ em }) => {
      const subject = caseId ?? null;
      em.create(AccessRefusal, { municipality, id: crypto.randomUUID(), at: new Date(), actor, action, subject, code });
      await em.flush();
    });
  }
}
