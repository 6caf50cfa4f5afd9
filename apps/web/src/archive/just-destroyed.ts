// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Which case was destroyed on the page before, as the state of a navigation carries it: in no address, and gone when the tab is. */
export interface JustDestroyed {
  readonly destroyed: string;
}

export function findDestroyedReference(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('destroyed' in state)) return undefined;
  return typeof state.destroyed === 'string' ? state.destroyed : undefined;
}
