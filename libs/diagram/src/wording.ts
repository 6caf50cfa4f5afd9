// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';

/** The fixed words of a diagram. Dutch is what practitioners read. */
export interface Wording {
  readonly anywhere: string;
  readonly tasksDone: string;
  readonly always: string;
  readonly done: string;
  readonly report: (processTitle: string) => string;
  readonly starts: string;
  readonly continues: string;
  readonly suspends: string;
  readonly when: string;
  readonly optional: string;
  readonly reenter: string;
  readonly current: string;
  readonly currentStates: string;
  readonly states: string;
  readonly due: string;
  readonly region: string;
  readonly final: string;
  readonly history: string;
  readonly deepHistory: string;
  readonly after: (anchor: string) => string;
  readonly others: (count: number) => string;
}

const dutch: Wording = {
  anywhere: 'vanuit elke stap',
  tasksDone: 'alle taken klaar',
  always: 'vanzelf',
  done: 'afgerond',
  report: (processTitle) => `bericht van ${processTitle}`,
  starts: 'start',
  continues: 'verder in',
  suspends: 'zet stil:',
  when: 'alleen als',
  optional: 'niet verplicht',
  reenter: 'begint opnieuw',
  current: 'nu',
  currentStates: 'De zaak staat nu in',
  states: 'Toestanden',
  due: 'uiterlijk',
  region: 'tegelijk met de andere delen',
  final: 'einde',
  history: 'terug naar waar het was',
  deepHistory: 'terug naar precies waar het was',
  after: (anchor) => `na ${anchor}`,
  others: (count) => `en ${count} andere`,
};

const english: Wording = {
  anywhere: 'from any step',
  tasksDone: 'all tasks done',
  always: 'by itself',
  done: 'completed',
  report: (processTitle) => `report of ${processTitle}`,
  starts: 'starts',
  continues: 'continues in',
  suspends: 'suspends:',
  when: 'only if',
  optional: 'optional',
  reenter: 'begins anew',
  current: 'now',
  currentStates: 'The case is now in',
  states: 'States',
  due: 'by',
  region: 'at the same time as the other parts',
  final: 'end',
  history: 'back to where it was',
  deepHistory: 'back to exactly where it was',
  after: (anchor) => `after ${anchor}`,
  others: (count) => `and ${count} others`,
};

export const wordingOf = (language: Language): Wording => (language === 'nl' ? dutch : english);
