// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';

interface DetailsProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** Something that is shown when one asks for it. */
export function Details({ summary, children }: DetailsProps): ReactElement {
  return (
    <details className="dr-details">
      <summary>{summary}</summary>
      <div className="dr-details__content">{children}</div>
    </details>
  );
}
