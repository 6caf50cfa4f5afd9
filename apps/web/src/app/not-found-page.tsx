// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { Page } from './page.js';

export function NotFoundPage(): ReactElement {
  return (
    <Page title="Deze pagina bestaat niet">
      <div className="dr-stack">
        <Paragraph>Kijk of het adres klopt. Of ga verder op een van deze pagina’s:</Paragraph>
        <ul className="dr-text-list">
          <li>
            <TextLink to="/werklijst">Werklijst: wat er voor u te doen is</TextLink>
          </li>
          <li>
            <TextLink to="/zaken">Zaken</TextLink>
          </li>
          <li>
            <TextLink to="/processen">Processen</TextLink>
          </li>
        </ul>
      </div>
    </Page>
  );
}
