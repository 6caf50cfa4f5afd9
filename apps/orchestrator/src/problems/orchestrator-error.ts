// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from '@draaiboek/api';
import type { Title } from '@draaiboek/definition';
import { PROBLEMS, type ProblemCode } from './codes.js';

/** What a problem may carry beside its code; every field goes to the caller, so none holds a personal datum. */
export interface ProblemExtras {
  readonly remedy?: string;
  readonly allowed?: { readonly events: readonly string[]; readonly tasks: readonly string[] };
  readonly errors?: readonly { readonly at: string; readonly message: string }[];
  /** The first and the last day that can be counted with. */
  readonly limits?: { readonly from: string; readonly to: string };
  readonly revision?: number;
  /** The engine's own word for why it refused. */
  /** What a refused event waits for, as the definition calls it; any of them would do. */
  readonly conditions?: readonly Title[];
  readonly refusal?: Refusal;
  readonly cause?: unknown;
}

/**
 * The one error of the orchestrator: what is wrong (`message`), its stable code, and what to do about it (`remedy`).
 * Recognised by `code`. No message, remedy or extra ever holds a personal datum (P1).
 */
export class OrchestratorError extends Error {
  override readonly name = 'OrchestratorError';
  readonly remedy: string;
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(message, { cause: extras.cause });
    this.remedy = extras.remedy ?? PROBLEMS[code].remedy;
    this.status = PROBLEMS[code].status;
  }
}
