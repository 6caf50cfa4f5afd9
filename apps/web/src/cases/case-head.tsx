// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords, momentInWords, relativeDay } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Badge } from '../design/badge.js';
import { Facts } from '../design/facts.js';
import { TextLink } from '../design/text-link.js';
import { useToday } from '../session/use-session.js';
import { playbookInWords } from '../variants/variant-words.js';
import { subjectInWords } from './subject-words.js';

/** Who or what the case is about, and where it stands, in words. */
export function CaseHead({ item }: { readonly item: Case }): ReactElement {
  const today = useToday();
  return (
    <div className="dr-stack dr-case__head">
      {item.parked && (
        <Alert tone="warning" title="Deze zaak is vastgelopen">
          <p>De functioneel beheerder moet naar het proces kijken. Tot die tijd verandert er niets aan de zaak.</p>
        </Alert>
      )}
      <Facts
        items={[
          { term: 'Over', value: subjectInWords(item) },
          { term: 'Proces', value: item.processTitle.nl },
          { term: 'Stand', value: <States item={item} /> },
          ...(item.nextDueOn === undefined
            ? []
            : [
                {
                  term: 'Vroegste open datum',
                  value: `${dateInWords(item.nextDueOn)} (${relativeDay(item.nextDueOn, today)})`,
                },
              ]),
          { term: 'Geopend', value: momentInWords(item.openedAt) },
          { term: 'Draaiboek', value: playbookInWords(item.playbook) },
          { term: 'Verantwoordelijk', value: <TextLink to="/verantwoording">Wie is verantwoordelijk?</TextLink> },
        ]}
      />
    </div>
  );
}

function States({ item }: { readonly item: Case }): ReactElement {
  return (
    <span className="dr-row">
      {item.status === 'closed' && <Badge icon="done">Gesloten</Badge>}
      {item.states.map(({ nl }) => (
        <Badge key={nl} tone="info">
          {nl}
        </Badge>
      ))}
      {item.lateTasks > 0 && (
        <Badge tone="late" icon="late">
          {item.lateTasks === 1 ? '1 taak te laat' : `${item.lateTasks} taken te laat`}
        </Badge>
      )}
    </span>
  );
}
