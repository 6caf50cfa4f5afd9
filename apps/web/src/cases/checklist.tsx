// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Badge } from '../design/badge.js';
import { Heading } from '../design/heading.js';
import { Table } from '../design/table.js';

/** Questions that nobody answers: Draaiboek reads them from where the case stands. */
export function Checklist({ items }: { readonly items: Instance['checklist'] }): ReactElement | null {
  if (items.length === 0) return null;
  const ready = items.filter(({ holds }) => holds).length;
  return (
    <div className="dr-panel dr-stack dr-stack--tight">
      <Heading level={3}>
        Wat staat er klaar? {ready} van de {items.length}
      </Heading>
      <Table
        caption="De checklist"
        columns={['Vraag', 'Nu']}
        rows={items.map(({ id, title, holds }) => ({
          id,
          cells: [title.nl, holds ? <Badge tone="ok">Ja</Badge> : <Badge tone="soon">Nee</Badge>],
        }))}
      />
    </div>
  );
}
