// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Loaded } from '../app/loaded.js';
import { calendarVersionsQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';

/** Who changed the calendar when, and why; the newest first. */
export function CalendarHistory(): ReactElement {
  const query = useQuery(calendarVersionsQuery);
  return (
    <Loaded query={query} what="De wijzigingen">
      {({ items }) => (
        <ul className="dr-plain-list dr-records">
          {items.map(({ revision, at, by, reason, ownDays }) => (
            <li key={revision} className="dr-record dr-record--single">
              <div className="dr-stack dr-stack--tight">
                <strong>{reason}</strong>
                <span className="dr-quiet">
                  {momentInWords(at)}, {by.name}.{' '}
                  {ownDays.length === 1 ? '1 eigen dag' : `${ownDays.length} eigen dagen`}.
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
