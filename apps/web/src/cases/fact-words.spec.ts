// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { factInWords, factValueInWords } from './fact-words.js';
import { subjectInWords } from './subject-words.js';

describe('a fact in words', () => {
  it('is yes or no, a date written out, or its text', () => {
    expect(factValueInWords(true)).toBe('ja');
    expect(factValueInWords('2026-11-30')).toBe('maandag 30 november 2026');
    expect(factValueInWords('familie-gebeld')).toBe('familie-gebeld');
  });

  it('has the title of its choice, and says when nothing is known', () => {
    expect(factInWords({ value: 'familie-gebeld', valueTitle: { nl: 'Familie heeft gebeld', en: 'x' } })).toBe(
      'Familie heeft gebeld',
    );
    expect(factInWords({})).toBe('Nog niet bekend');
  });
});

describe('the subject of a case', () => {
  it('shows no name to who may not know it', () => {
    expect(subjectInWords({ subjectKind: 'person' })).toBe('Inwoner');
    expect(subjectInWords({ subjectKind: 'person', subjectName: 'Test Persoon' })).toBe('Test Persoon (inwoner)');
  });
});
