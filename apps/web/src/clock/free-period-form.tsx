// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type SyntheticEvent, type ReactElement } from 'react';
import { isoPeriod, listPeriodUnits, type PeriodUnit } from '../dates/period-words.js';
import { Button } from '../design/button.js';
import { SelectField } from '../forms/choice-fields.js';
import { Field, describedBy } from '../forms/field.js';
import { findCount } from './period-count.js';

interface FreePeriodFormProps {
  readonly busy: boolean;
  readonly onAdvance: (by: string) => void;
}

const UNITS = listPeriodUnits();

/** A number and a unit: how far the clock must go. */
export function FreePeriodForm({ busy, onAdvance }: FreePeriodFormProps): ReactElement {
  const [count, setCount] = useState('10');
  const [unit, setUnit] = useState<PeriodUnit>('days');
  const [error, setError] = useState<string>();
  const field = { id: 'klok-aantal', label: 'Aantal', error };

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const number = findCount(count);
    setError(number === undefined ? 'Vul een heel getal in van 1 tot en met 1000.' : undefined);
    if (number === undefined) document.getElementById(field.id)?.focus();
    else if (!busy) onAdvance(isoPeriod(number, unit));
  };

  return (
    <form className="dr-period" noValidate onSubmit={submit}>
      <Field {...field}>
        <input
          id={field.id}
          className="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--number"
          inputMode="numeric"
          autoComplete="off"
          value={count}
          aria-describedby={describedBy(field)}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => setCount(event.target.value)}
        />
      </Field>
      <SelectField
        id="klok-eenheid"
        label="Eenheid"
        value={unit}
        choices={UNITS.map(({ unit: value, title }) => ({ value, title }))}
        onChange={(value) => setUnit(UNITS.find((known) => known.unit === value)?.unit ?? 'days')}
      />
      <Button variant="primary" type="submit" unavailable={busy}>
        Vooruit
      </Button>
    </form>
  );
}
