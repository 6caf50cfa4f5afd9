// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Letter } from './letter.js';

export interface Post {
  readonly municipality: string;
  /** A message that is delivered twice has the same id twice; it tells nothing of a case. */
  readonly id: string;
  /** The logical moment it was decided at. */
  readonly at: string;
  readonly toRole: string;
  readonly letter: Letter;
  /** For the demo mailbox only; a real mail carries neither. */
  readonly task?: string;
  readonly rung?: string;
}

/** The port to whatever carries mail. May be called again with the same id. */
export interface Postbox {
  post(post: Post): Promise<void>;
}
