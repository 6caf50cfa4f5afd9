// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Due } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Details } from '../design/details.js';

/** Which rules made a date what it is, line by line. */
export function WhyDate({ due }: { readonly due: Due }): ReactElement | null {
  if (due.explanation.length === 0) return null;
  return (
    <Details summary="Waarom deze datum?">
      <ol className="dr-text-list">
        {due.explanation.map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ol>
    </Details>
  );
}
