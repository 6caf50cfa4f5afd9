// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Process } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { Table } from '../design/table.js';
import { STATE_TYPES, wordFor } from './process-words.js';

interface TableOfProps {
  readonly process: Process;
  /** The title of a state by its id. */
  readonly nameOf: (state: string) => string;
}

/** The states, tasks and terms of a process, as tables. */
export function ProcessTables({ process }: { readonly process: Process }): ReactElement {
  const states = new Map(process.states.map(({ state, title }) => [state, title.nl]));
  const nameOf = (state: string): string => states.get(state) ?? state;
  return (
    <>
      <Block title="Toestanden" empty={process.states.length === 0}>
        <StateTable process={process} nameOf={nameOf} />
      </Block>
      <Block title="Taken" empty={process.tasks.length === 0}>
        <TaskTable process={process} nameOf={nameOf} />
      </Block>
      <Block title="Termijnen" empty={process.terms.length === 0}>
        <TermTable process={process} />
      </Block>
    </>
  );
}

function StateTable({ process, nameOf }: TableOfProps): ReactElement {
  return (
    <Table
      caption="De toestanden waarin een zaak kan zijn"
      columns={['Toestand', 'Soort', 'Onderdeel van', 'Bron']}
      rows={process.states.map(({ state, title, type, parent, source }) => ({
        id: state,
        cells: [title.nl, wordFor(STATE_TYPES, type), parent === undefined ? '–' : nameOf(parent), sources(source)],
      }))}
    />
  );
}

function TaskTable({ process, nameOf }: TableOfProps): ReactElement {
  const lengths = new Map(process.terms.map(({ term, lengthInWords }) => [term, lengthInWords]));
  return (
    <Table
      caption="De taken en wie ze doet"
      columns={['Taak', 'Opent in', 'Voor', 'Binnen', 'Bron']}
      rows={process.tasks.map(({ task, title, state, owners, within, source }) => ({
        id: `${state} ${task}`,
        cells: [
          title.nl,
          nameOf(state),
          owners.map(({ nl }) => nl).join(', '),
          within === undefined ? '–' : (lengths.get(within) ?? within),
          sources(source),
        ],
      }))}
    />
  );
}

function TermTable({ process }: Pick<TableOfProps, 'process'>): ReactElement {
  return (
    <Table
      caption="De termijnen en hoe ze worden gerekend"
      columns={['Termijn', 'Lengte', 'Hoe gerekend', 'Bron']}
      rows={process.terms.map(({ term, title, lengthInWords, countedInWords, source }) => ({
        id: term,
        cells: [title.nl, lengthInWords, countedInWords, sources(source)],
      }))}
    />
  );
}

interface BlockProps {
  readonly title: string;
  readonly empty: boolean;
  readonly children: ReactElement;
}

function Block({ title, empty, children }: BlockProps): ReactElement {
  return (
    <section className="dr-stack">
      <Heading level={2}>{title}</Heading>
      {empty ? <Paragraph>Dit proces heeft er geen.</Paragraph> : children}
    </section>
  );
}

function sources(ids: readonly string[]): string {
  return ids.length === 0 ? '–' : ids.join(', ');
}
