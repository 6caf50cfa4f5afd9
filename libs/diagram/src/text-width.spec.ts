// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { shorten, textWidth, wrapText } from './text-width.js';

describe('text without a browser', () => {
  it('is wider in bold and with wide letters, and as wide with an accent as without', () => {
    expect(textWidth('uitgereisd', 'title')).toBeGreaterThan(textWidth('uitgereisd', 'plain'));
    expect(textWidth('WWW', 'plain')).toBeGreaterThan(textWidth('iii', 'plain'));
    expect(textWidth('geïnformeerd', 'plain')).toBe(textWidth('geinformeerd', 'plain'));
  });

  it('wraps into lines that fit and lose nothing but spaces', () => {
    const text = 'Is de raad voor de kinderbescherming ingeschakeld?';
    const lines = wrapText(text, 'plain', 120);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 'plain')).toBeLessThanOrEqual(120);
  });

  it('breaks a word that does not fit, after a hyphen where there is one', () => {
    expect(wrapText('controle-uitschrijving', 'plain', 90)).toEqual(['controle-', 'uitschrijving']);
    for (const line of wrapText('x'.repeat(100), 'plain', 60)) expect(textWidth(line, 'plain')).toBeLessThanOrEqual(60);
  });

  it('shortens at a space and says that something is left out', () => {
    expect(shorten('een twee drie vier', 14)).toBe('een twee…');
    expect(shorten('kort', 14)).toBe('kort');
  });
});
