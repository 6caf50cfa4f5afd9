// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Processes as they are agreed, without any case, and the variants that they come in. */
import { z } from 'zod';
import { FactField, FactNeed, Playbook, SubjectKind, Title } from './values.js';

export const ProcessSummary = z.object({
  id: z.string(),
  title: Title,
  description: Title.optional(),
  version: z.string(),
  companion: z.boolean(),
  subject: z.array(SubjectKind),
  entries: z
    .array(z.object({ entry: z.string(), title: Title, sets: z.array(FactField), reason: FactNeed }))
    .describe('Entries that whoever asks may open a case with'),
});

export const Process = ProcessSummary.extend({
  source: z.array(z.string()),
  playbook: Playbook,
  states: z.array(
    z.object({
      state: z.string(),
      title: Title,
      parent: z.string().optional(),
      type: z.string(),
      source: z.array(z.string()),
    }),
  ),
  tasks: z.array(
    z.object({
      task: z.string(),
      title: Title,
      state: z.string(),
      owners: z.array(Title),
      within: z.string().optional(),
      source: z.array(z.string()),
    }),
  ),
  terms: z.array(
    z.object({
      term: z.string(),
      title: Title,
      length: z.string(),
      lengthInWords: z.string().describe('In Dutch, with the date that it counts from'),
      countedInWords: z.string().describe('In Dutch: by which calendar, and what a weekend does'),
      from: z.string().optional(),
      calendar: z.string(),
      roll: z.string().optional(),
      source: z.array(z.string()),
    }),
  ),
  rules: z
    .array(
      z.object({
        rule: z.string(),
        title: Title,
        inWords: z.string().describe('What it says, in Dutch'),
        level: z.enum(['law', 'design', 'factsheet', 'policy']),
        levelInWords: z.string().describe('Who may deviate from it, in Dutch'),
        source: z.array(z.string()),
      }),
    )
    .describe('What holds on every way that a case can go'),
});

/** A playbook that a case may be opened on: the base, or a variant of it. */
export const Variant = z.object({
  variant: z.string().describe('What `POST /v1/cases` takes: the id of the variant, or of the playbook for the base'),
  title: Title,
  why: Title.optional().describe('Why there is this variant; absent for the base'),
  base: z.boolean(),
  default: z.boolean().describe('What a case is opened on when nobody names another'),
  playbook: Playbook,
  legalBasis: Title,
  purpose: Title,
});

/** The same beside one process: whether the variant has another than the base. */
export const ProcessVariant = Variant.extend({
  changed: z.boolean().describe('The process is another here than in the base'),
});

export type ProcessSummary = z.infer<typeof ProcessSummary>;
export type Process = z.infer<typeof Process>;
export type Variant = z.infer<typeof Variant>;
export type ProcessVariant = z.infer<typeof ProcessVariant>;
