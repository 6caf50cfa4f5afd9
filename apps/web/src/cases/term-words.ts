// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term, Title } from '@draaiboek/api';
import { dateInWords } from '../dates/date-words.js';
import { isLocalDate, localDateOf } from '../dates/local-date.js';
import { periodInWords } from '../dates/period-words.js';

/** What happens when a term ends. A term never decides anything about a person. */
export function whatFollows({ kind, stateTitle, follows }: Pick<Term, 'kind' | 'stateTitle' | 'follows'>): string {
  if (kind === 'deadline' || follows === undefined) {
    return 'Dan moet de taak zijn beantwoord. Is dat niet zo, dan herinnert Draaiboek eraan. De taak blijft open.';
  }
  const { states, processes, reminded, every } = follows;
  const parts = [
    ...(states.length === 0 ? [] : [`gaat de zaak vanzelf van “${stateTitle.nl}” naar ${oneOf(states)}`]),
    ...processes.map(({ nl }) => `begint “${nl}”`),
    ...(reminded.length === 0 ? [] : [`gaat er een herinnering naar: ${allOf(reminded.map(({ nl }) => nl))}`]),
  ];
  const told = parts.length === 0 ? ['is de termijn voorbij'] : parts;
  const stays = states.length === 0 ? ` De zaak blijft in “${stateTitle.nl}”.` : '';
  const again = every === undefined || states.length > 0 ? '' : ` Daarna komt dit elke ${periodInWords(every)} terug.`;
  return `Dan ${told.join('. Ook ')}.${stays}${again} Draaiboek beslist niets.`;
}

const allOf = (parts: readonly string[]): string => new Intl.ListFormat('nl', { type: 'conjunction' }).format(parts);

const oneOf = (titles: readonly Title[]): string =>
  new Intl.ListFormat('nl', { type: 'disjunction' }).format(titles.map(({ nl }) => `“${nl}”`));

/** Whether a term is still to come: it runs, or it stands still until somebody resumes it. */
export const isOpenTerm = ({ status }: Pick<Term, 'status'>): boolean => status === 'armed' || status === 'suspended';

/**
 * The other days that a term ended on before, earliest first: those of the terms it took the place of, and of the
 * earlier dates of the same task.
 */
export function findFormerDays(term: FormerTerm, terms: readonly FormerTerm[]): readonly string[] {
  const earlier = terms.filter(
    ({ id, instance, task, supersededBy }) =>
      id !== term.id &&
      instance === term.instance &&
      (task === undefined ? supersededBy === term.id : task === term.task),
  );
  const days = earlier.map(({ due }) => due.dueOn).filter((day) => day !== term.due.dueOn);
  return [...new Set(days)].sort();
}

type FormerTerm = Pick<Term, 'id' | 'instance' | 'task' | 'supersededBy'> & {
  readonly due: Pick<Term['due'], 'dueOn'>;
};

/** Since when a term stands still, and what was left of it. */
export function suspensionInWords({ at, remainder, byTitle }: NonNullable<Term['suspended']>): string {
  const until = byTitle === undefined ? '' : ` Dit gaat vanzelf verder na: ${byTitle.nl}.`;
  return `Opgeschort op ${dateInWords(localDateOf(at))}. ${remainderInWords(remainder)}${until}`;
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
