// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessDocument } from '@draaiboek/definition';

/** One small fault that somebody could make in a definition. */
export interface Mutant {
  /** `person-oriented-approach: drop-guard at states/gemeld/…`; the same for the same definition and seed. */
  readonly id: string;
  readonly operator: OperatorName;
  readonly process: string;
  /** Where in the document, keys joined by `/`. */
  readonly at: string;
  /** What was done there, for whoever reads a survivor: `"afgesloten" instead of "in-weging"`. */
  readonly what: string;
  /** The document with the fault in it. */
  readonly document: ProcessDocument;
}

/** A way in which definitions go wrong. */
export interface Operator {
  readonly name: OperatorName;
  /** What it does, in a sentence for the table. */
  readonly does: string;
  /** Why a mutant of this kind can live although every judge did its work. */
  readonly survivesBecause: string;
  /** Every place in the document where it can be done, once. */
  readonly apply: (document: ProcessDocument, choice: Choice) => readonly Edit[];
}

export interface Edit {
  readonly at: readonly string[];
  readonly what: string;
  readonly document: ProcessDocument;
}

/** Picks one of several, from the seed and the place alone, so that no other place changes what is picked here. */
export type Choice = <T>(place: string, options: readonly T[]) => T | undefined;

export const OPERATOR_NAMES = [
  'retarget',
  'drop-transition',
  'drop-guard',
  'negate-guard',
  'swap-order',
  'change-length',
  'drop-task',
  'drop-when',
  'forget-on-leave',
  'close-on-unknown',
  'drop-ladder',
  'drop-rung',
  'change-owner',
  'change-sender',
  'drop-start',
  'drop-tell',
  'drop-report',
  'drop-notify',
  'drop-put',
  'drop-sets',
  'drop-reason',
  'drop-handover-fact',
] as const;
export type OperatorName = (typeof OPERATOR_NAMES)[number];
