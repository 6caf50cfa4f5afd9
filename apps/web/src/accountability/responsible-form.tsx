// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseMeeting } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { changeCaseMeeting } from '../api/commands.js';
import { CommandForm } from '../forms/command-form.js';
import type { Closing } from '../forms/expander.js';
import type { FormFields } from '../forms/use-command-form.js';
import { TextAreaField, TextField } from '../forms/text-fields.js';
import { checkResponsible, responsibleBody, valuesOf } from './responsible-body.js';

interface ResponsibleFormProps {
  readonly meeting: CaseMeeting;
  readonly closing: Closing;
  readonly onDone: (meeting: CaseMeeting) => void;
  readonly onReload: () => void;
}

/** The whole record at once: half of it names nobody to turn to. */
export function ResponsibleForm({ meeting, closing, onDone, onReload }: ResponsibleFormProps): ReactElement {
  return (
    <CommandForm
      draftKey="case meeting"
      title="Wie is verantwoordelijk?"
      submitLabel="Vastleggen"
      revision={meeting.revision}
      initial={valuesOf(meeting.responsible)}
      check={checkResponsible}
      body={responsibleBody}
      send={changeCaseMeeting}
      onDone={(next) => {
        closing.close();
        onDone(next);
      }}
      onReload={onReload}
      onCancel={closing.cancel}
      headingLevel={3}
    >
      {(form) => <Fields form={form} />}
    </CommandForm>
  );
}

function Fields({ form }: { readonly form: FormFields }): ReactElement {
  return (
    <>
      <TextAreaField
        {...form.bind('controllers')}
        label="Organisaties die samen verantwoordelijk zijn"
        hint="Elke organisatie op een eigen regel. Na een puntkomma kunt u zeggen wie daar besluit: Gemeente Voorbeeldstad; de burgemeester."
      />
      <TextField {...form.bind('officerName')} label="Naam van de coördinerend FG" maxLength={200} />
      <TextField {...form.bind('officerOrganisation')} label="Organisatie van de coördinerend FG" maxLength={200} />
      <TextField {...form.bind('officerReach')} label="Telefoon of e-mail van de coördinerend FG" maxLength={300} />
      <TextField
        {...form.bind('contactName')}
        label="Contactpunt voor betrokkenen"
        hint="Waar een inwoner vraagt welke gegevens er over hem of haar zijn."
        maxLength={200}
      />
      <TextField {...form.bind('contactReach')} label="Telefoon, e-mail of adres van het contactpunt" maxLength={300} />
      <TextAreaField
        {...form.bind('staff')}
        label="Aangewezen medewerkers"
        hint="Elke medewerker of functie op een eigen regel, met na een puntkomma de organisatie: Wijkagent; politie."
      />
      <TextAreaField
        {...form.bind('reason')}
        label="Wat wijzigt er, en waar is dat afgesproken?"
        hint="Noem geen inwoners."
      />
    </>
  );
}
