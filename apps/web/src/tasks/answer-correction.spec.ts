// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AnswerOption } from '@draaiboek/api';
import { answerCorrectionOf, checkAnswerCorrection } from './answer-correction.js';

const both = (text: string) => ({ nl: text, en: text });
const options: AnswerOption[] = [
  { answer: 'nee', title: both('Nee'), grounds: 'optional', closes: true, sets: [] },
  {
    answer: 'vertrokken',
    title: both('Vertrek geregistreerd'),
    grounds: 'optional',
    closes: true,
    sets: [{ fact: 'vertrekInBrpOp', title: both('Vertrek op'), type: 'date', planned: false, need: 'required' }],
  },
];
const task = { id: 'Z-2026-1~t3', options };
const typed = { answer: 'vertrokken', 'fact:vertrekInBrpOp': '2027-03-22', reason: ' verkeerd gekozen ' };

describe('the correction of an answer', () => {
  it('carries the facts of the good answer, the task within its case and why', () => {
    expect(checkAnswerCorrection(task, typed, '2027-03-30')).toEqual([]);
    expect(answerCorrectionOf(task, typed)).toEqual({
      task: 't3',
      value: 'vertrokken',
      facts: { vertrekInBrpOp: '2027-03-22' },
      reason: 'verkeerd gekozen',
    });
  });

  it('carries no facts that were typed for another answer, and the explanation when there is one', () => {
    expect(answerCorrectionOf(task, { ...typed, answer: 'nee', grounds: ' ok ' })).toEqual({
      task: 't3',
      value: 'nee',
      grounds: 'ok',
      reason: 'verkeerd gekozen',
    });
  });

  it('needs an answer, the facts that answer asks for, not in the future, and a reason', () => {
    const wrong = (values: Readonly<Record<string, string>>, today: string) =>
      checkAnswerCorrection(task, values, today).map(({ field }) => field);
    expect(wrong({}, '2027-03-30')).toEqual(['answer', 'reason']);
    expect(wrong({ answer: 'vertrokken' }, '2027-03-30')).toEqual(['fact:vertrekInBrpOp', 'reason']);
    expect(wrong(typed, '2027-03-21')).toEqual(['fact:vertrekInBrpOp']);
  });
});
