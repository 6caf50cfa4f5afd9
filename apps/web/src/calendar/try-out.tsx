// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChangeCalendar } from '@draaiboek/api';
import { useState, type ReactElement } from 'react';
import { ProblemAlert } from '../app/problem-alert.js';
import { Button } from '../design/button.js';
import { CountProgress } from './count-progress.js';
import { useCalendarRun, type Tried } from './use-calendar-run.js';
import { WhatMoves } from './what-moves.js';

interface TryOutProps {
  readonly days: ChangeCalendar['days'];
  readonly revision: number;
  /** It was told what moves. */
  readonly onTried: () => void;
}

/** Asks what would move. What it says is about these days on this calendar; others ask anew. */
export function TryOut({ days, revision, onTried }: TryOutProps): ReactElement {
  const { progress, follow } = useCalendarRun();
  const [tried, setTried] = useState<Tried>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function tryOut(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const options = { idempotencyKey: crypto.randomUUID(), revision };
      const last = await follow({ days, reason: 'Uitproberen', dryRun: true }, options);
      if (last.type !== 'tried') return;
      setTried(last);
      onTried();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="dr-stack">
      <div>
        <Button busy={busy} onClick={() => void tryOut()}>
          Wat verandert er?
        </Button>
      </div>
      {progress !== undefined && <CountProgress progress={progress} what="Zaken bekeken" />}
      {error !== undefined && <ProblemAlert error={error} headingLevel={3} />}
      {tried !== undefined && <WhatMoves tried={tried} />}
    </div>
  );
}
