// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Alert } from '../design/alert.js';
import { TextLink } from '../design/text-link.js';
import { useSession } from '../session/use-session.js';

/** What is told of a case that has ended to whoever took part in it: that it has, and who can still do something. */
export function ShieldedCase({ id }: { readonly id: string }): ReactElement {
  const { may } = useSession();
  return (
    <Alert tone="info" title="Deze zaak is afgesloten en afgeschermd">
      <p>Niemand die aan de zaak meedeed, kan nog lezen wat erin staat. Dat blijft zo tot de zaak wordt vernietigd.</p>
      <p>Zijn er nieuwe zorgen? Doe dan een nieuwe melding. Die wordt opnieuw gewogen.</p>
      {may.destroyCases && (
        <p>
          <TextLink to={`/zaken/${encodeURIComponent(id)}/vernietigen`}>Vernietigen</TextLink>
        </p>
      )}
    </Alert>
  );
}
