// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { changeTerm } from '../api/commands.js';
import { Details } from '../design/details.js';
import { SelectField } from '../forms/choice-fields.js';
import { Expander, type Closing } from '../forms/expander.js';
import { DateField, TextAreaField, TextField } from '../forms/text-fields.js';
import type { FormFields } from '../forms/use-command-form.js';
import { useToday } from '../session/use-session.js';
import { useCasePage } from './case-context.js';
import { CaseForm } from './case-form.js';
import { termKey } from './draft-keys.js';
import { checkDeed, deedBody, unitsOf, type Deed } from './term-change.js';

const WORDS: Readonly<Record<Deed, { readonly label: string; readonly done: string; readonly hint: string }>> = {
  suspend: {
    label: 'Opschorten',
    done: 'Opgeschort',
    hint: 'De termijn staat dan stil. Bij het hervatten komen de dagen erbij die hij echt heeft stilgestaan.',
  },
  resume: {
    label: 'Hervatten',
    done: 'Hervat',
    hint: 'De termijn loopt weer. De dagen die hij heeft stilgestaan, komen erbij.',
  },
  extend: {
    label: 'Verlengen',
    done: 'Verlengd',
    hint: 'De extra tijd komt na de laatste dag die de termijn nu heeft.',
  },
  move: {
    label: 'Verplaatsen',
    done: 'Verplaatst',
    hint: 'U kiest zelf de laatste dag. Een feestdag of een gewijzigde kalender verschuift die niet meer.',
  },
};

/** What this person may do to the date of a term. */
export function TermActions({ term }: { readonly term: Term }): ReactElement | null {
  if (term.may.length === 0) return null;
  return (
    <Details summary="Datum wijzigen">
      <div className="dr-stack">
        {term.may.map((deed) => (
          <Expander key={deed} variant="subtle" label={WORDS[deed].label} about={term.title.nl}>
            {(closing) => <TermForm term={term} deed={deed} closing={closing} />}
          </Expander>
        ))}
      </div>
    </Details>
  );
}

interface TermFormProps {
  readonly term: Term;
  readonly deed: Deed;
  readonly closing: Closing;
}

function TermForm({ term, deed, closing }: TermFormProps): ReactElement {
  const { case: item } = useCasePage();
  const today = useToday();
  const { label, done, hint } = WORDS[deed];
  return (
    <CaseForm
      draftKey={termKey(term, deed)}
      title={`${label}: ${term.title.nl}`}
      submitLabel={label}
      check={(values) => checkDeed(deed, values, today)}
      body={(values) => deedBody(term, deed, values)}
      send={(body, options) => changeTerm(item.id, term.id, body, options)}
      doneHeading={() => `${done}: ${term.title.nl}`}
      closing={closing}
    >
      {(form) => (
        <>
          {deed === 'extend' && <LengthFields term={term} form={form} />}
          {deed === 'move' && <DateField {...form.bind('dueOn')} label="Nieuwe laatste dag" />}
          <TextAreaField {...form.bind('reason')} label="Waarom doet u dit?" hint={hint} />
        </>
      )}
    </CaseForm>
  );
}

function LengthFields({ term, form }: { readonly term: Term; readonly form: FormFields }): ReactElement {
  const units = unitsOf(term);
  const unit = form.bind('unit');
  return (
    <div className="dr-row">
      <TextField {...form.bind('by')} label="Hoeveel langer" maxLength={4} />
      <SelectField {...unit} value={unit.value || (units[0]?.value ?? '')} label="Eenheid" choices={units} />
    </div>
  );
}
