// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Button } from '../design/button.js';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { Page } from './page.js';

/** What is shown when a page of ours breaks, or could not be fetched because a new version was put in place. */
export function ErrorPage(): ReactElement {
  return (
    <Page title="Deze pagina werkt niet">
      <div className="dr-stack">
        <Paragraph>
          Er ging iets mis bij het tonen van deze pagina. Wat al verstuurd was, is bewaard. Laad de pagina opnieuw.
          Blijft het misgaan? Meld het dan bij de beheerder.
        </Paragraph>
        <div className="dr-row">
          <Button variant="primary" onClick={() => window.location.reload()}>
            Pagina opnieuw laden
          </Button>
          <TextLink to="/werklijst">Naar de werklijst</TextLink>
        </div>
      </div>
    </Page>
  );
}
