// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findNearest, suggest } from './nearest.js';

describe('the nearest name', () => {
  it.each([
    ['gemelt', ['gemeld', 'vertrokken'], 'gemeld'],
    ['vats', ['vast', 'open'], 'vast'],
    ['levensduur', ['label', 'lifetime'], undefined],
    ['x', [], undefined],
  ])('of %s among %j is %s', (name, existing, expected) => {
    expect(findNearest(name, existing)).toBe(expected);
  });

  it('is offered, or else the names there are, at most ten', () => {
    expect(suggest('gemelt', ['gemeld'], 'Use a state.')).toBe('Did you mean "gemeld"? Use a state.');
    expect(suggest('x', ['aaaa', 'bbbb'], 'Use a state.')).toBe('Use a state. There is: "aaaa", "bbbb".');
    const many = Array.from({ length: 12 }, (_, each) => `naam-${each}`);
    expect(suggest('x', many, 'Use a state.')).toMatch(/"naam-7", … \(12 in all\)\.$/);
    expect(suggest('x', [], 'Use a state.')).toBe('Use a state.');
  });
});
