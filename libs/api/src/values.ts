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
  .regex(/^\P{Cc}*$/u, 'has a control character')
  .refine((name) => !(name in Object.prototype), 'is the name of nothing here');
export const Facts = z.record(Name, FactValue);
export const FactNeed = z.enum(['required', 'optional']);
export const SubjectKind = z.enum(['person', 'minor', 'family', 'organisation', 'municipality']);

/** One line of the explanation of a date: the rule, the day it is about, where it moved, in data and in Dutch. */
export const Why = z.object({
  rule: z.string(),
  day: LocalDate,
  to: LocalDate.optional(),
  name: z.string().optional(),
});

/** A fact as something to fill in: what the web application needs to draw a field for it. */
export const FactField = z.object({
  fact: z.string(),
  title: Title,
  type: z.enum(['boolean', 'date', 'choice', 'text']),
  values: z.array(z.object({ value: z.string(), title: Title })).optional(),
  /** A date that may lie ahead. */
  planned: z.boolean(),
  need: FactNeed,
});
export type FactField = z.infer<typeof FactField>;
export type Title = z.infer<typeof Title>;
export type FactValue = z.infer<typeof FactValue>;
export type Facts = z.infer<typeof Facts>;
export type Why = z.infer<typeof Why>;
