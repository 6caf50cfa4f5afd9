// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { localDateOf } from '@draaiboek/calendar';
import type { Change } from '@draaiboek/engine';

/** The day (Europe/Amsterdam) on which something really happened: of a term when it ended, not the day it was due. */
export function happenedOn(
  { what, on }: Extract<Change, { kind: 'already-happened' }>,
  term: { readonly endedAt?: string } | undefined,
): string {
  return what === 'term' && term?.endedAt !== undefined ? localDateOf(term.endedAt) : on;
}
