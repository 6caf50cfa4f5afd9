// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findFormerDays, suspensionInWords, whatFollows } from './term-words.js';

const at = '2026-12-07T09:00:00.000Z';

describe('what was left of a term that stands still', () => {
  it.each([
    ['P69D', 'Er waren toen nog 69 dagen over.'],
    ['P1D', 'Er was toen nog 1 dag over.'],
    ['PT3H', 'Er was toen nog 3 uur over.'],
    ['P0D', 'Het was toen de laatste dag.'],
    ['-P2D', 'De laatste dag was toen al voorbij.'],
  ])('of %s is said: %s', (remainder, words) => {
    expect(suspensionInWords({ at, remainder })).toBe(`Opgeschort op maandag 7 december 2026. ${words}`);
  });
});

const named = (nl: string) => ({ nl, en: nl });

describe('what follows when a term ends', () => {
  const term = { kind: 'wait', stateTitle: named('In weging') } as const;
  const nothing = { states: [], processes: [], reminded: [] };

  it('says who is reminded of what stays as it is, and how often', () => {
    expect(whatFollows({ ...term, follows: { ...nothing, reminded: [named('Burgemeester')], every: 'P2W' } })).toBe(
      'Dan gaat er een herinnering naar: Burgemeester. De zaak blijft in “In weging”. Daarna komt dit elke 2 weken terug. Draaiboek beslist niets.',
    );
  });

  it('says where the case goes on, and what begins', () => {
    const follows = { ...nothing, states: [named('Controle'), named('Nagaan')], processes: [named('Overleg')] };
    expect(whatFollows({ ...term, follows })).toBe(
      'Dan gaat de zaak vanzelf van “In weging” naar “Controle” of “Nagaan”. Ook begint “Overleg”. Draaiboek beslist niets.',
    );
  });
});

describe('the days that a term ended on before', () => {
  const of = (id: string, dueOn: string, over: { task?: string; supersededBy?: string } = {}) => ({
    ...{ id, instance: 'i1', due: { dueOn } },
    ...over,
  });

  it('are those of the term it took the place of', () => {
    const now = of('d2', '2027-03-16');
    expect(findFormerDays(now, [now, of('d1', '2027-03-01', { supersededBy: 'd2' }), of('d3', '2027-01-01')])).toEqual([
      '2027-03-01',
    ]);
  });

  it('are those of the same task, also when it was only asked again', () => {
    const now = of('d2', '2026-12-22', { task: 't1' });
    expect(
      findFormerDays(now, [of('d1', '2026-11-26', { task: 't1' }), of('d0', '2026-11-25', { task: 't2' })]),
    ).toEqual(['2026-11-26']);
  });
});
