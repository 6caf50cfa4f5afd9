// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Destroying a case: what may be destroyed, on what ground, and what is left. */
import { z } from 'zod';
import { Reason } from './requests.js';
import { Instant, Title } from './values.js';

/** On what a case is destroyed: retention and local policy (Wet PGA art. 9), GDPR art. 17, or a court. */
export const DestructionGround = z.enum([
  'bewaartermijn-verstreken',
  'niet-langer-noodzakelijk',
  'melding-niet-opgepakt',
  'verzoek-betrokkene',
  'rechterlijke-uitspraak',
]);

export const DestroyCase = z.strictObject({
  ground: DestructionGround,
  reason: Reason.describe('In words; sealed, and in no answer, because it may say something about a person'),
});

/** A case that has ended, as an archivist sees it: what it takes to decide whether it is time, and nothing of what is in it. */
export const ClosedCase = z.object({
  id: z.string(),
  reference: z.string(),
  process: z.string(),
  processTitle: Title,
  endedIn: z.array(Title).describe('Titles of the states in which it ended'),
  revision: z.number().int(),
  openedAt: Instant,
  changedAt: Instant.describe('When it was last changed'),
});

/** What is left of a case that was destroyed, beside the chain of its journal. Nothing in it tells whom it was about. */
export const Destruction = z.object({
  case: z.string().describe('Id that the case had'),
  caseReference: z.string(),
  openedAt: Instant.describe('When the case was opened'),
  destroyedAt: Instant,
  by: z.object({ id: z.string(), name: z.string() }),
  ground: DestructionGround,
  journal: z
    .object({ entries: z.number().int(), hash: z.string() })
    .describe('The journal that is kept without its contents: how many entries, and the hash of the last'),
});

export type DestructionGround = z.infer<typeof DestructionGround>;
export type DestroyCase = z.infer<typeof DestroyCase>;
export type ClosedCase = z.infer<typeof ClosedCase>;
export type Destruction = z.infer<typeof Destruction>;
