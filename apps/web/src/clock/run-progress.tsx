// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useId, type ReactElement } from 'react';
import { momentInWords } from '../dates/date-words.js';
import type { ClockRun } from './clock-run.js';

/** How far the clock is, as a bar and in words. */
export function RunProgress({ run }: { readonly run: Extract<ClockRun, { status: 'running' }> }): ReactElement {
  const id = useId();
  return (
    <div className="dr-stack dr-stack--tight">
      <label htmlFor={id} className="utrecht-form-label">
        De klok loopt{run.to !== undefined && ` naar ${momentInWords(run.to)}`}
      </label>
      <progress id={id} className="dr-progress" max={100} value={run.percent} />
      <p className="nl-paragraph">
        {run.percent} %. {run.steps} dingen gebeurd.
      </p>
    </div>
  );
}
