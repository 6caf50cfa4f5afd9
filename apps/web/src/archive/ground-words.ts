// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { DestructionGround } from '@draaiboek/api';
import type { Choice } from '../forms/choice-fields.js';

interface GroundWords {
  readonly title: string;
  readonly hint: string;
}

const WORDS: Readonly<Record<DestructionGround, GroundWords>> = {
  'bewaartermijn-verstreken': {
    title: 'De bewaartermijn is voorbij',
    hint: 'De zaak is zo lang bewaard als de wet of uw gemeente vraagt.',
  },
  'niet-langer-noodzakelijk': {
    title: 'De gegevens zijn niet meer nodig',
    hint: 'Ook als de bewaartermijn nog niet voorbij is.',
  },
  'melding-niet-opgepakt': {
    title: 'De melding is niet opgepakt',
    hint: 'Er is na de melding geen aanpak gekomen.',
  },
  'verzoek-betrokkene': {
    title: 'De betrokkene heeft erom gevraagd',
    hint: 'Uw gemeente heeft besloten dat verzoek in te willigen.',
  },
  'rechterlijke-uitspraak': {
    title: 'De rechter heeft het bepaald',
    hint: 'Er is een uitspraak dat de gegevens weg moeten.',
  },
};

export const groundInWords = (ground: DestructionGround): string => WORDS[ground].title;

/** Every ground that a case may be destroyed on. */
export const GROUNDS: readonly Choice[] = Object.entries(WORDS).map(([value, words]) => ({ value, ...words }));

/** The ground that was chosen, from a form or an address; undefined for what is none. */
export const findGround = (given: string | null | undefined): DestructionGround | undefined =>
  isGround(given) ? given : undefined;

const isGround = (given: string | null | undefined): given is DestructionGround =>
  typeof given === 'string' && Object.hasOwn(WORDS, given);
