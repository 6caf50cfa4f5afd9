// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns what no text and no name of a field may hold, whatever its schema says of it, and how deep a body may go. */

/** Where something does not fit, and why. */
export interface Place {
  readonly at: string;
  readonly message: string;
}

/** The place of a body that does not fit as a whole. */
export const WHOLE = 'body';

/** Far deeper than any body that is known here. */
const DEEPEST = 20;

/** Control characters but for a new line and a tab, and what turns the direction of the text around it. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Every JavaScript object has something of this name, so a field of it would be lost. */
const PROTOTYPE = '__proto__';

/** Every place that cannot be kept or shown as what it is; none for a body that may be read further. */
export function unfitPlaces(value: unknown, path: readonly string[] = []): Place[] {
  const at = path.join('.') || WHOLE;
  if (typeof value === 'string') return faultsOf(value, at);
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= DEEPEST) return [{ at: WHOLE, message: `is nested deeper than ${DEEPEST} levels` }];
  return Object.entries(value).flatMap(([name, inner]) => {
    const faults =
      name === PROTOTYPE ? [{ at, message: `has the name ${name}, which is of nothing here` }] : faultsOf(name, at);
    return faults.length > 0 ? faults : unfitPlaces(inner, [...path, name]);
  });
}

function faultsOf(text: string, at: string): Place[] {
  /* It has no UTF-8, so nothing can keep it. */
  if (!text.isWellFormed()) return [{ at, message: 'has half a character (a lone surrogate)' }];
  if (UNSEEN.test(text)) return [{ at, message: 'has a character that cannot be seen (a control character)' }];
  return [];
}
