// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import * as api from '@draaiboek/api';
import { z } from 'zod';
import { SCHEMA_WORDS } from './schema-words.js';

type JsonSchema = Record<string, unknown>;

const REQUESTS = {
  OpenCase: api.OpenCase,
  SendEvent: api.SendEvent,
  AnswerTask: api.AnswerTask,
  Correct: api.Correct,
  ChangeTerm: api.ChangeTerm,
  ExtendTerm: api.ExtendTerm,
  MoveTerm: api.MoveTerm,
  ChangeCalendar: api.ChangeCalendar,
  ChangeResponsible: api.ChangeResponsible,
  AskAdvice: api.AskAdvice,
  GiveAdvice: api.GiveAdvice,
  DestroyCase: api.DestroyCase,
  AdvanceClock: api.AdvanceClock,
  AcknowledgeSecrecy: api.AcknowledgeSecrecy,
};

const RESOURCES = {
  Title: api.Title,
  Why: api.Why,
  FactField: api.FactField,
  Person: api.Person,
  Session: api.Session,
  Due: api.Due,
  Answer: api.Answer,
  AnswerOption: api.AnswerOption,
  Task: api.Task,
  Term: api.Term,
  AllowedEvent: api.AllowedEvent,
  Fact: api.Fact,
  Instance: api.Instance,
  CaseSummary: api.CaseSummary,
  Case: api.Case,
  CommandResult: api.CommandResult,
  JournalEntry: api.JournalEntry,
  ProcessSummary: api.ProcessSummary,
  Process: api.Process,
  Variant: api.Variant,
  ProcessVariant: api.ProcessVariant,
  Mail: api.Mail,
  OwnDay: api.OwnDay,
  CalendarDay: api.CalendarDay,
  Calendar: api.Calendar,
  CalendarVersion: api.CalendarVersion,
  MovedTerm: api.MovedTerm,
  CalendarProgress: api.CalendarProgress,
  CaseMeeting: api.CaseMeeting,
  CaseMeetingVersion: api.CaseMeetingVersion,
  AdviceStep: api.AdviceStep,
  JudgedPlaybook: api.JudgedPlaybook,
  Band: api.Band,
  Shares: api.Shares,
  AnnualReport: api.AnnualReport,
  DirectoryEntry: api.DirectoryEntry,
  Directory: api.Directory,
  DivisionOfTasks: api.DivisionOfTasks,
  ClosedCase: api.ClosedCase,
  Destruction: api.Destruction,
  AccessLogEntry: api.AccessLogEntry,
  Secrecy: api.Secrecy,
  Clock: api.Clock,
  ClockProgress: api.ClockProgress,
  Problem: api.Problem,
  CaseSummaryPage: api.page(api.CaseSummary),
  TaskPage: api.page(api.Task),
  TermPage: api.page(api.Term),
  JournalEntryPage: api.page(api.JournalEntry),
  ProcessSummaryPage: api.page(api.ProcessSummary),
  VariantPage: api.page(api.Variant),
  ProcessVariantPage: api.page(api.ProcessVariant),
  MailPage: api.page(api.Mail),
  CalendarVersionPage: api.page(api.CalendarVersion),
  CaseMeetingVersionPage: api.page(api.CaseMeetingVersion),
  JudgedPlaybookPage: api.page(api.JudgedPlaybook),
  ClosedCasePage: api.page(api.ClosedCase),
  DestructionPage: api.page(api.Destruction),
  AccessLogEntryPage: api.page(api.AccessLogEntry),
};

export type SchemaName = keyof typeof REQUESTS | keyof typeof RESOURCES;

export const refTo = (name: SchemaName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of the API's contract as JSON Schema: what validates a request is what documents it. */
export function componentSchemas(): Record<string, JsonSchema> {
  return { ...jsonSchemas(REQUESTS, 'input'), ...jsonSchemas(RESOURCES, 'output') };
}

function jsonSchemas(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` }).schemas;
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _, $id: __, id: ___, ...schema }]) => [
      id,
      { description: SCHEMA_WORDS[id], ...schema },
    ]),
  );
}
