// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The product's clock, which a demo may move. */
import { z } from 'zod';
import { Instant } from './values.js';

export const Clock = z.object({
  now: Instant,
  offset: z
    .string()
    .describe('How far it is ahead of the real clock, `PT90S`; with a minus sign when it stands before it'),
  stands: z.boolean().describe('Test mode: it stands still until it is advanced'),
  running: z.object({ from: Instant, to: Instant, at: Instant, steps: z.number().int() }).optional(),
});

/** One line of the stream that `POST /v1/clock/advance` answers. */
export const ClockProgress = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), now: Instant, to: Instant, steps: z.number().int() }),
  z.object({ type: z.literal('done'), now: Instant, steps: z.number().int() }),
  /** An unexpected error: the advance goes on at the next start of the product. */
  z.object({ type: z.literal('stopped'), now: Instant, steps: z.number().int() }),
]);

export type Clock = z.infer<typeof Clock>;
export type ClockProgress = z.infer<typeof ClockProgress>;
