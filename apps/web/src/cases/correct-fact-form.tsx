// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { correct } from '../api/commands.js';
import type { Closing } from '../forms/expander.js';
import { FactInput } from '../forms/fact-input.js';
import { factName } from '../forms/form-values.js';
import { TextAreaField } from '../forms/text-fields.js';
import { useToday } from '../session/use-session.js';
import { useCasePage } from './case-context.js';
import { CaseForm } from './case-form.js';
import { checkCorrection, correctionOf } from './correction.js';
import { factKey } from './draft-keys.js';

interface CorrectFactFormProps {
  readonly instance: Instance;
  readonly fact: Fact;
  readonly closing: Closing;
}

/** Replaces a value that was wrong: what rests on it moves, what had happened stays. */
export function CorrectFactForm({ instance, fact, closing }: CorrectFactFormProps): ReactElement {
  const { case: item } = useCasePage();
  const today = useToday();
  return (
    <CaseForm
      draftKey={factKey(instance.id, fact)}
      title={`Corrigeren: ${fact.title.nl}`}
      submitLabel="Correctie vastleggen"
      check={(values) => checkCorrection(fact, values, today)}
      body={(values) => ({ instance: instance.id, ...correctionOf(fact, values) })}
      send={(body, options) => correct(item.id, body, options)}
      doneHeading={() => `Gecorrigeerd: ${fact.title.nl}`}
      closing={closing}
    >
      {(form) => (
        <>
          <FactInput
            {...form.bind(factName(fact.fact))}
            field={{ ...fact.field, need: 'required' }}
            today={today}
            label={`Nieuwe waarde: ${fact.title.nl}`}
          />
          <TextAreaField
            {...form.bind('reason')}
            label="Waarom corrigeert u dit?"
            hint="De oude waarde blijft te zien in de geschiedenis. Open termijnen die op dit gegeven rusten, schuiven mee."
          />
        </>
      )}
    </CaseForm>
  );
}
