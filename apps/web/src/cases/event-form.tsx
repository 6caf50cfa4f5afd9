// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AllowedEvent, SendEvent } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { sendEvent } from '../api/commands.js';
import type { Closing } from '../forms/expander.js';
import { FactFields } from '../forms/fact-fields.js';
import { checkFacts, checkRequired, factsIfFilled, textIfFilled, type FormValues } from '../forms/form-values.js';
import { TextAreaField } from '../forms/text-fields.js';
import { useToday } from '../session/use-session.js';
import { useCasePage } from './case-context.js';
import { CaseForm } from './case-form.js';
import { eventKey } from './draft-keys.js';

interface EventFormProps {
  readonly event: AllowedEvent;
  readonly closing: Closing;
}

/** Sends an event with its facts and its reason. */
export function EventForm({ event, closing }: EventFormProps): ReactElement {
  const { case: item } = useCasePage();
  const today = useToday();
  return (
    <CaseForm
      draftKey={eventKey(event)}
      title={event.title.nl}
      submitLabel="Vastleggen"
      check={(values) => [
        ...checkFacts(event.sets, values, today),
        ...(event.reason === 'required' ? checkRequired(values, 'reason', 'Vul een reden in.') : []),
      ]}
      body={(values) => eventBody(event, values)}
      send={(body, options) => sendEvent(item.id, body, options)}
      doneHeading={() => `Vastgelegd: ${event.title.nl}`}
      closing={closing}
    >
      {(form) => (
        <>
          <FactFields facts={event.sets} form={form} />
          <TextAreaField
            {...form.bind('reason')}
            label="Reden"
            optional={event.reason === 'optional'}
            hint="Schrijf alleen op wat nodig is. De reden komt in de geschiedenis."
          />
        </>
      )}
    </CaseForm>
  );
}

function eventBody({ instance, event, sets }: AllowedEvent, values: FormValues): SendEvent {
  return { instance, type: event, ...factsIfFilled(sets, values), ...textIfFilled('reason', values) };
}
