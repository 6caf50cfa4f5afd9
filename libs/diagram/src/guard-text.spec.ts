// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { sketch } from '../test/sketch.js';
import { guardInWords } from './guard-text.js';
import { namesOf } from './names.js';

const both = (text: string) => ({ nl: text, en: text });
const drawn = sketch('weging', {
  title: 'Weging',
  entries: { begin: 'uitgereisd' },
  states: {
    uitgereisd: { title: 'Uitgereisd', tasks: { standpunt: { title: 'Wat vindt de politie?', owner: 'politie' } } },
  },
});
const process = {
  ...drawn,
  facts: {
    uitkomst: {
      type: 'choice',
      category: 'h',
      title: both('Uitkomst'),
      values: { aanmelden: both('Aanmelden voor weging') },
    },
    jeugdzorg: { type: 'boolean', category: 'h', title: both('Jeugdzorg doet mee') },
  },
} as const;
const dutch = namesOf(process, 'nl', { processes: { overleg: { title: both('Casusoverleg') } } });

describe('guardInWords', () => {
  it.each([
    [
      'not(jeugdzorg) or status("standpunt") = "answered"',
      'niet: Jeugdzorg doet mee of “Wat vindt de politie?” is beantwoord',
    ],
    ['is known(uitkomst) and uitkomst = "aanmelden"', 'Uitkomst: Aanmelden voor weging'],
    ['is known(uitkomst) and uitkomst != "aanmelden"', 'Uitkomst is bekend en Uitkomst: niet Aanmelden voor weging'],
    ['not(is known(uitkomst))', 'Uitkomst is niet bekend'],
    ['answer("standpunt") = "past"', '“Wat vindt de politie?”: past'],
    ['not(jeugdzorg and running("overleg"))', 'niet (Jeugdzorg doet mee en “Casusoverleg” loopt)'],
    ['in("uitgereisd")', 'in “Uitgereisd”'],
    ['onbekend = "x"', 'onbekend: x'],
  ])('says %s in Dutch, by the titles of what it names', (guard, words) => {
    expect(guardInWords(guard, dutch)).toBe(words);
  });

  it('keeps the words of FEEL in English', () => {
    expect(guardInWords('not(jeugdzorg) and\n  b', namesOf(process, 'en'))).toBe('not: Jeugdzorg doet mee and b');
  });
});
