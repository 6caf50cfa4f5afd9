// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseSummary } from '@draaiboek/api';

type SubjectKind = CaseSummary['subjectKind'];

const WORDS: Readonly<Record<SubjectKind, string>> = {
  person: 'Inwoner',
  minor: 'Minderjarige inwoner',
  family: 'Gezin',
  organisation: 'Organisatie',
  municipality: 'Gemeente',
};

/** What kind of subject a case is about. */
export function subjectKindInWords(kind: SubjectKind): string {
  return WORDS[kind];
}

/** Who a case is about, as far as whoever looks may know it. */
export function subjectInWords({ subjectKind, subjectName }: Pick<CaseSummary, 'subjectKind' | 'subjectName'>): string {
  const kind = subjectKindInWords(subjectKind);
  return subjectName === undefined ? kind : `${subjectName} (${kind.toLowerCase()})`;
}
