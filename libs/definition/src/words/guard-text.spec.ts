// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { weighing } from '../../test/weighing.js';
import { guardInWords } from './guard-text.js';
import { namesOf } from './names.js';

const titles = { processes: { overleg: { title: { nl: 'Casusoverleg', en: 'Case meeting' } } } };
const dutch = namesOf(weighing, 'nl', titles);

describe('guardInWords', () => {
  it.each([
    [
      'not(jeugdzorg) or status("standpunt") = "answered"',
      'niet: jeugdzorg doet mee of “Wat vindt de politie?” is beantwoord',
    ],
    ['is known(uitkomst) and uitkomst = "aanmelden"', 'uitkomst: aanmelden voor weging'],
    ['is known(uitkomst) and uitkomst != "aanmelden"', 'uitkomst is bekend en uitkomst: niet aanmelden voor weging'],
    ['not(is known(uitkomst))', 'uitkomst is niet bekend'],
    ['answer("standpunt") = "past"', '“Wat vindt de politie?”: past'],
    ['not(jeugdzorg and running("overleg"))', 'niet (jeugdzorg doet mee en “Casusoverleg” loopt)'],
    ['status("standpunt") = "open"', '“Wat vindt de politie?” staat nog open'],
    ['in("uitgereisd")', 'de zaak is in “Uitgereisd”'],
    [
      'not(in("uitgereisd")) and not(running("overleg"))',
      'de zaak is niet in “Uitgereisd” en “Casusoverleg” loopt niet',
    ],
    ['onbekend = "x"', 'onbekend: x'],
  ])('says %s in Dutch, by the titles of what it names', (guard, words) => {
    expect(guardInWords(guard, dutch)).toBe(words);
  });

  it('keeps the words of FEEL in English', () => {
    expect(guardInWords('not(jeugdzorg) and\n  b', namesOf(weighing, 'en'))).toBe('not: youth care takes part and b');
  });
});
