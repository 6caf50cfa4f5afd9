// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseAccess } from './case-access.js';
import type { Person } from './people.js';

/** Somebody who is signed in, with what that lets them see. */
export interface Viewer {
  readonly person: Person;
  readonly access: CaseAccess;
}
