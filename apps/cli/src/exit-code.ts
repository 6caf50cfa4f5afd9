// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a command tells whoever started it. */
export const GOOD = 0;
/** Findings, a difference, a refusal. */
export const FOUND = 1;
/** Something was asked that the command does not know. */
export const WRONG_USE = 2;

export type ExitCode = typeof GOOD | typeof FOUND | typeof WRONG_USE;
