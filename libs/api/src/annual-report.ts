// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The yearly public report (Wet PGA art. 18): how useful exchanging data was, without anybody in it. */
import { z } from 'zod';
import { Instant, Title } from './values.js';

/** A part of a hundred, told roughly: `from` until `to`. */
export const Band = z.object({ from: z.number().int(), to: z.number().int() });

/** What is told of questions; of how many questions or cases never. */
export const Shares = z.object({
  inTime: Band.describe('Which part was answered on the last day or before (effectiveness)'),
  usable: Band.describe('Which part was answered before the year was over, and not withheld (usability)'),
});

/** `GET /v1/reports/annual`. */
export const AnnualReport = z.object({
  year: z.number().int(),
  madeAt: Instant.describe('When it was made; it is made once'),
  leastCases: z.number().int().describe('What rests on fewer cases is not in it, and cannot be derived from it'),
  total: Shares.optional().describe('Of every question; absent where it would tell of too few cases'),
  processes: z.array(
    z.object({
      process: z.string(),
      title: Title,
      shares: Shares,
      questions: z.array(z.object({ task: z.string(), title: Title, shares: Shares })),
    }),
  ),
  used: z.array(z.object({ process: z.string(), title: Title })).describe('Measures and other help that were used'),
});

export type Band = z.infer<typeof Band>;
export type Shares = z.infer<typeof Shares>;
export type AnnualReport = z.infer<typeof AnnualReport>;
