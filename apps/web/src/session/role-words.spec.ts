// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findUnsaidRoles } from './role-words.js';

describe('the roles beside a name', () => {
  const roleTitles = [
    { nl: 'Openbaar Ministerie', en: '' },
    { nl: 'Voorzitter', en: '' },
  ];

  it('are as they are written, and not said twice', () => {
    expect(findUnsaidRoles({ name: 'Voorbeeldpersoon', roleTitles })).toBe('Openbaar Ministerie, Voorzitter');
    expect(findUnsaidRoles({ name: 'Demo Voorzitter', roleTitles })).toBe('Openbaar Ministerie');
  });

  it('are absent when the name says them all', () => {
    expect(findUnsaidRoles({ name: 'Demo Openbaar Ministerie', roleTitles: roleTitles.slice(0, 1) })).toBeUndefined();
  });
});
