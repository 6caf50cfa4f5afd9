// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

const MOST = 1000;

/** The whole number from 1 to 1000 that was typed; `undefined` when it is none. */
export function findCount(text: string): number | undefined {
  const number = Number(text.trim());
  return /^\d+$/.test(text.trim()) && number >= 1 && number <= MOST ? number : undefined;
}
