// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type ClosedCase, type Destruction, DestructionGround } from '@draaiboek/api';
import type { DestroyedCase } from '../archive/destroyed-cases.js';
import type { People } from '../people/people.js';
import { caseSummary } from './case-view.js';
import type { Viewing } from './viewing.js';

/** A case that has ended, as an archivist sees it who need not see what is in it. */
export function closedCase(viewing: Viewing): ClosedCase {
  const { id, reference, process, processTitle, states, revision, openedAt } = caseSummary(viewing);
  const changedAt = viewing.row.state.lastMoment;
  return { id, reference, process, processTitle, endedIn: states, revision, openedAt, changedAt };
}

/** What may be told of a case that was destroyed: nothing that was sealed. */
export const destruction = (of: DestroyedCase, people: People): Destruction => ({
  ...{ case: of.caseId, caseReference: of.reference, openedAt: of.openedAt, destroyedAt: of.moment },
  by: { id: of.destroyedBy, name: people.nameOf(of.destroyedBy) },
  ground: DestructionGround.parse(of.ground),
  journal: { entries: of.head.sequence, hash: of.head.hash },
});
