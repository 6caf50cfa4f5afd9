// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is typed about a task, checked and made into what the API takes. */
import type { AnswerOption, AnswerTask } from '@draaiboek/api';
import {
  checkFacts,
  checkRequired,
  factsIfFilled,
  textIfFilled,
  type FieldError,
  type FormValues,
} from '../forms/form-values.js';

export function findOption(options: readonly AnswerOption[], values: FormValues): AnswerOption | undefined {
  return options.find(({ answer }) => answer === values['answer']);
}

export function checkAnswer(options: readonly AnswerOption[], values: FormValues, today: string): FieldError[] {
  const option = findOption(options, values);
  if (option === undefined) return [{ field: 'answer', message: 'Kies een antwoord.' }];
  return [
    ...checkFacts(option.sets, values, today),
    ...(option.grounds === 'required' ? checkRequired(values, 'grounds', 'Vul een toelichting in.') : []),
  ];
}

/** Only what belongs to the chosen answer is sent, whatever was typed for another one first. */
export function answerBody(options: readonly AnswerOption[], values: FormValues): AnswerTask {
  const option = findOption(options, values);
  return {
    answer: values['answer'] ?? '',
    ...textIfFilled('grounds', values),
    ...factsIfFilled(option?.sets ?? [], values),
  };
}
