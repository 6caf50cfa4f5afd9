// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, Ref } from 'react';
import { Alert } from '../design/alert.js';
import type { FieldError } from './form-values.js';

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly idOf: (field: string) => string;
  readonly headingLevel: 2 | 3 | 4;
  readonly ref: Ref<HTMLDivElement>;
}

/** All that is wrong in a form, each a link to its field. Takes the focus when a form is refused. */
export function ErrorSummary({ errors, idOf, headingLevel, ref }: ErrorSummaryProps): ReactElement {
  const title =
    errors.length === 1 ? 'Er is 1 ding dat nog niet klopt' : `Er zijn ${errors.length} dingen die nog niet kloppen`;
  return (
    <Alert tone="error" title={title} headingLevel={headingLevel} ref={ref}>
      <ul className="dr-text-list">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a className="nl-link" href={`#${idOf(field)}`} onClick={(event) => focusField(event, idOf(field))}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** To the control itself; of a group to its first control. Without a change of address: the page must not start anew. */
function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  (target?.querySelector('input') ?? target)?.focus();
}
