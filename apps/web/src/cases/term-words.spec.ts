// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { suspensionInWords } from './term-words.js';

const at = '2026-12-07T09:00:00.000Z';

describe('what was left of a term that stands still', () => {
  it.each([
    ['P69D', 'Er waren toen nog 69 dagen over.'],
    ['P1D', 'Er was toen nog 1 dag over.'],
    ['PT3H', 'Er was toen nog 3 uur over.'],
    ['P0D', 'Het was toen de laatste dag.'],
    ['-P2D', 'De laatste dag was toen al voorbij.'],
  ])('of %s is said: %s', (remainder, words) => {
    expect(suspensionInWords({ at, remainder })).toBe(`Opgeschort op maandag 7 december 2026. ${words}`);
  });
});
