// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useId, type ReactElement } from 'react';
import type { Progress } from './use-calendar-run.js';

/** How many cases were looked at, as a bar and in words. */
export function CountProgress({
  progress,
  what,
}: {
  readonly progress: Progress;
  readonly what: string;
}): ReactElement {
  const id = useId();
  const { done, total } = progress;
  return (
    <div className="dr-stack dr-stack--tight">
      <label htmlFor={id} className="utrecht-form-label">
        {what}: {done} van {total}
      </label>
      <progress id={id} className="dr-progress" max={Math.max(1, total)} value={done} />
    </div>
  );
}
