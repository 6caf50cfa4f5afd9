// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Who one is, and what the product is now. */
import { z } from 'zod';
import { Instant, Title } from './values.js';

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  roleTitles: z.array(Title),
});

/** `GET /v1/session`: who one is, and what the product is now. Without sign-in: `person` is absent. */
export const Session = z.object({
  mode: z.enum(['demo', 'test', 'production']),
  municipality: z.object({ id: z.string(), name: z.string() }),
  person: Person.optional(),
  people: z.array(Person).describe('Demo mode: who one can sign in as (`Authorization: Bearer demo-<id>`)'),
  now: Instant,
  clockMoved: z.boolean(),
  may: z
    .object({ destroyCases: z.boolean(), review: z.boolean() })
    .describe('What whoever asks may do, beside what a case or the calendar says'),
  secrecy: z
    .boolean()
    .describe('Whether whoever asks acknowledged the duty of secrecy; nothing of a case is served before'),
  storage: z.enum(['embedded', 'server']),
  warnings: z.array(z.string()),
});

export type Session = z.infer<typeof Session>;
export type Person = z.infer<typeof Person>;
