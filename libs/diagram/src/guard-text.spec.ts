// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { guardInWords } from './guard-text.js';

describe('guardInWords', () => {
  it.each([
    [
      'not(minderjarigenBetrokken) or status("rvdk-standpunt") = "answered"',
      'niet minderjarigenBetrokken of rvdk-standpunt beantwoord',
    ],
    [
      'is known(driehoekUitkomst) and driehoekUitkomst = "aanmelden"',
      'driehoekUitkomst bekend en driehoekUitkomst = aanmelden',
    ],
    ['answer("standpunt-politie") = "past"', 'standpunt-politie = past'],
    ['not(a and b)', 'niet (a en b)'],
    ['in("uitgereisd")', 'in uitgereisd'],
  ])('says %s in Dutch', (guard, words) => {
    expect(guardInWords(guard, 'nl')).toBe(words);
  });

  it('keeps the words of FEEL in English', () => {
    expect(guardInWords('not(a) and\n  b', 'en')).toBe('not a and b');
  });
});
