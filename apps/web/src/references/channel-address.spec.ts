// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findChannelAddress } from './channel-address.js';

describe('the address of a channel', () => {
  it.each([
    ['telephone', '(070) 751 51 51', 'tel:0707515151'],
    ['telephone', '+31 70 000 00 00', 'tel:+31700000000'],
    ['email', 'iemand@gemeente.example', 'mailto:iemand@gemeente.example'],
    ['website', 'https://www.gemeente.example', 'https://www.gemeente.example'],
    ['other', 'Vraag de dossierhouder', undefined],
  ] as const)('of %s %s is %s', (kind, value, address) => {
    expect(findChannelAddress({ id: 'een', kind, value })).toBe(address);
  });
});
