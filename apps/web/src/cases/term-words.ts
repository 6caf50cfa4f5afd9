// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import { dateInWords } from '../dates/date-words.js';
import { isLocalDate, localDateOf } from '../dates/local-date.js';
import { periodInWords } from '../dates/period-words.js';

/** What happens when a term ends. A term never decides anything about a person. */
export function whatFollows({ kind, stateTitle }: Pick<Term, 'kind' | 'stateTitle'>): string {
  return kind === 'deadline'
    ? 'Dan moet de taak zijn beantwoord. Is dat niet zo, dan herinnert Draaiboek eraan. De taak blijft open.'
    : `Dan gaat de zaak vanzelf verder vanuit “${stateTitle.nl}”: er komt een vraag of een taak. Draaiboek beslist niets.`;
}

/** Whether a term is still to come: it runs, or it stands still until somebody resumes it. */
export const isOpenTerm = ({ status }: Pick<Term, 'status'>): boolean => status === 'armed' || status === 'suspended';

/** Since when a term stands still, and what was left of it. */
export function suspensionInWords({ at, remainder }: NonNullable<Term['suspended']>): string {
  return `Opgeschort op ${dateInWords(localDateOf(at))}. ${remainderInWords(remainder)}`;
}

function remainderInWords(remainder: string): string {
  if (remainder.startsWith('-')) return 'De laatste dag was toen al voorbij.';
  if (remainder === 'P0D') return 'Het was toen de laatste dag.';
  const left = periodInWords(remainder);
  return `Er ${left.endsWith('dagen') ? 'waren' : 'was'} toen nog ${left} over.`;
}

/** The day that a term is counted from. */
export function termAnchorInWords({ anchor }: Pick<Term, 'anchor'>): string {
  return dateInWords(isLocalDate(anchor.value) ? anchor.value : localDateOf(anchor.value));
}

const ENDED: Readonly<Record<Exclude<Term['status'], 'armed'>, string>> = {
  suspended: 'Opgeschort',
  elapsed: 'Verstreken',
  cancelled: 'Niet meer nodig',
  superseded: 'Vervangen door een andere datum',
};

/** How a term ended. */
export function termEndInWords(status: Term['status']): string {
  return status === 'armed' ? 'Loopt' : ENDED[status];
}
