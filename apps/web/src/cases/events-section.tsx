// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AllowedEvent } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { useDrafts } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { useCasePage } from './case-context.js';
import { eventKey } from './draft-keys.js';
import { EventForm } from './event-form.js';
import { mainInstance } from './main-instance.js';
import { Section } from './section.js';

/** What whoever looks may make happen now. */
export function EventsSection(): ReactElement {
  const { case: item } = useCasePage();
  return (
    <Section name="events">
      {item.events.length === 0 ? (
        <Paragraph>Met uw rol kunt u nu niets aan de stand van deze zaak veranderen.</Paragraph>
      ) : (
        <ul className="dr-plain-list dr-records">
          {item.events.map((event) => (
            <EventRow key={eventKey(event)} event={event} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function EventRow({ event }: { readonly event: AllowedEvent }): ReactElement {
  const { case: item } = useCasePage();
  const { all } = useDrafts();
  return (
    <li className="dr-record dr-record--single">
      <div className="dr-stack">
        <div className="dr-stack dr-stack--tight">
          <Heading level={3}>{event.title.nl}</Heading>
          {event.description !== undefined && <p className="nl-paragraph dr-prose">{event.description.nl}</p>}
          {event.instance !== mainInstance(item)?.id && (
            <p className="nl-paragraph dr-quiet">Hoort bij: {event.processTitle.nl}</p>
          )}
        </div>
        <Expander startOpen={all[eventKey(event)] !== undefined} label="Invullen" about={event.title.nl}>
          {(closing) => <EventForm event={event} closing={closing} />}
        </Expander>
      </div>
    </li>
  );
}
