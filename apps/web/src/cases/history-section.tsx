// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { JournalEntry } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Loaded } from '../app/loaded.js';
import { journalQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { Details } from '../design/details.js';
import { Heading } from '../design/heading.js';
import { Paging } from '../design/paging.js';
import { RadioField } from '../forms/choice-fields.js';
import { useCasePage } from './case-context.js';
import { furtherLines } from './history-lines.js';
import { Section } from './section.js';

const SHOWN = [
  { value: 'all', title: 'Alles' },
  { value: 'without-reminders', title: 'Zonder herinneringen' },
];

/** Everything that happened, newest first. */
export function HistorySection(): ReactElement {
  const { case: item } = useCasePage();
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState('all');
  const query = useQuery(journalQuery(item.id, page, shown === 'all'));
  return (
    <Section name="history">
      <search className="dr-filters" aria-label="Geschiedenis filteren">
        <RadioField
          id="filter-geschiedenis"
          label="Wat laat u zien?"
          inRow
          value={shown}
          choices={SHOWN}
          onChange={(value) => {
            setShown(value);
            setPage(1);
          }}
        />
      </search>
      <Loaded query={query} what="De geschiedenis">
        {(journal) => (
          <>
            <ol className="dr-history" reversed>
              {journal.items.map((entry) => (
                <Entry key={entry.sequence} entry={entry} />
              ))}
            </ol>
            <Paging page={journal} label="Bladeren door de geschiedenis" onPage={setPage} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** So many lines are shown at once; more are asked for. */
const AT_ONCE = 3;

function Entry({ entry }: { readonly entry: JournalEntry }): ReactElement {
  const lines = furtherLines(entry);
  const few = lines.length <= AT_ONCE;
  return (
    <li>
      <div className="dr-stack dr-stack--tight">
        <Heading level={3}>{entry.summary}</Heading>
        <span className="dr-quiet">
          {momentInWords(entry.moment)}, door {entry.actor?.name ?? 'Draaiboek'}
        </span>
        {entry.reason !== undefined && <p className="nl-paragraph">Reden: {entry.reason}</p>}
        {few && <Lines lines={lines} />}
        <Details summary={few ? 'Meer over deze regel' : `Wat veranderde er? (${lines.length})`}>
          {!few && <Lines lines={lines} />}
          <Registration entry={entry} />
        </Details>
      </div>
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <ul className="dr-text-list">
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

/** Where the entry stands in the journal, and its hash, with which the whole can be checked. */
function Registration({ entry }: { readonly entry: JournalEntry }): ReactElement {
  const recordedLater = entry.recordedAt.slice(0, 16) !== entry.moment.slice(0, 16);
  return (
    <>
      <p className="dr-hint">
        Regel {entry.sequence}, stand {entry.revision}.
        {recordedLater && ` Vastgelegd ${momentInWords(entry.recordedAt)}.`}
      </p>
      <p className="dr-hint">
        Controlegetal: <span className="dr-code">{entry.hash}</span>
      </p>
    </>
  );
}
