// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case } from '@draaiboek/api';

import { isOpenTerm } from './term-words.js';

/** A section of the page of a case, with how much is in it. */
export interface CaseSectionLink {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
}

/** The ids and titles of the sections, in their order on the page. */
export const SECTIONS = {
  where: { id: 'stand', title: 'Waar de zaak staat' },
  tasks: { id: 'taken', title: 'Open taken' },
  terms: { id: 'termijnen', title: 'Open termijnen' },
  events: { id: 'mogelijk', title: 'Wat kan er nu' },
  facts: { id: 'gegevens', title: 'Gegevens' },
  companions: { id: 'begeleidend', title: 'Begeleidende processen' },
  answered: { id: 'afgerond', title: 'Afgeronde taken' },
  history: { id: 'geschiedenis', title: 'Geschiedenis' },
  pastTerms: { id: 'eerdere-termijnen', title: 'Eerdere termijnen' },
} as const satisfies Readonly<Record<string, CaseSectionLink>>;

export type SectionName = keyof typeof SECTIONS;

/** The sections with what can be counted. */
export function listSections(item: Case): CaseSectionLink[] {
  const counts: Partial<Record<SectionName, number>> = {
    tasks: item.tasks.filter(({ status }) => status === 'open').length,
    terms: item.terms.filter(isOpenTerm).length,
    events: item.events.length,
    companions: item.instances.filter(({ parent }) => parent !== undefined).length,
    answered: item.tasks.filter(({ status }) => status !== 'open').length,
    pastTerms: item.terms.filter((term) => !isOpenTerm(term)).length,
  };
  const all: Readonly<Record<string, CaseSectionLink>> = SECTIONS;
  const countOf: Readonly<Record<string, number | undefined>> = counts;
  return Object.entries(all).map(([name, section]) => {
    const count = countOf[name];
    return count === undefined ? section : { ...section, count };
  });
}
