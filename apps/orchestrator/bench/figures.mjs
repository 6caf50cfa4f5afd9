// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What benchmarks make of the times they took.
 *
 * @typedef {{ what: string, value: number | string, unit: string, note?: string }} Row
 */

/** The middle one; of an even number the upper of the two. */
export const median = (/** @type {readonly number[]} */ numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** With two decimals. */
export const shown = (/** @type {number} */ number) => Number(number.toFixed(2));
