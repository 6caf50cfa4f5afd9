// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactField } from '@draaiboek/api';
import { checkCorrection, correctionOf } from './correction.js';

const field: FactField = {
  fact: 'uitgereisdOp',
  title: { nl: 'Uitgereisd op', en: 'Departed on' },
  type: 'date',
  planned: false,
  need: 'optional',
};
const fact = { fact: 'uitgereisdOp', field };

describe('a correction', () => {
  it('needs a new value and a reason, also of a fact that may be empty', () => {
    expect(checkCorrection(fact, {}, '2026-12-17').map((error) => error.field)).toEqual([
      'fact:uitgereisdOp',
      'reason',
    ]);
  });

  it('carries the fact, the new value and why', () => {
    const values = { 'fact:uitgereisdOp': '2026-11-27', reason: ' beter bericht ' };
    expect(checkCorrection(fact, values, '2026-12-17')).toEqual([]);
    expect(correctionOf(fact, values)).toEqual({ fact: 'uitgereisdOp', value: '2026-11-27', reason: 'beter bericht' });
  });

  it('is not made without a value', () => {
    expect(() => correctionOf(fact, { reason: 'x' })).toThrow('with a value');
  });
});
