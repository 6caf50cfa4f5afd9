// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { RoleAccess } from './case-access.js';

/** The role of the playbook that keeps what the municipality sets: the functional administrator, who sees no content of cases. */
export const KEEPER = 'beheerder';

export const isKeeper = ({ acts }: RoleAccess): boolean => acts.includes(KEEPER);
