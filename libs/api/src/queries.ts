// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The queries of reading: which page, which of a list, in which order and which fields. Every one is strict: a parameter
 * that is not known is refused, because a filter that is silently left out shows more than was asked for.
 */
import { z } from 'zod';
import { JudgedPlaybook } from './advice.js';
import { CalendarVersion } from './calendar.js';
import { CaseMeetingVersion } from './case-meeting.js';
import { ClosedCase, Destruction, DestructionGround } from './destruction.js';
import { CaseSummary, Case, JournalEntry, Mail, Task, Term } from './resources.js';
import { Process, ProcessSummary, ProcessVariant, Variant } from './processes.js';
import { AccessLogEntry, Purpose } from './review.js';
import { Name, SubjectKind } from './values.js';

const LAST_PAGE = 1_000_000;
const MOST_ON_A_PAGE = 200;

/** `true` or `false`; the text of a query has no other way to say it. */
const Flag = z.preprocess((text) => (text === 'true' ? true : text === 'false' ? false : text), z.boolean());

/** A day in Europe/Amsterdam; of the centuries that any case or calendar can be about. */
const Day = z.iso.date().regex(/^(?:19|20|21)/, 'must lie between 1900 and 2199');

/** Names of fields with commas between them, each of them a field of the resource. */
function fieldsOf<S extends z.ZodRawShape>(resource: z.ZodObject<S>) {
  const name = z.enum(Object.keys(resource.shape));
  const list = z.preprocess((text) => (typeof text === 'string' ? text.split(',') : text), z.array(name).min(1));
  return list
    .optional()
    .describe('Only these fields of the resource, with commas between them; without it, all of them');
}

const paged = {
  page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1).describe('Which page; the first is 1'),
  pageSize: z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(50).describe('How many are on a page at most'),
};

const dueBefore = Day.optional().describe('Of what is still open, what is due before this day (Europe/Amsterdam)');

/** What an operation takes that has no parameters. */
export const NoQuery = z.strictObject({});

export const CaseListQuery = z.strictObject({
  ...paged,
  status: z.enum(['open', 'closed']).optional().describe('Only cases with this status'),
  process: Name.optional().describe('Only cases of this process'),
  variant: Name.optional().describe('Only cases on this variant, or on the base by the name of the playbook'),
  parked: Flag.optional().describe('Only cases that wait for an operator, or only those that do not'),
  reference: Name.optional().describe('The case with this reference'),
  subjectKind: SubjectKind.optional().describe('Only cases about such a subject'),
  openedAfter: Day.optional().describe('Opened on this day or later (Europe/Amsterdam)'),
  openedBefore: Day.optional().describe('Opened before this day (Europe/Amsterdam)'),
  dueBefore,
  sort: z
    .enum(['openedAt', '-openedAt', 'nextDueOn', '-nextDueOn', 'reference', '-reference'])
    .default('-openedAt')
    .describe('The order; with a minus sign the last comes first. What has no date comes last'),
  fields: fieldsOf(CaseSummary),
});

export const TaskListQuery = z.strictObject({
  ...paged,
  mine: Flag.default(true).describe('Only tasks of a role that whoever asks acts as'),
  status: z
    .enum(['open', 'answered', 'withdrawn', 'cancelled', 'all'])
    .default('open')
    .describe('Only tasks with this status, or `all`'),
  late: Flag.optional().describe('Only open tasks that are past their due date, or only those that are not'),
  role: Name.optional().describe('Only tasks of this role'),
  process: Name.optional().describe('Only tasks of this process'),
  dueBefore,
  sort: z
    .enum(['dueOn', '-dueOn', 'openedAt', '-openedAt'])
    .default('dueOn')
    .describe('The order; with a minus sign the last comes first. What has no date comes last'),
  fields: fieldsOf(Task),
});

export const JournalQuery = z.strictObject({
  ...paged,
  type: Name.optional().describe('Only entries of this type: the name of an event, or what else moved the case'),
  reminders: Flag.optional().describe('Only the entries that sent reminders, or only those that did something else'),
  from: Day.optional().describe('What happened on this day or later (Europe/Amsterdam)'),
  to: Day.optional().describe('What happened on this day or before (Europe/Amsterdam)'),
  sort: z.enum(['sequence', '-sequence']).default('-sequence').describe('The order; with a minus sign the last first'),
  fields: fieldsOf(JournalEntry),
});

export const TermListQuery = z.strictObject({
  ...paged,
  status: Term.shape.status.optional().describe('Only terms with this status'),
  fields: fieldsOf(Term),
});

