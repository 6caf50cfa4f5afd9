// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the API answers when it does not do what was asked. */
import { z } from 'zod';
import { REFUSALS } from './refusals.js';
import { LocalDate, Title } from './values.js';

/** RFC 9457, with what this product adds. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.string().describe('`DRB-…`'),
  remedy: z.string(),
  refusal: z
    .enum(REFUSALS)
    .optional()
    .describe("The engine's own word for why it refused a command (`guard`, `fact-in-future` …)"),
  conditions: z
    .array(Title)
    .optional()
    .describe('For `guard`: what the event waits for, as the process calls it; any of them would do'),
  allowed: z
    .object({ events: z.array(z.string()), tasks: z.array(z.string()) })
    .optional()
    .describe('For 403 and 409: what this actor could send now'),
  errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  limits: z
    .object({ from: LocalDate, to: LocalDate })
    .optional()
    .describe('Of a date that lies too far away: the first and the last day that can be counted with'),
  revision: z.number().int().optional(),
});

export type Problem = z.infer<typeof Problem>;
