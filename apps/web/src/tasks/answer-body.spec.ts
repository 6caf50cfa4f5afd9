// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AnswerOption } from '@draaiboek/api';
import { answerBody, checkAnswer } from './answer-body.js';

const both = (text: string) => ({ nl: text, en: text });
const options: AnswerOption[] = [
  { answer: 'ja', title: both('Ja'), grounds: 'optional', closes: true, sets: [] },
  { answer: 'nee', title: both('Nee'), grounds: 'required', closes: true, sets: [] },
  {
    answer: 'vertrokken',
    title: both('Vertrek geregistreerd'),
    grounds: 'optional',
    closes: true,
    sets: [{ fact: 'vertrekInBrpOp', title: both('Vertrek op'), type: 'date', planned: false, need: 'required' }],
  },
];

describe('an answer', () => {
  it('must be chosen', () => {
    expect(checkAnswer(options, {}, '2027-03-30')).toEqual([{ field: 'answer', message: 'Kies een antwoord.' }]);
  });

  it('needs an explanation when the option asks for one', () => {
    expect(checkAnswer(options, { answer: 'nee' }, '2027-03-30').map(({ field }) => field)).toEqual(['grounds']);
    expect(checkAnswer(options, { answer: 'ja' }, '2027-03-30')).toEqual([]);
  });

  it('needs the facts of the chosen option, and sends only those', () => {
    const values = { answer: 'vertrokken', 'fact:vertrekInBrpOp': '2027-03-22', 'fact:anders': 'x' };
    expect(checkAnswer(options, { answer: 'vertrokken' }, '2027-03-30')).toHaveLength(1);
    expect(answerBody(options, values)).toEqual({ answer: 'vertrokken', facts: { vertrekInBrpOp: '2027-03-22' } });
    expect(answerBody(options, { ...values, answer: 'ja', grounds: ' ok ' })).toEqual({ answer: 'ja', grounds: 'ok' });
  });
});