/** Which of the playbooks that lie side by side. */
const variant = Name.optional().describe(
  'As this variant has it, or the base by the name of the playbook; without it, as this municipality works',
);

export const ProcessListQuery = z.strictObject({ ...paged, variant, fields: fieldsOf(ProcessSummary) });
export const ProcessDrawingQuery = z.strictObject({ variant });
export const VariantListQuery = z.strictObject({ ...paged, fields: fieldsOf(Variant) });
export const ProcessVariantListQuery = z.strictObject({ ...paged, fields: fieldsOf(ProcessVariant) });

export const MailQuery = z.strictObject({
  ...paged,
  to: Name.optional().describe('Only what went to this role, or to the contact of its organisation'),
  fields: fieldsOf(Mail),
});

export const CalendarQuery = z.strictObject({
  year: z.coerce.number().int().min(1).max(9999).optional().describe('Which year; without it, the present one'),
});

export const CalendarVersionsQuery = z.strictObject({ ...paged, fields: fieldsOf(CalendarVersion) });

export const CaseMeetingVersionsQuery = z.strictObject({ ...paged, fields: fieldsOf(CaseMeetingVersion) });

export const JudgedPlaybookListQuery = z.strictObject({ ...paged, fields: fieldsOf(JudgedPlaybook) });

export const AnnualReportQuery = z.strictObject({
  year: z.coerce.number().int().min(2015).max(2199).describe('A year that has ended'),
});

export const ClosedCaseListQuery = z.strictObject({
  ...paged,
  process: Name.optional().describe('Only cases of this process'),
  reference: Name.optional().describe('The case with this reference'),
  changedBefore: Day.optional().describe('Last changed before this day (Europe/Amsterdam)'),
  fields: fieldsOf(ClosedCase),
});

export const DestructionListQuery = z.strictObject({
  ...paged,
  ground: DestructionGround.optional().describe('Only cases that were destroyed on this ground'),
  reference: Name.optional().describe('The case that had this reference'),
  from: Day.optional().describe('Destroyed on this day or later (Europe/Amsterdam)'),
  to: Day.optional().describe('Destroyed on this day or before (Europe/Amsterdam)'),
  fields: fieldsOf(Destruction),
});

const purpose = Purpose.describe('What it is looked at for; kept in the access log with who looked');

export const ReviewQuery = z.strictObject({ purpose, fields: fieldsOf(Case) });

export const ReviewJournalQuery = JournalQuery.extend({ purpose });

export const AccessLogQuery = z.strictObject({
  ...paged,
  purpose,
  by: Name.optional().describe('Only what this person wanted (their id)'),
  case: z.uuid().optional().describe('Only what was about this case (its id)'),
  action: Name.optional().describe('Only this kind (`event`, `case`, `journal` …)'),
  refused: Flag.optional().describe('Only what was refused, or only what was given'),
  from: Day.optional().describe('On this day or later (Europe/Amsterdam)'),
  to: Day.optional().describe('On this day or before (Europe/Amsterdam)'),
  fields: fieldsOf(AccessLogEntry),
});

export const DiagramQuery = z.strictObject({
  instance: Name.optional().describe('The instance to draw; without it, the process that the case is about'),
});

export const CaseQuery = z.strictObject({ fields: fieldsOf(Case) });
export const ClosedCaseQuery = z.strictObject({ fields: fieldsOf(ClosedCase) });
export const DestructionQuery = z.strictObject({ fields: fieldsOf(Destruction) });
export const TaskQuery = z.strictObject({ fields: fieldsOf(Task) });
export const ProcessQuery = z.strictObject({ variant, fields: fieldsOf(Process) });

export type CaseListQuery = z.output<typeof CaseListQuery>;
export type TaskListQuery = z.output<typeof TaskListQuery>;
export type JournalQuery = z.output<typeof JournalQuery>;
export type TermListQuery = z.output<typeof TermListQuery>;
export type ProcessListQuery = z.output<typeof ProcessListQuery>;
export type MailQuery = z.output<typeof MailQuery>;
export type ClosedCaseListQuery = z.output<typeof ClosedCaseListQuery>;
export type DestructionListQuery = z.output<typeof DestructionListQuery>;
export type ReviewJournalQuery = z.output<typeof ReviewJournalQuery>;
export type AccessLogQuery = z.output<typeof AccessLogQuery>;
export type DiagramQuery = z.output<typeof DiagramQuery>;
