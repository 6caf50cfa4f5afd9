// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.js';
import { unreachable } from '../api/api-problem.js';
import { advanceClock } from '../api/commands.js';
import { momentInWords } from '../dates/date-words.js';
import { runAfter, startedRun, type ClockRun, type EndedRun } from './clock-run.js';

/** What a person reads when a run stopped half-way. */
export const STOPPED =
  'De klok is onderweg blijven staan door een fout. Als Draaiboek opnieuw start, gaat hij vanzelf verder.';

/** Moves the product's clock and follows the run until it is done; then everything on screen is out of date. */
export function useAdvance(now: string) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [run, setRun] = useState<ClockRun>();
  const [error, setError] = useState<unknown>();

  async function advance(by: string): Promise<void> {
    setError(undefined);
    setRun(startedRun(now));
    try {
      const last = await follow(advanceClock({ by }), now, setRun);
      announce(
        `${last.status === 'done' ? '' : STOPPED} De klok staat nu op ${momentInWords(last.now)}. ${stepsInWords(last.steps)}`,
      );
    } catch (reason) {
      setRun(undefined);
      setError(reason);
    } finally {
      await queryClient.invalidateQueries();
    }
  }

  return { run, error, advance };
}

/** Every line of the stream, up to the last. A stream that stops before it is done is a lost connection. */
async function follow(
  lines: ReturnType<typeof advanceClock>,
  from: string,
  onRun: (run: ClockRun) => void,
): Promise<EndedRun> {
  for await (const line of lines) {
    const run = runAfter(line, from);
    onRun(run);
    if (run.status !== 'running') return run;
  }
  throw unreachable(new Error('the stream of the clock ended before it was done'));
}

/** "Onderweg gebeurden 12 dingen." */
export function stepsInWords(steps: number): string {
  if (steps === 0) return 'Onderweg gebeurde er niets.';
  return steps === 1 ? 'Onderweg gebeurde 1 ding.' : `Onderweg gebeurden ${steps} dingen.`;
}
