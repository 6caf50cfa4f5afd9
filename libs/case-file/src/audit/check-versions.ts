// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { headsOfHistory, type ChangeColumns } from '../versions/calendar-history.js';
import type { SeenHead } from './evidence.js';
import type { Said } from './finding.js';
import type { Versions } from './versions.js';

/** Whether every playbook and calendar is what was stored under its name. Asks no key. */
export function* checkVersions({ changed }: Pick<Versions, 'changed'>): Generator<Said> {
  for (const hash of changed.playbooks) {
    yield { code: 'changed-version', message: `Playbook ${hash} is not what was activated under that hash.` };
  }
  for (const version of changed.calendars) {
    yield { code: 'changed-version', message: `Calendar ${version} is not what was stored under that version.` };
  }
}

/** Whether the calendar was changed as its history says: no change is gone, and each is what checkpoints saw. */
export function* checkCalendarHistory(
  municipality: string,
  changes: readonly ChangeColumns[],
  seen: readonly SeenHead[],
): Generator<Said> {
  const gap = changes.findIndex(({ number }, index) => number !== index + 1);
  if (gap !== -1) yield { code: 'changed-history', message: `Change ${gap + 1} of the calendar is gone.` };
  const hashes = new Map(headsOfHistory(municipality, changes).map(({ sequence, hash }) => [sequence, hash]));
  for (const { checkpoint, sequence, hash } of seen) {
    if (hashes.get(sequence) === hash) continue;
    const message = `The calendar up to change ${sequence} is not what checkpoint ${checkpoint} saw.`;
    yield { code: 'changed-history', checkpoint, message };
  }
}
