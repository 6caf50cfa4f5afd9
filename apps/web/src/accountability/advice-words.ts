// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AdviceStep, AdviceVerdict, JudgedPlaybook } from '@draaiboek/api';
import type { Choice } from '../forms/choice-fields.js';

export const VERDICTS: readonly (Choice & { readonly value: AdviceVerdict })[] = [
  { value: 'positief', title: 'Positief' },
  { value: 'met-voorwaarden', title: 'Positief, met voorwaarden' },
  { value: 'negatief', title: 'Negatief', hint: 'Nieuwe zaken kunnen dan niet op dit draaiboek worden geopend.' },
];

export const findVerdict = (value: string | undefined): AdviceVerdict | undefined =>
  VERDICTS.find((verdict) => verdict.value === value)?.value;

/** What happened in one step. */
export function stepInWords({ kind, verdict }: Pick<AdviceStep, 'kind' | 'verdict'>): string {
  const title = VERDICTS.find(({ value }) => value === verdict)?.title;
  return kind === 'asked' || title === undefined ? 'Advies gevraagd' : `Advies: ${title.toLowerCase()}`;
}

/** Whether cases may be opened on a playbook, and what is missing. */
export function standInWords({ laws, waitsFor }: Pick<JudgedPlaybook, 'laws' | 'waitsFor'>): string {
  const missing = waitsFor.map((what) =>
    what === 'advice' ? 'een advies waarmee het mag' : 'vastleggen wie verantwoordelijk is',
  );
  if (missing.length > 0) return `Hierop kunt u nog geen zaak openen. Nodig is: ${missing.join(' en ')}.`;
  return laws.includes('wet-pga')
    ? 'Hierop kunt u zaken openen.'
    : 'Hierop kunt u zaken openen. Advies is bij dit draaiboek niet verplicht.';
}
