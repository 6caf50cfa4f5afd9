// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Names in a table: `aangifte`, `inschrijving/aangifte`, or `maatregel#2/aangifte` for its second instance. */

/** A process of the case, and which of its instances where that is said (1 is the first that was opened). */
export interface Place {
  readonly process: string;
  readonly nth?: number;
}

export interface Reference {
  readonly name: string;
  /** Absent: any instance that has something of this name. */
  readonly place?: Place;
}

export function parseReference(text: string): Reference {
  const slash = text.indexOf('/');
  return slash < 0 ? { name: text } : { name: text.slice(slash + 1), place: parsePlace(text.slice(0, slash)) };
}

export function parsePlace(text: string): Place {
  const [process = '', nth] = text.split('#');
  return nth === undefined ? { process } : { process, nth: Number(nth) };
}

/** The instances that are meant, in the order in which they were opened. */
export function instancesAt<T extends { readonly process: string }>(
  instances: readonly T[],
  place: Place | undefined,
): readonly T[] {
  if (place === undefined) return instances;
  const same = instances.filter(({ process }) => process === place.process);
  return place.nth === undefined ? same : same.slice(place.nth - 1, place.nth);
}
