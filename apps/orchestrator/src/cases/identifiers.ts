// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes, randomUUID } from 'node:crypto';

/** Where ids of cases come from: randomness is an input, so that a test can give its own. */
export interface Identifiers {
  /** A UUID. */
  caseId(): string;
  /** What people call the case: random, without meaning, easy to read aloud (no 0/O, 1/I/L). */
  reference(): string;
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Ids from the system's randomness; a reference is one of 31^8 (about 850 thousand million). */
export const randomIdentifiers: Identifiers = {
  caseId: () => randomUUID(),
  reference: () => {
    const letters = Array.from({ length: LENGTH }, randomLetter);
    return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
  },
};

/** Evenly distributed: bytes past the last whole multiple of the alphabet are drawn again. */
function randomLetter(): string {
  for (;;) {
    const [byte = 0] = randomBytes(1);
    if (byte < 256 - (256 % LETTERS.length)) return LETTERS.charAt(byte % LETTERS.length);
  }
}
