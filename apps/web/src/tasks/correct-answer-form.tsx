// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { correct } from '../api/commands.js';
import { useCasePage } from '../cases/case-context.js';
import { CaseForm } from '../cases/case-form.js';
import { correctAnswerKey } from '../cases/draft-keys.js';
import type { Closing } from '../forms/expander.js';
import { TextAreaField } from '../forms/text-fields.js';
import { useToday } from '../session/use-session.js';
import { answerCorrectionOf, checkAnswerCorrection } from './answer-correction.js';
import { AnswerFields } from './answer-fields.js';

interface CorrectAnswerFormProps {
  readonly task: Task;
  readonly closing: Closing;
}

/** Replaces an answer that was wrong, with the facts that the good one states; the old one stays in the history. */
export function CorrectAnswerForm({ task, closing }: CorrectAnswerFormProps): ReactElement {
  const { case: item } = useCasePage();
  const today = useToday();
  return (
    <CaseForm
      draftKey={correctAnswerKey(task)}
      title={`Antwoord corrigeren: ${task.title.nl}`}
      submitLabel="Correctie vastleggen"
      check={(values) => checkAnswerCorrection(task, values, today)}
      body={(values) => answerCorrectionOf(task, values)}
      send={(body, options) => correct(item.id, body, options)}
      doneHeading={() => `Gecorrigeerd: ${task.title.nl}`}
      closing={closing}
    >
      {(form) => (
        <>
          <AnswerFields options={task.options} form={form} label="Het goede antwoord" />
          <TextAreaField {...form.bind('reason')} label="Waarom corrigeert u dit?" />
        </>
      )}
    </CaseForm>
  );
}
