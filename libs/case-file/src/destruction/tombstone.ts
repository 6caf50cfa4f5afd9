// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from '@draaiboek/engine';
import type { JournalHead } from '../journal/entries.js';
import type { KeyRing } from '../keys/key-ring.js';
import { openText } from '../keys/sealing.js';

/**
 * On what a case is destroyed. Wet PGA art. 9: as soon as it is no longer necessary, at the latest after the term of
 * retention; a report that is not taken up sooner, by local policy. GDPR art. 17: whom it is about asked for it.
 */
export const DESTRUCTION_GROUNDS = [
  'bewaartermijn-verstreken',
  'niet-langer-noodzakelijk',
  'melding-niet-opgepakt',
  'verzoek-betrokkene',
  'rechterlijke-uitspraak',
] as const;
export type DestructionGround = (typeof DESTRUCTION_GROUNDS)[number];

/** Why a case is destroyed, and by whom. */
export interface Destruction {
  readonly actor: Actor;
  readonly ground: DestructionGround;
  /** In words; may say something about a person, so it is sealed. */
  readonly reason: string;
  /** Although the case was not closed, or something in it was still under way. */
  readonly forced: boolean;
  /** What the command was sent as, by which a repetition of it is known. */
  readonly sentAs?: SentAs;
}

/** A command that may be sent twice; hashes, in base64url. */
export interface SentAs {
  readonly key: string;
  readonly request: string;
}

/** What a tombstone keeps sealed, and its journal row commits to. */
export interface DestructionRecord {
  readonly cause: Destruction & { readonly kind: 'destroy' };
  readonly moment: string;
  readonly revision: number;
}

/** What is left of a destroyed case beside its journal, from which nobody can be known. */
export interface Tombstone {
  readonly caseId: string;
  readonly reference: string;
  /** When it was destroyed, by the product's clock. */
  readonly moment: string;
  /** A reference, never a name. */
  readonly destroyedBy: string;
  readonly ground: string;
  readonly head: JournalHead;
  /** The record, under the municipality's own key. */
  readonly sealed: Uint8Array;
}

/** The type of the last row in a destroyed case's journal. */
export const DESTROYED = 'case.destroyed';

/** What a sealed record is about. */
export const recordOf = (caseId: string): string => `tombstone ${caseId}`;

/** The text that was sealed and committed to. @throws when it was not sealed with this municipality's key for this case */
export const openRecord = (keys: KeyRing, municipality: string, { caseId, sealed }: Tombstone): string =>
  openText(keys.tombstoneKey(municipality), recordOf(caseId), sealed);

/** What was recorded of a destruction. @throws as `openRecord` */
export const readRecord = (keys: KeyRing, municipality: string, tombstone: Tombstone): DestructionRecord =>
  JSON.parse(openRecord(keys, municipality, tombstone)) as DestructionRecord;
