// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileGuard, guardScopeOf } from '@draaiboek/definition';
import type { CompiledGuard, CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';

/** The guards of all transitions of a process, compiled, by expression. */
export function compileGuards(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
): ReadonlyMap<string, CompiledGuard> {
  const scope = guardScopeOf(process, playbook);
  const expressions = Object.values(process.transitions).flatMap(({ guard }) => guard ?? []);
  return new Map([...new Set(expressions)].map((expression) => [expression, compileGuard(expression, scope)]));
}
