// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the API answers. */
import { z } from 'zod';
import {
  Check,
  FactField,
  FactNeed,
  FactValue,
  Instant,
  LocalDate,
  SubjectKind,
  Title,
  Why,
  Playbook,
} from './values.js';

export const Due = z.object({
  dueOn: LocalDate,
  elapsesAt: Instant,
  why: z.array(Why),
  explanation: z.array(z.string()).describe('The same explanation in Dutch, a sentence per line'),
  late: z.boolean(),
});

export const Answer = z.object({
  answer: z.string(),
  title: Title,
  at: Instant,
  by: z.string(),
  grounds: z.string().optional(),
  closes: z.boolean(),
  basis: z.record(z.string(), FactValue).optional(),
  corrected: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
});

export const AnswerOption = z.object({
  answer: z.string(),
  title: Title,
  grounds: FactNeed,
  closes: z.boolean(),
  sets: z.array(FactField),
});

export const Task = z.object({
  id: z.string().describe('`<case id>~<t-number>`: what `POST /v1/tasks/{id}/answer` takes'),
  case: z.string(),
  caseReference: z.string(),
  instance: z.string(),
  process: z.string(),
  processTitle: Title,
  task: z.string(),
  title: Title,
  description: Title.optional(),
  owners: z.array(z.object({ role: z.string(), title: Title })),
  required: z.boolean(),
  status: z.enum(['open', 'answered', 'withdrawn', 'cancelled']),
  openedAt: Instant,
  closedAt: Instant.optional(),
  due: Due.optional(),
  firstDueOn: LocalDate.optional().describe(
    'The day it first had to be answered by, where it has another now: it was asked again, moved, extended or corrected',
  ),
  suspended: z.literal(true).optional().describe('Its term stands still: until somebody resumes it, it is not late'),
  answers: z.array(Answer),
  options: z
    .array(AnswerOption)
    .describe('What whoever asks may answer; of an answered task, what its answer may be corrected into'),
  rungs: z.array(
    z.object({
      rung: z.string(),
      to: z.string(),
      at: Instant.describe('When it is planned for; once decided, when that was'),
      status: z.enum(['planned', 'sent', 'overtaken', 'dropped']),
    }),
  ),
  source: z.array(z.string()),
  caseRevision: z.number().int(),
});

export const Term = z.object({
  id: z.string(),
  instance: z.string(),
  process: z.string(),
  term: z.string(),
  title: Title,
  kind: z.enum(['wait', 'deadline']),
  state: z.string(),
  stateTitle: Title,
  task: z.string().optional(),
  length: z.string(),
  anchor: z.object({ fact: z.string().optional(), value: z.string() }),
  due: Due,
  status: z.enum(['armed', 'suspended', 'elapsed', 'cancelled', 'superseded']),
  armedAt: Instant,
  endedAt: Instant.optional(),
  supersededBy: z.string().optional(),
  suspended: z
    .object({ at: Instant, remainder: z.string(), by: z.string().optional(), byTitle: Title.optional() })
    .optional()
    .describe(
      'Of a suspended term: since when, and what is left of it (`P65D`); it gets a date again when it is resumed. `by`: the state that suspends it and on whose end it goes on by itself',
    ),
  follows: z
    .object({
      states: z.array(Title).describe('Where the case may go on to'),
      processes: z.array(Title).describe('What begins beside it'),
      reminded: z.array(Title).describe('Who gets a message'),
      every: z.string().optional().describe('How often it comes back while the case stays where it is (`P2W`)'),
    })
    .optional()
    .describe('What happens when a term that the case waits for ends, as the definition has it'),
  may: z.array(z.enum(['suspend', 'resume', 'extend', 'move'])).describe('What whoever asks may do to its date'),
  source: z.array(z.string()),
});

export const AllowedEvent = z.object({
  instance: z.string(),
  process: z.string(),
  processTitle: Title,
  event: z.string(),
  title: Title,
  description: Title.optional(),
  sets: z.array(FactField),
  reason: FactNeed,
  source: z.array(z.string()),
});

