// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Due } from '@draaiboek/api';
import { explain } from '@draaiboek/calendar';
import type { TermState } from '@draaiboek/engine';

/** When a term ends and why then. `open`: somebody still has to do it, so that being past it is being late. */
export function dueView({ dueOn, elapsesAt, why }: TermState, open: boolean, now: string): Due {
  return {
    dueOn,
    elapsesAt,
    why: why.map((link) => ({ ...link })),
    explanation: explain({ why, elapsesAt }, 'nl'),
    late: open && elapsesAt <= now,
  };
}
