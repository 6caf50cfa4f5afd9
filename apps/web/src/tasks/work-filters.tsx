// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { CheckField, RadioField, SelectField } from '../forms/choice-fields.js';
import { useRoles } from '../session/use-roles.js';

export interface WorkFilterValues {
  readonly mine: boolean;
  readonly late: boolean;
  readonly role: string;
}

interface WorkFiltersProps {
  readonly values: WorkFilterValues;
  readonly onChange: (values: WorkFilterValues) => void;
}

const WHOSE = [
  { value: 'true', title: 'Van mij' },
  { value: 'false', title: 'Alles wat ik mag zien' },
];

/** Which tasks are shown. Works at once; there is nothing to send. */
export function WorkFilters({ values, onChange }: WorkFiltersProps): ReactElement {
  const roles = useRoles();
  return (
    <search className="dr-filters" aria-label="Werklijst filteren">
      <RadioField
        id="filter-wie"
        label="Taken"
        inRow
        value={String(values.mine)}
        choices={WHOSE}
        onChange={(value) => onChange({ ...values, mine: value === 'true', role: '' })}
      />
      {!values.mine && (
        <SelectField
          id="filter-rol"
          label="Wie moet het doen?"
          value={values.role}
          choices={roles}
          empty="Iedereen"
          onChange={(role) => onChange({ ...values, role })}
        />
      )}
      <CheckField
        id="filter-laat"
        label="Alleen wat te laat is"
        checked={values.late}
        onChange={(late) => onChange({ ...values, late })}
      />
    </search>
  );
}
