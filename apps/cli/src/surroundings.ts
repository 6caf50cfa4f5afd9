// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ExitCode } from './exit-code.js';
import type { Output } from './output.js';

/** What every command gets: where to write, and to whom to give its exit code. */
export interface Surroundings {
  readonly output: Output;
  readonly finish: (code: ExitCode) => void;
}
