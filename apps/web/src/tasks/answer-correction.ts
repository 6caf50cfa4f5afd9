// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is typed to correct the answer to a task, checked and made into what the API takes. */
import type { Correct, Task } from '@draaiboek/api';
import { checkRequired, type FieldError, type FormValues } from '../forms/form-values.js';
import { answerBody, checkAnswer } from './answer-body.js';

type Answered = Pick<Task, 'id' | 'options'>;

/** The good answer with the facts that it states, as if it had been given at once. */
type AnswerCorrection = Extract<Correct, { readonly task: string }>;

export function checkAnswerCorrection({ options }: Answered, values: FormValues, today: string): FieldError[] {
  return [
    ...checkAnswer(options, values, today),
    ...checkRequired(values, 'reason', 'Vul in waarom u het antwoord corrigeert.'),
  ];
}

/** Only after {@link checkAnswerCorrection} found nothing. The API names the task within its case: `t3`. */
export function answerCorrectionOf({ id, options }: Answered, values: FormValues): AnswerCorrection {
  const { answer, grounds, facts } = answerBody(options, values);
  return {
    task: id.split('~').at(-1) ?? id,
    value: answer,
    ...(grounds === undefined ? {} : { grounds }),
    ...(facts === undefined ? {} : { facts }),
    reason: (values['reason'] ?? '').trim(),
  };
}
