// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns how a revision of a case is an entity tag (RFC 9110, 8.8.3), and how the conditions of a request are read.
 * The tag is strong: two representations of a case with the same revision, for the same person, are the same.
 */
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** The revision of no case: what an entity tag names that cannot be of any. */
const NO_REVISION = -1;

const BARE = /^\d{1,9}$/;
/** One entity tag: `"12"`, or weak `W/"12"`. */
const TAG = /^(W\/)?"([\x21\x23-\x7e]*)"$/;
const TAGS = /(?:W\/)?"[\x21\x23-\x7e]*"/g;
const LIST = /^(?:W\/)?"[\x21\x23-\x7e]*"(?:[ \t]*,[ \t]*(?:W\/)?"[\x21\x23-\x7e]*")*$/;

export const entityTag = (revision: number): string => `"${revision}"`;

/**
 * The one revision that a command was made for. A weak tag never matches (RFC 9110, 13.1.1), nor does a tag that is no
 * revision: both are the revision of no case.
 * @throws OrchestratorError DRB-4280 without one, DRB-4001 for what is not one entity tag
 */
export function revisionMatched(header: string | undefined): number {
  if (header === undefined) throw new OrchestratorError('DRB-4280', 'The command names no revision of the case.');
  const given = header.trim();
  if (BARE.test(given)) return Number(given);
  const [, weak, tag] = TAG.exec(given) ?? [];
  if (tag === undefined) {
    throw new OrchestratorError('DRB-4001', 'If-Match does not name one revision.', {
      remedy: 'Send the one revision that you read, as `If-Match: "12"`; no `*` and no list.',
      errors: [{ at: 'If-Match', message: 'must be one entity tag, a revision between two quotation marks' }],
    });
  }
  return weak === undefined && BARE.test(tag) ? Number(tag) : NO_REVISION;
}

/** Whether `If-None-Match` names this revision, by the weak comparison that it asks for; what cannot be read names none. */
export function isKnown(header: string | undefined, revision: number): boolean {
  const given = header?.trim() ?? '';
  if (given === '*') return true;
  if (!LIST.test(given)) return false;
  return [...given.matchAll(TAGS)].some(([tag]) => tag.replace('W/', '') === entityTag(revision));
}
