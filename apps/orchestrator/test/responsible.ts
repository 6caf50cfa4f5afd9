// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Responsible } from '@draaiboek/api';

/** Who answers for a case meeting; nobody in it exists. */
export const RESPONSIBLE: Responsible = {
  controllers: [{ name: 'Gemeente Voorbeeldstad', organ: 'De burgemeester' }, { name: 'Politie, eenheid Voorbeeld' }],
  officer: { name: 'Testpersoon FG', organisation: 'Gemeente Voorbeeldstad', reach: 'fg@voorbeeldstad.example' },
  contactPoint: { name: 'Loket privacy', reach: 'privacy@voorbeeldstad.example' },
  staff: [{ name: 'Dossierhouder', organisation: 'Gemeente Voorbeeldstad' }],
};
