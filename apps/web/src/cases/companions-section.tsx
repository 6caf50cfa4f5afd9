// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { momentInWords } from '../dates/date-words.js';
import { Badge } from '../design/badge.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { useCasePage } from './case-context.js';
import { Section } from './section.js';
import { WhereItStands } from './where-it-stands.js';

/** The small processes that run beside the main one. */
export function CompanionsSection(): ReactElement {
  const companions = useCasePage().case.instances.filter(({ parent }) => parent !== undefined);
  return (
    <Section name="companions">
      {companions.length === 0 ? (
        <Paragraph>Er lopen geen begeleidende processen.</Paragraph>
      ) : (
        <ul className="dr-plain-list dr-records">
          {companions.map((companion) => (
            <Companion key={companion.id} companion={companion} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Companion({ companion }: { readonly companion: Instance }): ReactElement {
  const ended = companion.status === 'ended';
  return (
    <li className="dr-record">
      <div className="dr-stack dr-stack--tight">
        <Heading level={3}>{companion.title.nl}</Heading>
        {ended ? <EndedIn companion={companion} /> : <WhereItStands instance={companion} />}
      </div>
      <div className="dr-record__due">
        {ended ? <Badge icon="done">Geëindigd</Badge> : <Badge tone="info">Loopt</Badge>}
        <span className="dr-quiet">Sinds {momentInWords(companion.openedAt)}</span>
      </div>
    </li>
  );
}

function EndedIn({ companion: { endedIn, endedAt } }: { readonly companion: Instance }): ReactElement {
  return (
    <p className="nl-paragraph">
      {endedIn === undefined ? 'Beëindigd met het hoofdproces' : `Geëindigd in: ${endedIn.title.nl}`}
      {endedAt !== undefined && `, ${momentInWords(endedAt)}`}
    </p>
  );
}
