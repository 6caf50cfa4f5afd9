// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Reviewing: what somebody looks at who guards the lawfulness of it all, and for which purpose. */
import { z } from 'zod';
import { Instant } from './values.js';

/** The only purposes that the log serves, and for which a case is reviewed (Wet PGA art. 13 and 14). */
export const Purpose = z.enum(['rechtmatigheidscontrole', 'interne-controle', 'beveiliging', 'rechter']);

/** One line of the access log: who wanted what, when, and whether that was given. It names nobody a case is about. */
export const AccessLogEntry = z.object({
  id: z.string(),
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }),
  action: z.string().describe('What it was: a kind of command (`event`), or what was looked at (`case`, `journal` …)'),
  case: z.string().optional().describe('Id of the case it was about; also of one that is not there'),
  refused: z.string().optional().describe('Code of the problem it was refused with (`DRB-4030`); absent when given'),
  purpose: Purpose.optional().describe('What it was looked at for, where that is asked'),
});

export type Purpose = z.infer<typeof Purpose>;
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;
