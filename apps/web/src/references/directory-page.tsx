// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Directory, DirectoryEntry } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { directoryQuery } from '../api/queries.js';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { dateInWords } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Badge } from '../design/badge.js';
import { Facts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { Channels } from './channels.js';

/** `/wegwijzer`: where to ask for help, where to exchange experience and what to read. */
export function DirectoryPage(): ReactElement {
  const query = useQuery(directoryQuery);
  return (
    <Page title="Wegwijzer" intro="Waar u hulp vraagt, waar u ervaringen uitwisselt en wat u kunt lezen.">
      <Loaded query={query} what="De wegwijzer">
        {(directory) => <Groups directory={directory} />}
      </Loaded>
    </Page>
  );
}

const GROUPS = [
  { kind: 'help', title: 'Hulp en advies' },
  { kind: 'exchange', title: 'Ervaringen uitwisselen' },
  { kind: 'document', title: 'Om te lezen' },
] as const;

function Groups({ directory: { entries } }: { readonly directory: Directory }): ReactElement {
  const stale = entries.filter(({ stale: old }) => old).length;
  return (
    <div className="dr-stack dr-stack--wide">
      {stale > 0 && <StaleAlert stale={stale} all={entries.length} />}
      {GROUPS.map(({ kind, title }) => (
        <Group key={kind} title={title} entries={entries.filter((entry) => entry.kind === kind)} />
      ))}
    </div>
  );
}

function StaleAlert({ stale, all }: { readonly stale: number; readonly all: number }): ReactElement {
  return (
    <Alert tone="warning" title="Controleer de gegevens voor u ze gebruikt">
      <p>
        {stale === all ? 'Alle gegevens hieronder zijn' : `${stale} van de ${all} gegevens hieronder zijn`} langer dan
        een jaar niet gecontroleerd. Daarom zijn het geen links. De beheerder past ze aan in het bestand wegwijzer.yaml.
      </p>
    </Alert>
  );
}

function Group({
  title,
  entries,
}: {
  readonly title: string;
  readonly entries: DirectoryEntry[];
}): ReactElement | null {
  if (entries.length === 0) return null;
  return (
    <section className="dr-stack">
      <Heading level={2}>{title}</Heading>
      <ul className="dr-plain-list dr-records">
        {entries.map((entry) => (
          <li key={entry.id} className="dr-record dr-record--single">
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry }: { readonly entry: DirectoryEntry }): ReactElement {
  const { title, forWhom, when, channels, checkedOn, stale } = entry;
  return (
    <div className="dr-stack dr-stack--tight">
      <h3 className="dr-record__title">{title.nl}</h3>
      {stale && (
        <p>
          <Badge tone="soon">Gegevens van {checkedOn.slice(0, 4)}</Badge>
        </p>
      )}
      <Facts
        items={[
          { term: 'Voor wie', value: forWhom.nl },
          { term: 'Wanneer', value: when.nl },
          { term: 'Hoe', value: <Channels channels={channels} linked={!stale} /> },
          { term: 'Laatst gecontroleerd', value: <time dateTime={checkedOn}>{dateInWords(checkedOn)}</time> },
        ]}
      />
    </div>
  );
}
