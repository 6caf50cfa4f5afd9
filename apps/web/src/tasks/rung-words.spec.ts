// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { addresseeInWords } from './rung-words.js';

describe('the addressee of a reminder', () => {
  const titles = new Map([['politie', 'Politie']]);

  it('is a role by its title', () => {
    expect(addresseeInWords('politie', titles)).toBe('Politie');
  });

  it('can be the contact of the organisation of a role', () => {
    expect(addresseeInWords('contact:politie', titles)).toBe('de contactpersoon van Politie');
  });

  it('keeps its id when nobody here has the role', () => {
    expect(addresseeInWords('nctv', titles)).toBe('nctv');
  });
});
