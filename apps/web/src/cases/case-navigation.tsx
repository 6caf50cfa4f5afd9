// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { listSections } from './case-sections.js';

/** Leads to the sections of this page. */
export function CaseNavigation({ item }: { readonly item: Case }): ReactElement {
  return (
    <nav className="dr-case__nav" aria-label="Op deze pagina">
      <ul className="dr-plain-list">
        {listSections(item).map(({ id, title, count }) => (
          <li key={id}>
            <a className="nl-link" href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {title} {count !== undefined && <span className="dr-case__count">({count})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Takes the focus along; the address stays that of the case, so that "back" leaves the page. */
function goTo(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.scrollIntoView();
  document.getElementById(`${id}-titel`)?.focus({ preventScroll: true });
}
