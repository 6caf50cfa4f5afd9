// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { instantOf } from '@draaiboek/store';

/** Microseconds: a moment is written in whole milliseconds, and anything finer would not show in an instant. */
const FINER = /\.\d{4,}/;

/** A stored moment as the instant that was hashed; as it stands when it is none that was ever written, and then no hash fits. */
export function exactInstantOf(stored: string): string {
  return FINER.test(stored) || Number.isNaN(Date.parse(stored)) ? stored : instantOf(stored);
}
