// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A task has its own place on the page of its case; `<case id>~t3` is found at `#taak-t3`. */
export function taskAnchor(taskId: string): string {
  return `taak-${taskId.split('~').at(-1) ?? taskId}`;
}

/** The address of a task: the page of its case, at the task. */
export function taskAddress(task: { readonly id: string; readonly case: string }): string {
  return `/zaken/${encodeURIComponent(task.case)}#${taskAnchor(task.id)}`;
}
