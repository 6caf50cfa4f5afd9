// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { RoleAccess } from './case-access.js';

/** The role of the playbook that guards the lawfulness of it all (Wet PGA art. 12 and 13, AVG art. 38 and 39). */
export const REVIEWER = 'coordinerend-fg';

export const isReviewer = ({ acts }: RoleAccess): boolean => acts.includes(REVIEWER);
