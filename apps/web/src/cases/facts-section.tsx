// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Details } from '../design/details.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { useCasePage } from './case-context.js';
import { FactRow } from './fact-row.js';
import { mainFirst } from './main-instance.js';
import { Section } from './section.js';

/** What is known, per part of the case. */
export function FactsSection(): ReactElement {
  const withFacts = mainFirst(useCasePage().case).filter(({ facts }) => facts.length > 0);
  return (
    <Section name="facts">
      {withFacts.length === 0 ? (
        <Paragraph>Bij deze zaak worden geen gegevens bijgehouden die u mag zien.</Paragraph>
      ) : (
        <div className="dr-stack dr-stack--wide">
          {withFacts.map((instance) => (
            <InstanceFacts key={instance.id} instance={instance} />
          ))}
        </div>
      )}
    </Section>
  );
}

/** What is known, each with its origin; what is not known yet only by name. */
function InstanceFacts({ instance }: { readonly instance: Instance }): ReactElement {
  const known = instance.facts.filter(({ value }) => value !== undefined);
  const unknown = instance.facts.filter(({ value }) => value === undefined);
  return (
    <div className="dr-stack">
      <Heading level={3}>{instance.title.nl}</Heading>
      {known.length > 0 && (
        <ul className="dr-plain-list dr-records">
          {known.map((fact) => (
            <FactRow key={fact.fact} instance={instance} fact={fact} />
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <Details summary={`Nog niet bekend (${unknown.length})`}>
          <ul className="dr-text-list">
            {unknown.map(({ fact, title }) => (
              <li key={fact}>{title.nl}</li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}
