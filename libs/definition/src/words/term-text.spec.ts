// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { weighing } from '../../test/weighing.js';
import type { TermDocument } from '../document.js';
import { namesOf } from './names.js';
import { rungInWords, termCountedInWords, termInWords } from './term-text.js';

const dutch = namesOf(weighing, 'nl', { roles: { burgemeester: { title: { nl: 'Burgemeester', en: 'Mayor' } } } });
const term = (rest: Partial<TermDocument>): TermDocument => ({
  title: { nl: 'Termijn', en: 'Term' },
  length: 'P3M',
  calendar: 'policy',
  ...rest,
});

describe('a term in words', () => {
  it.each([
    [{}, '3 maanden'],
    [{ from: 'vertrokkenOp' }, '3 maanden na: datum van vertrek'],
    [{ length: 'P0D', from: 'vertrokkenOp' }, 'op: datum van vertrek'],
    [{ length: '-P6M', from: 'vertrokkenOp' }, '6 maanden vóór: datum van vertrek'],
  ])('%j is as long as "%s"', (rest, words) => {
    expect(termInWords(term(rest), dutch)).toBe(words);
  });

  it('says how it is counted, and what nobody asks about a term in hours', () => {
    expect(termCountedInWords(term({ unset: 'wait', every: 'P1M' }), dutch)).toBe(
      'eigen termijn van de gemeente; schuift niet voor een weekend of feestdag; loopt pas als die datum bekend is; daarna steeds weer na 1 maand',
    );
    expect(termCountedInWords(term({ calendar: 'hours', length: 'PT4H' }), { language: 'en' })).toBe(
      'in hours, which count at night and in the weekend too',
    );
  });
});

describe('a rung in words', () => {
  it.each([
    [{ at: '-2WD', to: 'owner' }, '2 werkdagen vooraf aan wie de taak heeft'],
    [{ at: 'P0D', to: 'contact' }, 'op de dag zelf aan de contactpersoon van diens organisatie'],
    [{ at: 'PT0H', to: 'owner' }, 'op het moment zelf aan wie de taak heeft'],
    [
      { at: 'PT4H', to: 'burgemeester', raises: 'vertrek.gemeld' },
      '4 uur later aan burgemeester, en dan gebeurt “Vertrek gemeld”',
    ],
  ])('%j', (rung, words) => {
    expect(rungInWords({ id: 'trede', ...rung }, dutch)).toBe(words);
  });
});
