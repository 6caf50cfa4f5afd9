// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Who answers for the data of the case meeting (Wet PGA art. 12): the record that a municipality keeps of it. */
import { z } from 'zod';
import { Reason } from './requests.js';
import { Instant } from './values.js';

const Text = (most: number) => z.string().trim().min(1).max(most);
const Reach = Text(300).describe('How to reach it: a telephone number, a mail address, a place');

/** An organisation that decides together with the others on why and how data are processed. */
export const JointController = z.strictObject({
  name: Text(200),
  organ: Text(200).optional().describe('Which organ of it decides: the mayor, the college, a chief of police'),
});

/** The data protection officer who coordinates for all of them. */
export const CoordinatingOfficer = z.strictObject({ name: Text(200), organisation: Text(200), reach: Reach });

/** Where somebody turns whose data are processed. */
export const ContactPoint = z.strictObject({ name: Text(200), reach: Reach });

/** Somebody who may process data for one of the organisations: by function, or by name. */
export const DesignatedStaff = z.strictObject({ name: Text(200), organisation: Text(200) });

/** The whole record: half of it names nobody to turn to. */
export const Responsible = z.strictObject({
  controllers: z.array(JointController).min(1).max(50),
  officer: CoordinatingOfficer,
  contactPoint: ContactPoint,
  staff: z.array(DesignatedStaff).min(1).max(500),
});

export const ChangeResponsible = z.strictObject({
  responsible: Responsible,
  reason: Reason.describe('What was changed, and on which agreement it rests; names no resident'),
});

/** `GET /v1/case-meeting`. */
export const CaseMeeting = z.object({
  revision: z.number().int().describe('Counts changes; what `If-Match` takes. 0 before the first'),
  responsible: Responsible.optional().describe('Absent until somebody has written it down'),
  needed: z.boolean().describe('Cases here rest on an Act that asks for it: none is opened without it'),
  may: z.object({ change: z.boolean() }).describe('What whoever asks may do with it'),
});

/** What the record became, by whom and why. */
export const CaseMeetingVersion = z.object({
  revision: z.number().int(),
  at: Instant,
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  responsible: Responsible,
});

export type Responsible = z.infer<typeof Responsible>;
export type ChangeResponsible = z.infer<typeof ChangeResponsible>;
export type CaseMeeting = z.infer<typeof CaseMeeting>;
export type CaseMeetingVersion = z.infer<typeof CaseMeetingVersion>;
