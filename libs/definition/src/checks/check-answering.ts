// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CheckContext } from './context.js';

/**
 * A task that must be answered holds back who would leave its state. A term that elapses cannot be held back, so
 * leaving by one is worth a warning: then the task stays behind unanswered.
 */
export function checkAnswering({ outline, report }: CheckContext): void {
  for (const task of outline.tasks) {
    if (task.document.onLeave !== 'must-be-answered') continue;
    const around = [...(outline.states.find(({ id }) => id === task.state)?.ancestors ?? []), task.state];
    for (const { trigger, from, document, path } of outline.transitions) {
      if (trigger.kind !== 'after' || from === undefined || !around.includes(from) || document.target === undefined)
        continue;
      const message = `"${task.id}" must be answered before "${task.state}" is left, and the term "${trigger.term}" leaves it by itself.`;
      const remedy = 'Let the term remind (without a target), or let the task be carried.';
      report({ code: 'wrong-structure', path, message, remedy }, 'warning');
    }
  }
}
