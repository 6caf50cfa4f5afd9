// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The bodies of commands. Every one is strict: an unknown field is refused, not ignored. */
import { z } from 'zod';
import { FactValue, Facts, Name, SubjectKind } from './values.js';

/** Why somebody did something, in their own words. */
export const Reason = z.string().trim().min(1).max(4000);
/** Only in demo and test mode: an instant, or a local time in Europe/Amsterdam; not before the product's clock. */
const Moment = z.string().max(40);

export const OpenCase = z.strictObject({
  process: Name,
  as: Name.optional().describe('The entry; may be left out where this actor can use only one'),
  variant: Name.optional().describe(
    'The variant to open it on, or the playbook itself for the base (`GET /v1/variants`); without it, the one that this municipality works with',
  ),
  subject: z.strictObject({
    kind: SubjectKind,
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/[\p{L}\p{N}]/u, 'has no letter and no digit')
      .optional()
      .describe('Who it is about: goes into the vault, is never journalled'),
    birthDate: z.string().max(10).meta({ format: 'date' }).optional(),
  }),
  facts: Facts.optional(),
  reason: Reason.optional(),
  moment: Moment.optional(),
});

export const SendEvent = z.strictObject({
  instance: Name.optional().describe('The instance inside the case; may be left out where only one accepts it'),
  type: Name,
  facts: Facts.optional(),
  reason: Reason.optional(),
  moment: Moment.optional(),
});

export const AnswerTask = z.strictObject({
  answer: Name,
  grounds: Reason.optional().describe('The explanation (toelichting)'),
  facts: Facts.optional(),
  moment: Moment.optional(),
});

/** A correction of a fact, or of the answer to a task. */
export const Correct = z.union([
  z.strictObject({
    fact: Name,
    instance: Name.optional(),
    value: FactValue,
    reason: Reason,
    moment: Moment.optional(),
  }),
  z.strictObject({
    task: Name.describe('Of this case: `t3`, or its full id'),
    value: Name,
    grounds: Reason.optional(),
    facts: Facts.optional().describe('What the good answer states, as when it is given at once'),
    reason: Reason,
    moment: Moment.optional(),
  }),
]);

/** Suspends a term, or resumes one: the days that it was really suspended come on top of its date. */
export const ChangeTerm = z.strictObject({ reason: Reason, moment: Moment.optional() });

/** Gives a term more time, counted from the last day it has. */
export const ExtendTerm = z.strictObject({
  /** In days or working days; of a term in hours in hours. */
  by: z
    .string()
    .max(20)
    .meta({ examples: ['P2W', '5WD', 'PT12H'] }),
  reason: Reason,
  moment: Moment.optional(),
});

/** Gives a term the last day that a person decided on. */
export const MoveTerm = z.strictObject({
  dueOn: z.string().max(10).meta({ format: 'date' }),
  reason: Reason,
  moment: Moment.optional(),
});

/** How far the clock goes, or to which moment; forward, and at most ten years at once. */
export const AdvanceClock = z.union([
  z.strictObject({
    by: z
      .string()
      .max(20)
      .meta({ examples: ['PT1H', 'P1D', 'P1W', 'P3M'] }),
  }),
  /** An instant, or a local time in Europe/Amsterdam. */
  z.strictObject({ to: Moment }),
]);

export type OpenCase = z.infer<typeof OpenCase>;
export type SendEvent = z.infer<typeof SendEvent>;
export type AnswerTask = z.infer<typeof AnswerTask>;
export type Correct = z.infer<typeof Correct>;
export type ChangeTerm = z.infer<typeof ChangeTerm>;
export type ExtendTerm = z.infer<typeof ExtendTerm>;
export type MoveTerm = z.infer<typeof MoveTerm>;
export type AdvanceClock = z.infer<typeof AdvanceClock>;
