// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Outlet } from 'react-router';
import { Alert } from '../design/alert.js';
import { SessionContext, useSessionQuery } from '../session/use-session.js';
import { Announcer } from './announcer.js';
import { Header } from './header.js';
import { Loaded } from './loaded.js';
import { Navigation } from './navigation.js';

/** The frame of every page. Nothing is shown before it is known what the product is and who one is. */
export function Layout(): ReactElement {
  const query = useSessionQuery();
  return (
    <div className="dr-shell">
      <a href="#inhoud" className="nl-skip-link nl-skip-link--visible-on-focus">
        Naar de inhoud
      </a>
      {query.data === undefined ? (
        <main className="dr-main dr-width" id="inhoud" tabIndex={-1}>
          <title>Draaiboek</title>
          <h1 className="dr-visually-hidden">Draaiboek</h1>
          <Loaded query={query} what="Draaiboek">
            {() => null}
          </Loaded>
        </main>
      ) : (
        <Frame session={query.data} />
      )}
    </div>
  );
}

function Frame({ session }: { readonly session: Session }): ReactElement {
  return (
    <SessionContext value={session}>
      <Announcer>
        <Header session={session} />
        {session.person !== undefined && session.secrecy && <Navigation session={session} />}
        <main className="dr-main dr-width" id="inhoud" tabIndex={-1}>
          {session.mode === 'production' && <Warnings warnings={session.warnings} />}
          <Outlet />
        </main>
        <footer className="dr-foot">
          <p className="dr-width">
            Draaiboek onthoudt, herinnert en controleert. Mensen beslissen. Mails uit Draaiboek zeggen nooit om wie het
            gaat.
          </p>
        </footer>
      </Announcer>
    </SessionContext>
  );
}

/** Where data are real, what is wrong with the product must not be overlooked. In the demo it stands in the banner. */
function Warnings({ warnings }: Pick<Session, 'warnings'>): ReactElement[] {
  return warnings.map((warning) => (
    <Alert key={warning} tone="warning">
      <p>{warning}</p>
    </Alert>
  ));
}
