// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { MachineNode, MachineTransition } from '@draaiboek/definition';

const transition = (id: string, target?: string): readonly MachineTransition[] => [
  {
    ...(target === undefined ? {} : { target: `#${target}` }),
    actions: [{ type: 'taken', params: { transition: id } }],
  },
];

/** A parallel state whose history is the target of a transition inside it, while it remembers nothing. */
export const historyFromInside: MachineNode = {
  id: 'verlies',
  initial: 'drb-before-entry',
  states: {
    'drb-before-entry': { id: 'drb-before-entry', on: { 'drb.entry.start': transition('start', 'samen') } },
    samen: {
      id: 'samen',
      type: 'parallel',
      states: {
        a: { id: 'a', on: { hervat: transition('hervat', 'weer'), stap: transition('stap') } },
        b: { id: 'b' },
        weer: { id: 'weer', type: 'history', history: 'shallow' },
      },
    },
  },
};
