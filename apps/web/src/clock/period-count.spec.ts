// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findCount } from './period-count.js';

describe('how far the clock must go', () => {
  it.each([
    ['10', 10],
    [' 3 ', 3],
    ['0', undefined],
    ['1001', undefined],
    ['1,5', undefined],
    ['', undefined],
  ])('%j is %s', (text, count) => {
    expect(findCount(text)).toBe(count);
  });
});
