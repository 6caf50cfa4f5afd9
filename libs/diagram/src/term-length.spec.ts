// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { termLengthInWords } from './term-length.js';

describe('termLengthInWords', () => {
  it.each([
    ['P3M', '3 maanden', '3 months'],
    ['P1W', '1 week', '1 week'],
    ['PT24H', '24 uur', '24 hours'],
    ['P1Y6M', '1 jaar 6 maanden', '1 year 6 months'],
    ['5WD', '5 werkdagen', '5 working days'],
    ['-2WD', '2 werkdagen vooraf', '2 working days before'],
    ['-P6M', '6 maanden vooraf', '6 months before'],
    ['PT1H30M', '1 uur 30 minuten', '1 hour 30 minutes'],
  ])('writes %s as "%s"', (length, nl, en) => {
    expect(termLengthInWords(length, 'nl')).toBe(nl);
    expect(termLengthInWords(length, 'en')).toBe(en);
  });

  it('gives back what is no length', () => {
    expect(termLengthInWords('P', 'nl')).toBe('P');
    expect(termLengthInWords('straks', 'nl')).toBe('straks');
  });
});
