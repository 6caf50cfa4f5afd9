// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { variantsQuery } from '../api/queries.js';
import { RadioField, SelectField } from '../forms/choice-fields.js';
import { variantChoices } from '../variants/variant-words.js';

export interface CaseFilterValues {
  /** Empty for all. */
  readonly stand: string;
  readonly variant: string;
}

interface CaseFiltersProps {
  readonly values: CaseFilterValues;
  readonly onChange: (values: CaseFilterValues) => void;
}

const STATUSES = [
  { value: 'open', title: 'Lopend' },
  { value: 'closed', title: 'Gesloten' },
  { value: '', title: 'Alles' },
];

/** Which cases are shown. Works at once; there is nothing to send. */
export function CaseFilters({ values, onChange }: CaseFiltersProps): ReactElement {
  const variants = useQuery(variantsQuery).data?.items ?? [];
  return (
    <search className="dr-filters" aria-label="Zaken filteren">
      <RadioField
        id="filter-stand"
        label="Welke zaken?"
        inRow
        value={values.stand}
        choices={STATUSES}
        onChange={(stand) => onChange({ ...values, stand })}
      />
      {variants.length > 1 && (
        <SelectField
          id="filter-variant"
          label="Welke variant?"
          empty="Alle varianten"
          value={values.variant}
          choices={variantChoices(variants)}
          onChange={(variant) => onChange({ ...values, variant })}
        />
      )}
    </search>
  );
}
