// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The shape of a variant as a functional administrator writes it: what a municipality does otherwise than the playbook
 * it follows, and why. Its parts are addressed as in the documents of the base; nothing here is computed.
 */
import type { IdSet, Title } from '../document.js';

/** What a municipality says for itself: in Dutch alone, or in both languages. */
export type Words = string | Title;

/** Document (the id of a process, or `playbook`) → a tree of its parts. */
export type PartsDocument = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface VariantBaseDocument {
  readonly playbook: string;
  readonly version: string;
  /** Variants on which it builds: one for a variant of a variant, several to combine small ones. */
  readonly variants?: IdSet;
  /** `sha256-…` of the documents it was written on; without it the variant is refused with the hash to write. */
  readonly hash?: string;
}

export interface VariantDocument {
  readonly variant: string;
  readonly title: Title;
  readonly description?: Title;
  readonly source?: IdSet;
  readonly why: Words;
  readonly legalBasis?: Words;
  readonly purpose?: Words;
  readonly base: VariantBaseDocument;
  readonly change?: PartsDocument;
  readonly add?: PartsDocument;
  /** Paths: `process/states/id/tasks/id`. */
  readonly remove?: readonly string[];
  /** `process/rules/id` of a rule of the factsheet that is touched → why. */
  readonly deviations?: Readonly<Record<string, Words>>;
}

export const titleOf = (words: Words): Title => (typeof words === 'string' ? { nl: words, en: words } : words);
