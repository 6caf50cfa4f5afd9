// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** How much one may ask in a minute. Counted in this process: with several, each allows this much. */
export interface Limits {
  /** Commands of one person. */
  readonly commandsPerMinute: number;
  /** Requests to the API from one address that name no known person, failed sign-ins among them. */
  readonly strangersPerMinute: number;
}

export const LIMITS: Limits = { commandsPerMinute: 1_200, strangersPerMinute: 600 };
