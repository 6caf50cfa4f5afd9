// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseRow } from './case-row.js';

/**
 * W12 (Wet PGA art. 6(3)): whether a case has ended, so that what is in it is shielded from its participants until it is
 * destroyed. A task that is carried past the end is still asked of somebody; a case of the municipality is about nobody.
 * The database says the same of its rows (`shielded`).
 */
export const isShielded = ({ state, subjectKind }: Pick<CaseRow, 'state' | 'subjectKind'>): boolean =>
  state.status === 'closed' &&
  subjectKind !== 'municipality' &&
  !state.instances.some(({ tasks }) => tasks.some(({ status }) => status === 'open'));
