// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { caseDrawingQuery } from '../api/queries.js';
import { Heading } from '../design/heading.js';
import { DiagramView } from '../diagram/diagram-view.js';
import { SelectField } from '../forms/choice-fields.js';
import { useCasePage } from './case-context.js';
import { Checklist } from './checklist.js';
import { mainFirst, mainInstance } from './main-instance.js';
import { Section } from './section.js';
import { WhereItStands } from './where-it-stands.js';

/** Where the case is: in words, and on the diagram of the main process or of a companion. */
export function WhereSection(): ReactElement | null {
  const { case: item } = useCasePage();
  const [chosen, setChosen] = useState<string>();
  const main = mainInstance(item);
  const instance = item.instances.find(({ id }) => id === chosen) ?? main;
  const drawing = useQuery({
    ...caseDrawingQuery(item.id, instance?.id ?? '', item.revision),
    enabled: instance !== undefined,
  });
  if (instance === undefined) return null;
  return (
    <Section name="where">
      <div className="dr-stack">
        {item.instances.length > 1 && (
          <SelectField
            id="proces-in-beeld"
            label="Proces in beeld"
            value={instance.id}
            choices={mainFirst(item).map(({ id, title, status }) => ({
              value: id,
              title: `${title.nl}${id === main?.id ? ' (hoofdproces)' : ''}${status === 'ended' ? ' – geëindigd' : ''}`,
            }))}
            onChange={setChosen}
          />
        )}
        <Now instance={instance} />
        <Checklist items={instance.checklist} />
        <DiagramView query={drawing} label={`Schema van ${instance.title.nl}`} />
      </div>
    </Section>
  );
}

function Now({ instance }: { readonly instance: Instance }): ReactElement {
  return (
    <div className="dr-panel dr-stack dr-stack--tight">
      <Heading level={3}>Nu: {instance.title.nl}</Heading>
      {instance.status === 'ended' ? (
        <p className="nl-paragraph">Geëindigd{instance.endedIn !== undefined && `: ${instance.endedIn.title.nl}`}</p>
      ) : (
        <WhereItStands instance={instance} />
      )}
    </div>
  );
}
