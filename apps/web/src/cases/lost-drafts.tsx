// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Alert } from '../design/alert.js';
import { Button } from '../design/button.js';
import { useDrafts } from '../forms/drafts.js';
import { useCasePage } from './case-context.js';
import { draftKeysOf } from './draft-keys.js';

/** What was typed in a form that the case no longer has, because somebody else was first: shown, so that it is not lost. */
export function LostDrafts(): ReactElement | null {
  const { case: item } = useCasePage();
  const { all, drop } = useDrafts();
  const lost = findLost(item, all);
  if (lost.length === 0) return null;
  return (
    <>
      {lost.map(([key, { title, values }]) => (
        <Alert key={key} tone="warning" title={`Dit kan niet meer: ${title}`}>
          <p>De zaak is intussen veranderd. Dit had u ingevuld en is niet verstuurd:</p>
          <ul className="dr-text-list">
            {Object.entries(values)
              .filter(([, text]) => text !== '')
              .map(([field, text]) => (
                <li key={field}>{text}</li>
              ))}
          </ul>
          <div>
            <Button onClick={() => drop(key)}>Weggooien</Button>
          </div>
        </Alert>
      ))}
    </>
  );
}

function findLost<Draft>(item: Case, drafts: Readonly<Record<string, Draft>>): [string, Draft][] {
  const present = draftKeysOf(item);
  return Object.entries(drafts).filter(([key]) => !present.has(key));
}
