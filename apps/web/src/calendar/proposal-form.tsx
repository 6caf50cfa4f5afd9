// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar, ChangeCalendar } from '@draaiboek/api';
import { useState, type ReactElement } from 'react';
import { Alert } from '../design/alert.js';
import { Paragraph } from '../design/paragraph.js';
import { CommandForm } from '../forms/command-form.js';
import { checkRequired } from '../forms/form-values.js';
import { TextAreaField } from '../forms/text-fields.js';
import { CountProgress } from './count-progress.js';
import { daysAfter, type Edits } from './edits.js';
import { TryOut } from './try-out.js';
import { useCalendarRun, type Applied } from './use-calendar-run.js';

interface ProposalFormProps {
  readonly calendar: Calendar;
  readonly edits: Edits;
  readonly onApplied: (applied: Applied) => void;
  readonly onReload: () => void;
}

/** Finds out what a changed calendar moves, and applies it: only what one has looked at. */
export function ProposalForm(props: ProposalFormProps): ReactElement {
  const { revision, ownDays, may } = props.calendar;
  const days = daysAfter(ownDays, props.edits);
  const proposal = `${revision} ${JSON.stringify(days)}`;
  const [looked, setLooked] = useState<string>();
  return (
    <div className="dr-stack">
      <TryOut key={proposal} days={days} revision={revision} onTried={() => setLooked(proposal)} />
      {may.change && looked === proposal && <ApplyForm {...props} days={days} />}
      {may.change && looked !== proposal && (
        <Paragraph>Kijk eerst wat er verandert. Daarna kunt u een reden geven en toepassen.</Paragraph>
      )}
      {!may.change && (
        <Alert tone="info">
          <p>U kunt hier uitproberen wat een andere kalender doet. Toepassen doet de functioneel beheerder.</p>
        </Alert>
      )}
    </div>
  );
}

interface ApplyFormProps extends Omit<ProposalFormProps, 'edits'> {
  readonly days: ChangeCalendar['days'];
}

function ApplyForm({ calendar, days, onApplied, onReload }: ApplyFormProps): ReactElement {
  const { progress, follow } = useCalendarRun();
  return (
    <CommandForm
      draftKey="calendar"
      title="De kalender wijzigen"
      submitLabel="Toepassen"
      revision={calendar.revision}
      check={(values) => checkRequired(values, 'reason', 'Vul in waarom u de kalender wijzigt.')}
      body={(values): ChangeCalendar => ({ days, reason: (values['reason'] ?? '').trim() })}
      send={follow}
      onDone={(last) => {
        if (last.type !== 'tried') onApplied(last);
      }}
      onReload={onReload}
      headingLevel={3}
    >
      {(form) => (
        <>
          <TextAreaField
            {...form.bind('reason')}
            label="Waarom wijzigt u de kalender?"
            hint="De reden komt in de geschiedenis van elke zaak waarin een datum verschuift. Noem geen namen."
          />
          {progress !== undefined && <CountProgress progress={progress} what="Zaken nagerekend" />}
        </>
      )}
    </CommandForm>
  );
}
