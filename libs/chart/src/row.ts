// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { ChartError } from './chart-error.js';

/**
 * The row of a table that an index of the same chart names.
 * @throws ChartError DRB-2390 for an index that is not one of this table: it is of another chart, or no index at all
 */
export function row<T>(table: readonly T[], index: number): T {
  const found = table[index];
  if (found === undefined) {
    throw new ChartError('DRB-2390', `No row ${index}`, 'compiled chart', 'Use the indices of this chart only.');
  }
  return found;
}
