// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { furtherLines } from './history-lines.js';

describe('the lines under an entry of the history', () => {
  it('leave out what the summary says already, in whatever order', () => {
    const lines = ['Herinnering aan Politie over de taak “Aangifte”.'];
    expect(furtherLines({ summary: 'Herinnering verstuurd over de taak “Aangifte”: aan Politie.', lines })).toEqual([]);
  });

  it('name every reminder when there are several', () => {
    const lines = [
      'Herinnering aan Politie over de taak “Aangifte”.',
      'Herinnering aan Burgemeester over de taak “Aangifte”.',
    ];
    const summary = '2 herinneringen verstuurd over de taak “Aangifte”: aan Politie, Burgemeester.';
    expect(furtherLines({ summary, lines })).toEqual(lines);
  });

  it('keep what differs in one word or number', () => {
    const summary = 'De taak “Aangifte” is beantwoord.';
    const lines = ['De taak “Aangifte” is beantwoord.', 'De taak “Aangifte 2” is beantwoord.'];
    expect(furtherLines({ summary, lines })).toEqual(lines.slice(1));
  });
});
