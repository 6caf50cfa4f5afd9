// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Responsible } from '@draaiboek/api';
import type { FormValues } from '../forms/form-values.js';
import { checkResponsible, responsibleBody, valuesOf } from './responsible-body.js';

const RESPONSIBLE: Responsible = {
  controllers: [{ name: 'Gemeente Voorbeeldstad', organ: 'De burgemeester' }, { name: 'Openbaar Ministerie' }],
  officer: { name: 'Testpersoon', organisation: 'Gemeente Voorbeeldstad', reach: 'fg@voorbeeldstad.example' },
  contactPoint: { name: 'Loket privacy', reach: '14 000' },
  staff: [{ name: 'Dossierhouder', organisation: 'Gemeente Voorbeeldstad' }],
};

describe('the record of who answers, as it is typed', () => {
  it('comes back as it was', () => {
    const values: FormValues = { ...valuesOf(RESPONSIBLE), reason: ' Convenant ' };
    expect(values['controllers']).toBe('Gemeente Voorbeeldstad; De burgemeester\nOpenbaar Ministerie');
    expect(checkResponsible(values)).toEqual([]);
    expect(responsibleBody(values)).toEqual({ responsible: RESPONSIBLE, reason: 'Convenant' });
  });

  it('leaves empty lines out', () => {
    const values = { ...valuesOf(RESPONSIBLE), staff: '\n Wijkagent ; Politie \n\n' };
    expect(responsibleBody(values).responsible.staff).toEqual([{ name: 'Wijkagent', organisation: 'Politie' }]);
  });

  it('names every field that misses, and the line without an organisation', () => {
    expect(checkResponsible(valuesOf(undefined)).map(({ field }) => field)).toEqual([
      ...['controllers', 'officerName', 'officerOrganisation', 'officerReach', 'contactName', 'contactReach'],
      ...['staff', 'reason'],
    ]);
    const found = checkResponsible({ ...valuesOf(RESPONSIBLE), staff: 'Wijkagent', reason: 'x' });
    expect(found).toEqual([{ field: 'staff', message: 'Zet een puntkomma en de organisatie achter: Wijkagent.' }]);
  });
});
