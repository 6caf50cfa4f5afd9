// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseSummary } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords, relativeDay } from '../dates/date-words.js';
import { Badge } from '../design/badge.js';
import { InlineFacts } from '../design/facts.js';
import { TextLink } from '../design/text-link.js';
import { useToday } from '../session/use-session.js';
import { subjectInWords } from './subject-words.js';

/** A case in the list of cases. */
export function CaseRow({ item }: { readonly item: CaseSummary }): ReactElement {
  return (
    <li className={item.lateTasks > 0 ? 'dr-record dr-record--late' : 'dr-record'}>
      <div className="dr-stack dr-stack--tight">
        <h2 className="dr-record__title">
          <TextLink to={`/zaken/${encodeURIComponent(item.id)}`}>Zaak {item.reference}</TextLink>
        </h2>
        <InlineFacts
          items={[
            { term: 'Over', value: subjectInWords(item) },
            { term: 'Proces', value: item.processTitle.nl },
            ...(item.playbook.variant === undefined
              ? []
              : [{ term: 'Variant', value: item.playbook.variant.title.nl }]),
          ]}
        />
        <div className="dr-row">
          {item.states.map(({ nl }) => (
            <Badge key={nl} tone="info">
              {nl}
            </Badge>
          ))}
          {item.status === 'closed' && <Badge icon="done">Gesloten</Badge>}
          {item.parked && (
            <Badge tone="soon" icon="late">
              Vastgelopen: de beheerder moet kijken
            </Badge>
          )}
        </div>
      </div>
      <CaseWork item={item} />
    </li>
  );
}

function CaseWork({ item }: { readonly item: CaseSummary }): ReactElement {
  const today = useToday();
  return (
    <div className="dr-record__due">
      {item.nextDueOn !== undefined && (
        <span>
          Eerste datum: {dateInWords(item.nextDueOn)} ({relativeDay(item.nextDueOn, today)})
        </span>
      )}
      <span className="dr-quiet">{item.openTasks === 1 ? '1 open taak' : `${item.openTasks} open taken`}</span>
      {item.lateTasks > 0 && (
        <Badge tone="late" icon="late">
          {item.lateTasks === 1 ? '1 taak te laat' : `${item.lateTasks} taken te laat`}
        </Badge>
      )}
    </div>
  );
}
