// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { formatDay, type EpochDay } from './civil.js';
import type { Roll } from './model.js';
import type { Period } from './period.js';
import { isAtLeastDays, isOutsideTheAct, type TermRequest } from './term.js';
import type { Trail } from './trail.js';

/** What each rule does to a nominal last day. Counted from `first`, the first day of the term. */

const WEEK = 7;

/** Local policy: nothing moves unless the term says so. */
export function rollByPolicy(trail: Trail, nominal: EpochDay, roll: Roll): EpochDay {
  switch (roll) {
    case 'none':
      return nominal;
    case 'next':
      return trail.skipClosed(nominal, 1);
    case 'previous':
      return trail.skipClosed(nominal, -1);
  }
}

/** Algemene termijnenwet, art. 1, 2 and 4. */
export function rollByStatute(trail: Trail, nominal: EpochDay, first: EpochDay, period: Period): EpochDay {
  if (isOutsideTheAct(period)) {
    trail.stay(nominal, 'atw-4');
    return nominal;
  }
  if (period.sign < 0) {
    trail.stay(nominal, 'atw-1-2');
    return nominal;
  }
  const last = trail.skipClosed(nominal, 1);
  return isAtLeastDays(period, 3) ? holdTwoWorkingDays(trail, first, last, 'atw-2') : last;
}

/**
 * The last day of a term of which only the last part was counted: it moves as that of the whole term does, whose length
 * decides whether the Act moves it (art. 4). That it holds two working days was seen to when the whole was counted.
 */
export function rollPart(
  trail: Trail,
  nominal: EpochDay,
  { rule, roll = 'none' }: Pick<TermRequest, 'rule' | 'roll'>,
  whole: Period,
): EpochDay {
  switch (rule) {
    case 'hours':
      return nominal;
    case 'policy':
      return rollByPolicy(trail, nominal, roll);
    case 'statutory': {
      const stays = isOutsideTheAct(whole) ? 'atw-4' : whole.sign < 0 ? 'atw-1-2' : undefined;
      if (stays === undefined) return trail.skipClosed(nominal, 1);
      trail.stay(nominal, stays);
      return nominal;
    }
    case 'eu-1182-71':
      if (whole.sign >= 0) return trail.skipClosed(nominal, 1);
      trail.stay(nominal, 'eu-counted-back');
      return nominal;
  }
}

/** Regulation (EEC, Euratom) 1182/71, art. 3(4) and (5). */
export function rollByRegulation(trail: Trail, nominal: EpochDay, first: EpochDay, period: Period): EpochDay {
  if (period.sign < 0) {
    trail.stay(nominal, 'eu-counted-back');
    return nominal;
  }
  const last = trail.skipClosed(nominal, 1);
  return isAtLeastDays(period, 2) ? holdTwoWorkingDays(trail, first, last, 'eu-two-working-days') : last;
}

function holdTwoWorkingDays(
  trail: Trail,
  first: EpochDay,
  end: EpochDay,
  rule: 'atw-2' | 'eu-two-working-days',
): EpochDay {
  // Only within a week can one day more or less decide whether there are two.
  if (end - first < WEEK) trail.look(first);
  let last = end;
  for (let missing = 2 - trail.days.countBetween(first, last); missing > 0; missing -= 1) {
    trail.add({ rule, day: formatDay(last), to: formatDay(last + 1) });
    last = trail.skipClosed(last + 1, 1);
  }
  return last;
}
