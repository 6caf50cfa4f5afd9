// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Clock } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { ProblemAlert } from '../app/problem-alert.js';
import { clockQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Button } from '../design/button.js';
import { Heading } from '../design/heading.js';
import { TextLink } from '../design/text-link.js';
import { percentOf, type EndedRun } from './clock-run.js';
import { FreePeriodForm } from './free-period-form.js';
import { RunProgress } from './run-progress.js';
import { STOPPED, stepsInWords, useAdvance } from './use-advance.js';

const JUMPS = [
  { by: 'P1D', title: '1 dag verder' },
  { by: 'P1W', title: '1 week verder' },
  { by: 'P3M', title: '3 maanden verder' },
] as const;

/** `/klok`: moves the product's clock, so that what takes months can be seen now. */
export function ClockPage(): ReactElement {
  const query = useQuery({ ...clockQuery, refetchInterval: ({ state }) => (state.data?.running ? 1_000 : 30_000) });
  return (
    <Page
      title="Klok"
      intro="Zet de klok van Draaiboek vooruit. Alles wat onderweg moet gebeuren, gebeurt dan ook: termijnen lopen af, taken gaan open en berichten gaan weg. Terug kan niet."
    >
      <Loaded query={query} what="De klok">
        {(clock) => <ClockControls clock={clock} />}
      </Loaded>
    </Page>
  );
}

function ClockControls({ clock }: { readonly clock: Clock }): ReactElement {
  const { run, error, advance } = useAdvance(clock.now);
  const mine = run?.status === 'running';
  const elsewhere = !mine && clock.running !== undefined;
  const busy = mine || elsewhere;
  return (
    <div className="dr-stack dr-stack--wide">
      <div className="dr-panel">
        <p className="nl-paragraph">Het is nu</p>
        <p className="dr-clock-face">{momentInWords(run?.now ?? clock.now)}</p>
      </div>
      {mine && <RunProgress run={run} />}
      {elsewhere && clock.running !== undefined && <RunElsewhere running={clock.running} />}
      {run !== undefined && run.status !== 'running' && <RunEnded run={run} />}
      {error !== undefined && <ProblemAlert error={error} />}
      <section className="dr-stack">
        <Heading level={2}>Vooruit</Heading>
        <div className="dr-row">
          {JUMPS.map(({ by, title }) => (
            <Button key={by} variant="primary" unavailable={busy} onClick={() => void advance(by)}>
              {title}
            </Button>
          ))}
        </div>
      </section>
      <section className="dr-stack">
        <Heading level={2}>Een andere periode</Heading>
        <FreePeriodForm busy={busy} onAdvance={(by) => void advance(by)} />
      </section>
    </div>
  );
}

function RunElsewhere({ running }: { readonly running: NonNullable<Clock['running']> }): ReactElement {
  const { from, to, at, steps } = running;
  return (
    <div className="dr-stack">
      <Alert tone="info">
        <p>Iemand anders zet de klok nu vooruit. Wacht tot dat klaar is.</p>
      </Alert>
      <RunProgress run={{ status: 'running', now: at, to, steps, percent: percentOf(from, at, to) }} />
    </div>
  );
}

function RunEnded({ run }: { readonly run: EndedRun }): ReactElement {
  const done = run.status === 'done';
  return (
    <Alert tone={done ? 'ok' : 'warning'} title={done ? 'De klok is vooruitgezet' : 'De klok is blijven staan'}>
      {!done && <p>{STOPPED}</p>}
      <p>{stepsInWords(run.steps)}</p>
      <p>
        Kijk verder in de <TextLink to="/werklijst">werklijst</TextLink> of in het{' '}
        <TextLink to="/postvak">postvak</TextLink>.
      </p>
    </Alert>
  );
}
