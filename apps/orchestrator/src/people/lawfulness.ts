// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { RoleAccess } from './case-access.js';
import { REVIEWER } from './reviewer.js';

/** Who judge whether a processing is lawful, and take part in no case (Wet PGA art. 12 and 15). */
export const LAWFULNESS: readonly string[] = ['rechtmatigheidsadviescommissie', REVIEWER];

export const judgesLawfulness = ({ acts }: RoleAccess): boolean => LAWFULNESS.some((role) => acts.includes(role));
