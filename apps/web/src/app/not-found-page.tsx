// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { useSession } from '../session/use-session.js';
import { Page } from './page.js';
import { listPlaces } from './places.js';

export function NotFoundPage(): ReactElement {
  const session = useSession();
  return (
    <Page title="Deze pagina bestaat niet">
      <div className="dr-stack">
        <Paragraph>Kijk of het adres klopt. Of ga verder op een van deze pagina’s:</Paragraph>
        <ul className="dr-text-list">
          {listPlaces(session).map(({ to, title }) => (
            <li key={to}>
              <TextLink to={to}>{title}</TextLink>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
