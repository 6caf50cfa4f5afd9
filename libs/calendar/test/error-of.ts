// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CalendarError } from '../src/error.js';

/** The error of this library that the call throws; fails when it throws none or another. */
export function errorOf(call: () => unknown): CalendarError {
  try {
    call();
  } catch (error) {
    if (error instanceof CalendarError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
