// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findVerdict, standInWords, stepInWords } from './advice-words.js';

describe('advice in words', () => {
  it('says what is missing before a case may be opened, and where nothing is', () => {
    expect(standInWords({ laws: ['wet-pga'], waitsFor: ['case-meeting', 'advice'] })).toBe(
      'Hierop kunt u nog geen zaak openen. Nodig is: vastleggen wie verantwoordelijk is en een advies waarmee het mag.',
    );
    expect(standInWords({ laws: ['wet-pga'], waitsFor: [] })).toBe('Hierop kunt u zaken openen.');
    expect(standInWords({ laws: ['avg'], waitsFor: [] })).toMatch(/niet verplicht/);
  });

  it('says what a step was', () => {
    expect(stepInWords({ kind: 'asked' })).toBe('Advies gevraagd');
    expect(stepInWords({ kind: 'given', verdict: 'met-voorwaarden' })).toBe('Advies: positief, met voorwaarden');
    expect(findVerdict('misschien')).toBeUndefined();
  });
});
