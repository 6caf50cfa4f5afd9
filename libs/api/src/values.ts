// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The small values that every resource is made of. */
import { z } from 'zod';

export const Title = z.object({ nl: z.string(), en: z.string() });
export const FactValue = z.union([z.boolean(), z.string().max(2000)]);
/** A UTC instant with milliseconds. */
export const Instant = z.string().meta({ format: 'date-time', examples: ['2026-11-30T09:00:00.000Z'] });
/** A calendar date in Europe/Amsterdam. */
export const LocalDate = z.string().meta({ format: 'date', examples: ['2027-03-01'] });
/**
 * What something of a playbook or of a case is called. None is called what every JavaScript object knows already
 * (`constructor`): that would be found in every table.
 */
export const Name = z
  .string()
  .max(200)
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'has a control character')
  .refine((name) => !(name in Object.prototype), 'is the name of nothing here');
export const Facts = z.record(Name, FactValue);
export const FactNeed = z.enum(['required', 'optional']);
export const SubjectKind = z.enum(['person', 'minor', 'family', 'organisation', 'municipality']);

/** One line of the explanation of a date: the rule, the day it is about, where it moved, in data and in Dutch. */
export const Why = z.object({
  rule: z.string().describe('The rule by its name: `count`, `month-end`, `holiday`, `atw-2` …'),
  day: LocalDate.describe('The day this is about'),
  to: LocalDate.optional().describe('The day it moved to, where it moved'),
  from: z.string().optional().describe('What was counted from: a date or an instant'),
  length: z.string().optional().describe('How far was counted (`P3M`, `-2WD`)'),
  dayOfEvent: z.literal('counted').optional().describe('The day of the event was the first day of the term'),
  name: z.string().optional().describe('Name of the holiday or the decree, in Dutch'),
  suspended: z.string().optional().describe('How long it was really suspended (`P273D`)'),
  by: z.string().optional().describe('Who decided it, by reference'),
});

/** The playbook that something is of; `hash` names it to the last letter. */
export const Playbook = z.object({
  id: z.string(),
  version: z.string(),
  hash: z.string(),
  title: Title,
  variant: z
    .object({ id: z.string(), title: Title })
    .optional()
    .describe('The variant that it is; absent for the base'),
});

/** A fact as something to fill in: what the web application needs to draw a field for it. */
export const FactField = z.object({
  fact: z.string(),
  title: Title,
  type: z.enum(['boolean', 'date', 'choice', 'text']),
  values: z.array(z.object({ value: z.string(), title: Title })).optional(),
  planned: z.boolean().describe('A date that may lie ahead'),
  need: FactNeed,
});
/** A question of a checklist that nobody answers: it is read from where a case is. */
export const Check = z.object({ id: z.string(), title: Title, source: z.array(z.string()), holds: z.boolean() });

export type FactField = z.infer<typeof FactField>;
export type Title = z.infer<typeof Title>;
export type FactValue = z.infer<typeof FactValue>;
export type Facts = z.infer<typeof Facts>;
export type Why = z.infer<typeof Why>;
