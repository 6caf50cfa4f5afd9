// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Why } from './model.js';

/** What one link of an explanation says, in words of one language and ready to be put into a sentence. */
export interface Told {
  /** `28 februari 2027`. */
  readonly day: string;
  /** `zondag`. */
  readonly weekday: string;
  /** `februari 2027`. */
  readonly month: string;
  readonly year: string;
  /** Of the holiday, the decree or the own day; always Dutch. */
  readonly name?: string;
  /** `maandag 1 maart 2027`, and whether it lies after the day. */
  readonly to?: { readonly day: string; readonly later: boolean };
  readonly counted?: Counted;
  /** For a resumed term: `273 dagen`. */
  readonly suspended?: string;
}

export interface Counted {
  /** `3 maanden`, `6 maanden eerder`. */
  readonly length: string;
  /** The same without saying which way: `6 maanden`. */
  readonly size: string;
  readonly from: string;
  /** `HH:MM` in Amsterdam, for lengths in hours. */
  readonly fromTime?: string;
  readonly toTime?: string;
  readonly back: boolean;
  readonly withDayOfEvent: boolean;
}

/** One sentence per kind of link. */
export type Sentences = Readonly<Record<Why['rule'], (told: Told) => string>>;
