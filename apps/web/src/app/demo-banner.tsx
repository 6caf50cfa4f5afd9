// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { momentInWords } from '../dates/date-words.js';

const WORDS: Readonly<Record<Exclude<Session['mode'], 'production'>, string>> = {
  demo: 'Demo: verzonnen gegevens. Alleen bereikbaar op deze computer.',
  test: 'Test: verzonnen gegevens.',
};

/** Says on every page that nothing here is real, and what time it is for the product. */
export function DemoBanner({ session }: { readonly session: Session }): ReactElement | null {
  if (session.mode === 'production') return null;
  return (
    <div className="dr-banner">
      <div className="dr-width">
        <p>
          <strong>{WORDS[session.mode]}</strong>
        </p>
        <p>
          Klok: <time dateTime={session.now}>{momentInWords(session.now)}</time>
          {session.clockMoved && ' (vooruitgezet)'}
        </p>
        {session.warnings.length > 0 && <Warnings warnings={session.warnings} />}
      </div>
    </div>
  );
}

function Warnings({ warnings }: Pick<Session, 'warnings'>): ReactElement {
  return (
    <details className="dr-details dr-banner__more">
      <summary>Wat u moet weten over deze demo</summary>
      <ul className="dr-text-list">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </details>
  );
}
