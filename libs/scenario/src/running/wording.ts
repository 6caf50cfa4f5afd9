// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a table says about a difference, in the words of who wrote it. */
import type { Answered } from '../driver.js';

export type Language = 'nl' | 'en';

export interface Wording {
  readonly done: string;
  readonly nothingChanged: string;
  readonly changed: string;
  readonly notKnown: string;
  readonly nothingSent: string;
  readonly active: string;
  readonly ended: string;
  readonly notOpen: string;
  readonly notRunning: string;
  readonly suspended: string;
  readonly neverOpened: string;
  readonly yes: string;
  readonly no: string;
  openUntil(dueOn: string | null | undefined): string;
  runsUntil(dueOn: string): string;
  refused(code: string, answered?: Extract<Answered, { kind: 'refused' }>): string;
  /** That something is not so, and what there is of that kind. */
  notActive(there: readonly string[]): string;
  notEnded(there: readonly string[]): string;
  notOpenAmong(there: readonly string[]): string;
  notRunningAmong(there: readonly string[]): string;
}

const listed = (there: readonly string[], none: string, some: string): string =>
  there.length === 0 ? none : `${some}: ${there.join(', ')}`;

const dutch: Wording = {
  done: 'uitgevoerd',
  nothingChanged: 'er is niets veranderd',
  changed: 'de zaak is veranderd',
  notKnown: 'niet bekend',
  nothingSent: 'niets verstuurd',
  active: 'actief',
  ended: 'geëindigd',
  notOpen: 'niet open',
  notRunning: 'loopt niet',
  suspended: 'opgeschort',
  neverOpened: 'nooit geopend',
  yes: 'ja',
  no: 'nee',
  openUntil: (dueOn) => (dueOn ? `open, uiterlijk ${dueOn}` : 'open, zonder datum'),
  runsUntil: (dueOn) => `loopt tot en met ${dueOn}`,
  refused: (code, answered) => `geweigerd (${code})${answered ? `: ${answered.message} ${answered.remedy}` : ''}`,
  notActive: (there) => `niet actief; ${listed(there, 'er is niets actief', 'wel actief')}`,
  notEnded: (there) => `niet geëindigd; ${listed(there, 'er is niets geëindigd', 'wel geëindigd')}`,
  notOpenAmong: (there) => `niet open; ${listed(there, 'er staat niets open', 'wel open')}`,
  notRunningAmong: (there) => `loopt niet; ${listed(there, 'er loopt geen termijn', 'wel lopend')}`,
};

const english: Wording = {
  done: 'carried out',
  nothingChanged: 'nothing changed',
  changed: 'the case changed',
  notKnown: 'not known',
  nothingSent: 'nothing sent',
  active: 'active',
  ended: 'ended',
  notOpen: 'not open',
  notRunning: 'not running',
  suspended: 'suspended',
  neverOpened: 'never opened',
  yes: 'yes',
  no: 'no',
  openUntil: (dueOn) => (dueOn ? `open, due ${dueOn}` : 'open, without a due date'),
  runsUntil: (dueOn) => `runs until ${dueOn}`,
  refused: (code, answered) => `refused (${code})${answered ? `: ${answered.message} ${answered.remedy}` : ''}`,
  notActive: (there) => `not active; ${listed(there, 'nothing is active', 'active')}`,
  notEnded: (there) => `not ended; ${listed(there, 'nothing has ended', 'ended')}`,
  notOpenAmong: (there) => `not open; ${listed(there, 'nothing is open', 'open')}`,
  notRunningAmong: (there) => `not running; ${listed(there, 'no term is running', 'running')}`,
};

export const WORDING: Readonly<Record<Language, Wording>> = { nl: dutch, en: english };
