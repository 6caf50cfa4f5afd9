// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What goes wrong through nobody's command: a playbook the engine cannot run, a state that does not belong to it, a
 * step that does not come to rest. A command that is not acceptable is never an error but a refusal.
 *
 * - `DRB-2100` the compiled playbook has a form this engine does not know
 * - `DRB-2110` the case does not belong to this playbook
 * - `DRB-2120` the case has no such instance, task or term
 * - `DRB-2200` a machine could not be made or answered with an error
 * - `DRB-2900` runaway: the case does not become quiet within the bound
 */
export type EngineErrorCode = 'DRB-2100' | 'DRB-2110' | 'DRB-2120' | 'DRB-2200' | 'DRB-2900';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly retry = 'never';

  constructor(
    readonly code: EngineErrorCode,
    readonly what: string,
    readonly where: string,
    readonly remedy: string,
    cause?: unknown,
  ) {
    super(`${code} ${what} (${where}). ${remedy}`, { cause });
  }
}
