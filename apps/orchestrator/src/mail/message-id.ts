// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';

/** The id of a message: the same for the same effect, without the case that an effect's own id begins with. */
export const messageId = (effect: string): string =>
  createHash('sha256').update(effect).digest('base64url').slice(0, 22);