export const Fact = z.object({
  fact: z.string(),
  title: Title,
  type: z.enum(['boolean', 'date', 'choice', 'text']),
  value: FactValue.optional(),
  valueTitle: Title.optional(),
  statedAt: Instant.optional(),
  by: z.string().optional(),
  linked: z.boolean(),
  field: FactField,
  mayCorrect: z.boolean(),
});

export const Instance = z.object({
  id: z.string(),
  process: z.string(),
  title: Title,
  parent: z.string().optional(),
  status: z.enum(['running', 'ended']),
  openedAt: Instant,
  endedAt: Instant.optional(),
  endedIn: z.object({ state: z.string(), title: Title }).optional(),
  active: z
    .array(z.object({ state: z.string(), title: Title, parent: z.string().optional(), leaf: z.boolean() }))
    .describe('Active states, outermost first'),
  facts: z.array(Fact),
  checklist: z.array(Check).describe('Questions that are read from where it stands'),
});

export const CaseSummary = z.object({
  id: z.string(),
  reference: z.string().describe('Random and without meaning; what people call the case'),
  status: z.enum(['open', 'closed']),
  process: z.string(),
  processTitle: Title,
  states: z.array(Title).describe('Titles of the innermost active states of the root process'),
  subjectKind: SubjectKind,
  subjectName: z.string().optional().describe('From the vault; absent for who may not see it'),
  revision: z.number().int(),
  openedAt: Instant,
  openTasks: z.number().int(),
  lateTasks: z.number().int(),
  nextDueOn: LocalDate.optional(),
  parked: z.boolean(),
  playbook: Playbook.describe('What the case runs on, from its first day to its last'),
});

export const Case = CaseSummary.extend({
  shielded: z
    .literal(true)
    .optional()
    .describe('It has ended by this very command: what was in it is shielded, and nothing of that is here'),
  instances: z.array(Instance),
  tasks: z.array(Task),
  terms: z.array(Term),
  events: z.array(AllowedEvent),
});

/** What a command did, beside the case as it is now. */
export const CommandResult = z.object({
  case: Case,
  changes: z.array(z.object({ kind: z.string() }).loose()).describe('What happened, as in the journal'),
  superseded: z
    .array(Term)
    .describe('For a correction: terms that were superseded, and what had already happened on the old value'),
  alreadyHappened: z.array(
    z.object({ what: z.enum(['term', 'task', 'rung']), name: z.string(), title: Title, on: LocalDate }),
  ),
});

export const JournalEntry = z.object({
  sequence: z.number().int(),
  moment: Instant,
  recordedAt: Instant,
  type: z.string(),
  summary: z.string().describe('A sentence in Dutch'),
  actor: z.object({ id: z.string(), name: z.string() }).optional(),
  revision: z.number().int(),
  reason: z.string().optional().describe('Who stated it and why; from the encrypted payload'),
  lines: z.array(z.string()),
  changes: z.array(z.object({ kind: z.string() }).loose()),
  hash: z.string(),
  previousHash: z.string(),
});

/** A message as the demo mailbox shows it. Its text is the whole text: nothing in it tells of a case. */
export const Mail = z.object({
  id: z.string(),
  at: Instant,
  to: z.object({ role: z.string(), title: Title }),
  subject: z.string(),
  text: z.string(),
  rung: z.string().optional(),
  task: z.string().optional(),
});

/** A list, a page of it. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });

export type Due = z.infer<typeof Due>;
export type Task = z.infer<typeof Task>;
export type Term = z.infer<typeof Term>;
export type AllowedEvent = z.infer<typeof AllowedEvent>;
export type Answer = z.infer<typeof Answer>;
export type AnswerOption = z.infer<typeof AnswerOption>;
export type Fact = z.infer<typeof Fact>;
export type Instance = z.infer<typeof Instance>;
export type CaseSummary = z.infer<typeof CaseSummary>;
export type Case = z.infer<typeof Case>;
export type CommandResult = z.infer<typeof CommandResult>;
export type JournalEntry = z.infer<typeof JournalEntry>;
export type Mail = z.infer<typeof Mail>;
export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}
