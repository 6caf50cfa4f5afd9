// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Purpose } from '@draaiboek/api';
import type { Scope, Store } from '@draaiboek/store';
import type { ProblemCode } from '../problems/codes.js';

export interface Attempt {
  /** Who, by reference. */
  readonly actor: string;
  /** What kind of command; never what was in it. */
  readonly action: string;
  /** The case, by id. */
  readonly caseId: string | undefined;
  readonly code: ProblemCode;
}

/** Something that somebody looked at. */
export interface Look extends Pick<Attempt, 'actor' | 'caseId'> {
  readonly action: 'case' | 'journal' | 'cases' | 'tasks' | 'review' | 'access-log' | 'closed-cases' | 'destructions';
  /** What for, where that is asked (W18). */
  readonly purpose?: Purpose;
}

/** For how long looking again at the same thing is the same look: a page asks again by itself. */
const SAME_LOOK_MS = 15 * 60_000;
/** More than these are forgotten, and then kept once more. */
const MOST_REMEMBERED = 10_000;

/**
 * Owns what is kept of who wanted what (Wet PGA art. 14), apart from the journal: it changes nothing in a case, not even its
 * revision. Actor and case by reference only. What is read of it is asked of the review desk.
 */
export class AccessLog {
  private readonly seen = new Map<string, number>();

  constructor(private readonly store: Store) {}

  /** Keeps a refusal of authorisation. */
  async refused(municipality: string, { actor, action, caseId, code }: Attempt): Promise<void> {
    await this.store.withMunicipality(municipality, (scope) =>
      scope.insert(
        'access_log',
        ['municipality', 'actor', 'action', 'subject', 'code'],
        [[municipality, actor, action, caseId ?? null, code]],
      ),
    );
  }

  /**
   * Keeps that somebody looked, in the transaction in which they do: what cannot be kept is not shown. A look for a purpose
   * is kept every time, any other once in a quarter of an hour.
   */
  async looked(scope: Scope, { actor, action, caseId, purpose }: Look): Promise<void> {
    const look = `${scope.municipality} ${actor} ${action} ${caseId ?? ''}`;
    if (purpose === undefined && this.isSameLook(look)) return;
    await scope.insert(
      'access_log',
      ['municipality', 'actor', 'action', 'subject', 'purpose'],
      [[scope.municipality, actor, action, caseId ?? null, purpose ?? null]],
    );
    this.seen.set(look, Date.now());
  }

  private isSameLook(look: string): boolean {
    if (this.seen.size >= MOST_REMEMBERED) this.seen.clear();
    const before = this.seen.get(look);
    return before !== undefined && Date.now() - before < SAME_LOOK_MS;
  }
}
