// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type AccessLogEntry, Purpose } from '@draaiboek/api';
import type { People } from '../people/people.js';
import type { Kept } from '../review/review-desk.js';

/** A line of the access log for who reviews it. */
export const accessLogEntry = (
  { id, at, actor, action, caseId, code, purpose }: Kept,
  people: People,
): AccessLogEntry => ({
  ...{ id, at, action, by: { id: actor, name: people.nameOf(actor) } },
  ...(caseId === undefined ? {} : { case: caseId }),
  ...(code === undefined ? {} : { refused: code }),
  ...(purpose === undefined ? {} : { purpose: Purpose.parse(purpose) }),
});
