// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The duty of secrecy (Wet PGA art. 17), which everybody acknowledges before the first look. */
import { z } from 'zod';
import { Instant, Title } from './values.js';

export const Secrecy = z.object({
  version: z.string().describe('Of the text; another text has another version, and is asked again'),
  text: z.array(Title).describe('Its paragraphs'),
  acknowledgedAt: Instant.optional().describe('When whoever asks acknowledged this version; absent until then'),
});

export const AcknowledgeSecrecy = z.strictObject({
  version: z.string().max(100).describe('Of the text that was read'),
});

export type Secrecy = z.infer<typeof Secrecy>;
export type AcknowledgeSecrecy = z.infer<typeof AcknowledgeSecrecy>;
