// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';

/** Keeps the room that the content will take, so that nothing jumps. */
export function Loading({ what }: { readonly what: string }): ReactElement {
  return (
    <div className="dr-loading" aria-busy="true">
      <p role="status">{what} laden…</p>
    </div>
  );
}
