// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Which demo person this tab works as. Kept in the tab's session storage, not in a cookie: two tabs can be two people,
 * and closing the tab forgets it.
 */
const KEY = 'draaiboek.person';

/** The id of the chosen person, or `undefined` when nobody was chosen. */
export function findPersonId(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

export function choosePerson(id: string | undefined): void {
  if (id === undefined) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, id);
}

/** The bearer token of the chosen person. Ids come with or without their prefix `demo-`. */
export function findToken(): string | undefined {
  const id = findPersonId();
  if (id === undefined) return undefined;
  return id.startsWith('demo-') ? id : `demo-${id}`;
}
