// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the lawfulness committee advises on the playbooks that cases run on (Wet PGA art. 15). */
import { z } from 'zod';
import { Reason } from './requests.js';
import { Instant, Title } from './values.js';

export const AdviceVerdict = z.enum(['positief', 'met-voorwaarden', 'negatief']);

export const AskAdvice = z.strictObject({ words: Reason.describe('What changed in the processing, and why') });
export const GiveAdvice = z.strictObject({
  verdict: AdviceVerdict,
  words: Reason.describe('The advice itself, with its conditions'),
});

/** One step: advice was asked, or given. */
export const AdviceStep = z.object({
  kind: z.enum(['asked', 'given']),
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()).describe('In which roles'),
  verdict: AdviceVerdict.optional().describe('Of an advice that was given'),
  words: z.string(),
});

/** A playbook that lies ready, with what was advised on exactly this one: another hash is another playbook. */
export const JudgedPlaybook = z.object({
  hash: z.string(),
  variant: z.string().describe('What it is asked for by: the id of the variant, or of the base'),
  version: z.string(),
  title: Title,
  default: z.boolean(),
  laws: z.array(z.string()).describe('The Acts that its processes hold'),
  revision: z.number().int().describe('Counts the steps; what `If-Match` takes'),
  steps: z.array(AdviceStep).describe('The last on top'),
  waitsFor: z
    .array(z.enum(['case-meeting', 'advice']))
    .describe('What must be there before a case may be opened on it; empty where one may'),
  may: z.object({ ask: z.boolean(), give: z.boolean() }),
});

export type AdviceVerdict = z.infer<typeof AdviceVerdict>;
export type AskAdvice = z.infer<typeof AskAdvice>;
export type GiveAdvice = z.infer<typeof GiveAdvice>;
export type AdviceStep = z.infer<typeof AdviceStep>;
export type JudgedPlaybook = z.infer<typeof JudgedPlaybook>;
