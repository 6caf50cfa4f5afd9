// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Command, Step } from '@draaiboek/engine';
import type { CaseRow, ClockSetting, Subject } from '@draaiboek/case-file';
import type { IdempotentRequest } from './idempotency.js';

/** Makes the answer to a command from what it led to; called before the commit, because the answer may be kept. */
export type Respond<A> = (row: CaseRow, steps: readonly Step[], now: string) => A;

export interface CaseRequest<A> {
  readonly caseId: string;
  readonly command: Exclude<Command, { kind: 'open' | 'settle' }>;
  /** The revision that whoever asks has seen. */
  readonly revision: number;
  /** Demo and test mode only: an instant that is not before the product's clock. */
  readonly moment?: string;
  readonly idempotent?: IdempotentRequest;
  readonly respond: Respond<A>;
}

export interface OpenRequest<A> {
  readonly command: Omit<Extract<Command, { kind: 'open' }>, 'case'>;
  /** On which playbook: by the name of one that is offered, or by the hash of one that is stored; else the default. */
  readonly on?: { readonly variant: string } | { readonly playbookHash: string };
  readonly subject?: Subject;
  readonly moment?: string;
  /** The moment was decided by another case (an effect), and may lie before the clock. */
  readonly decided?: true;
  readonly idempotent?: IdempotentRequest;
  readonly respond: Respond<A>;
}

/** What was committed, for what has to follow it: alarms and deliveries. */
export interface Commit {
  readonly municipality: string;
  readonly row: CaseRow;
  readonly steps: readonly Step[];
  /** Ids of the effects that were decided. */
  readonly effects: readonly string[];
  readonly now: string;
  /** How the clock was set when this was committed. */
  readonly clock: ClockSetting;
}

/** The port to everything that follows a commit. What it misses, the sweep finds; so it never throws. */
export interface Aftermath {
  after(commit: Commit): Promise<void>;
}
