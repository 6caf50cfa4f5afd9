// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { checkSets } from './check-facts.js';
import { referProcess, referRoles, type CheckContext } from './context.js';

/** Every event can be sent by somebody: by roles, or as the report of a process. */
export function checkEvents(context: CheckContext): void {
  for (const [id, event] of Object.entries(context.process.events ?? {})) {
    const path = ['events', id];
    if ((event.by === undefined) === (event.from === undefined)) {
      const what = event.by === undefined ? 'says neither' : 'says both';
      context.report({
        code: 'wrong-event',
        path,
        message: `The event "${id}" ${what} who may send it ("by") and whose report it is ("from").`,
        remedy: 'Give exactly one of the two.',
      });
    }
    referRoles(context, event.by, [...path, 'by']);
    if (event.from !== undefined && event.from !== 'parent') referProcess(context, event.from, [...path, 'from']);
    checkSets(context, event.sets, [...path, 'sets']);
  }
}
