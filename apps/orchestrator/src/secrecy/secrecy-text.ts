// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Title } from '@draaiboek/definition';

/** What everybody acknowledges before the first look (Wet PGA art. 17), by paragraph. */
export const SECRECY_TEXT: readonly Title[] = [
  {
    nl: 'In Draaiboek staan gegevens over inwoners. U moet geheimhouden wat u hier leest, ook als u niet meer meedoet.',
    en: 'Draaiboek holds data about residents. You must keep secret what you read here, also when you no longer take part.',
  },
  {
    nl: 'U deelt iets alleen met wie het voor dezelfde aanpak nodig heeft, of als een wet u dat oplegt.',
    en: 'You share something only with who needs it for the same approach, or where an Act obliges you to.',
  },
  {
    nl: 'Draaiboek legt vast wie welke zaak bekijkt. Dat dient alleen om te controleren of het zorgvuldig gaat.',
    en: 'Draaiboek keeps who looks at which case. That serves only to check that it is done with care.',
  },
];

/** Follows from the text: when a word of it changes, everybody is asked again. */
export const SECRECY_VERSION = createHash('sha256').update(JSON.stringify(SECRECY_TEXT)).digest('hex').slice(0, 16);
