// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Due } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dueInWords } from '../dates/due-words.js';
import { Badge } from '../design/badge.js';
import { useNow } from '../session/use-session.js';

interface DueProps {
  readonly due: Due;
}

/** When something must be ready, and how far away that is. */
export function DueDate({ due }: DueProps): ReactElement {
  return (
    <>
      <DueDay due={due} />
      <DueBadge due={due} />
    </>
  );
}

/** "maandag 1 maart 2027" */
export function DueDay({ due }: DueProps): ReactElement {
  return <time dateTime={due.dueOn}>{dueInWords(due, useNow()).date}</time>;
}

/** "Over 3 dagen"; late in words and with a sign. */
export function DueBadge({ due }: DueProps): ReactElement {
  const { relative } = dueInWords(due, useNow());
  const tone = due.late ? 'late' : relative.startsWith('over') ? 'neutral' : 'soon';
  return (
    <Badge tone={tone} icon={due.late ? 'late' : 'clock'}>
      {relative.charAt(0).toUpperCase() + relative.slice(1)}
    </Badge>
  );
}
