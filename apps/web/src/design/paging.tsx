// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Button } from './button.js';

interface PagingProps {
  readonly page: Page<unknown>;
  /** What is paged, for who hears it: "Bladeren door de zaken". */
  readonly label: string;
  readonly onPage: (page: number) => void;
}

/** Nothing when everything is on one page. */
export function Paging({ page, label, onPage }: PagingProps): ReactElement | null {
  const last = Math.max(1, Math.ceil(page.total / page.pageSize));
  if (last === 1) return null;
  return (
    <nav aria-label={label} className="dr-paging">
      <Button unavailable={page.page <= 1} onClick={() => onPage(page.page - 1)}>
        Vorige
      </Button>
      <span>
        Bladzijde {page.page} van {last}
      </span>
      <Button unavailable={page.page >= last} onClick={() => onPage(page.page + 1)}>
        Volgende
      </Button>
    </nav>
  );
}
