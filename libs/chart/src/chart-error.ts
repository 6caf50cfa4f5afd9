// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * DRB-2300: the machine is not of the form that a compiled process has. DRB-2310: no configuration of this chart.
 * DRB-2390: the chart contradicts itself, which is a fault of Draaiboek.
 */
export type ChartErrorCode = 'DRB-2300' | 'DRB-2310' | 'DRB-2390';

export class ChartError extends Error {
  override readonly name = 'ChartError';

  constructor(
    readonly code: ChartErrorCode,
    what: string,
    readonly where: string,
    readonly remedy: string,
  ) {
    super(`${code} ${what} (${where}). ${remedy}`);
  }
}
