// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a municipality looks up beside its cases: the directory and the division of tasks. */
import { z } from 'zod';
import { LocalDate, Title } from './values.js';

export const DirectoryEntry = z.object({
  id: z.string(),
  title: Title,
  kind: z
    .enum(['help', 'exchange', 'document'])
    .describe('Somebody who helps, a place to exchange experience, or something to read'),
  forWhom: Title,
  when: Title.describe('When to turn to it'),
  channels: z.array(
    z.object({ id: z.string(), kind: z.enum(['telephone', 'email', 'website', 'other']), value: z.string() }),
  ),
  checkedOn: LocalDate.describe('When somebody last checked it; entries of the factsheet are of 2 June 2015'),
  stale: z.boolean().describe('Last checked more than a year ago, by the clock of the product'),
  source: z.array(z.string()),
});

/** `GET /v1/directory`. */
export const Directory = z.object({
  title: Title,
  description: Title.optional(),
  entries: z.array(DirectoryEntry),
});

export const Share = z.enum(['leads', 'takes-part']);

/** `GET /v1/division-of-tasks`. */
export const DivisionOfTasks = z.object({
  title: Title,
  description: Title.optional(),
  status: z
    .enum(['proposal', 'own'])
    .describe('A proposal that the product comes with, or filled in by the municipality'),
  tasks: z.array(z.object({ id: z.string(), title: Title, description: Title.optional() })),
  parties: z.array(
    z.object({
      id: z.string(),
      title: Title,
      domain: z.enum(['safety', 'social']),
      does: z.array(z.object({ task: z.string(), share: Share })).describe('The tasks in which it has a share'),
    }),
  ),
  source: z.array(z.string()),
});

export type DirectoryEntry = z.infer<typeof DirectoryEntry>;
export type Directory = z.infer<typeof Directory>;
export type Share = z.infer<typeof Share>;
export type DivisionOfTasks = z.infer<typeof DivisionOfTasks>;
