// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AnswerTask, Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { answerTask } from '../api/commands.js';
import { CaseForm } from '../cases/case-form.js';
import { answerKey } from '../cases/draft-keys.js';
import type { Closing } from '../forms/expander.js';
import { useToday } from '../session/use-session.js';
import { answerBody, checkAnswer } from './answer-body.js';
import { AnswerFields } from './answer-fields.js';

interface AnswerFormProps {
  readonly task: Task;
  readonly closing: Closing;
}

/** An answer that leaves the question open does not answer it. */
function answeredInWords({ title, options }: Task, { answer }: AnswerTask): string {
  const given = options.find((option) => option.answer === answer);
  return given === undefined || given.closes
    ? `Beantwoord: ${title.nl}`
    : `Vastgelegd: ${given.title.nl}. De taak blijft open: ${title.nl}`;
}

/** Answers a task. */
export function AnswerForm({ task, closing }: AnswerFormProps): ReactElement {
  const today = useToday();
  return (
    <CaseForm
      draftKey={answerKey(task)}
      title={task.title.nl}
      submitLabel="Antwoord versturen"
      check={(values) => checkAnswer(task.options, values, today)}
      body={(values) => answerBody(task.options, values)}
      send={(body, options) => answerTask(task.id, body, options)}
      doneHeading={(body) => answeredInWords(task, body)}
      closing={closing}
    >
      {(form) => <AnswerFields options={task.options} form={form} label="Uw antwoord" />}
    </CaseForm>
  );
}
