// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a rule looks at beside what decides by itself: a configuration then holds that too. */
export interface Extra {
  readonly facts: readonly string[];
  readonly tasks: readonly string[];
  readonly companions: readonly string[];
  readonly waits: boolean;
  readonly events: readonly string[];
  /** Processes whose starts are looked at. */
  readonly starts: readonly string[];
  /** Conditions that are asked whenever something happens. */
  readonly asks: readonly string[];
  /** Whether what transitions do is told apart from that they are taken. */
  readonly acts: boolean;
  /** Whether coming to rest is something that happens. */
  readonly rests: boolean;
}

export const NO_EXTRA: Extra = {
  facts: [],
  tasks: [],
  companions: [],
  waits: false,
  events: [],
  starts: [],
  asks: [],
  acts: false,
  rests: false,
};
