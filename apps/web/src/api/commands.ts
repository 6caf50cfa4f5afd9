// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Everything that is sent to the API. */
import type {
  AdvanceClock,
  AnswerTask,
  CalendarProgress,
  ChangeCalendar,
  ChangeTerm,
  ClockProgress,
  CommandResult,
  Correct,
  ExtendTerm,
  MoveTerm,
  OpenCase,
  SendEvent,
  Term,
} from '@draaiboek/api';
import { api } from './api.js';
import type { CommandOptions } from './client.js';

export const openCase = (body: OpenCase, options: CommandOptions): Promise<CommandResult> =>
  api.command('/cases', body, options);

export const sendEvent = (caseId: string, body: SendEvent, options: CommandOptions): Promise<CommandResult> =>
  api.command(`/cases/${encodeURIComponent(caseId)}/events`, body, options);

export const correct = (caseId: string, body: Correct, options: CommandOptions): Promise<CommandResult> =>
  api.command(`/cases/${encodeURIComponent(caseId)}/corrections`, body, options);

export const answerTask = (taskId: string, body: AnswerTask, options: CommandOptions): Promise<CommandResult> =>
  api.command(`/tasks/${encodeURIComponent(taskId)}/answer`, body, options);

export const changeTerm = (
  caseId: string,
  { term, deed }: { readonly term: string; readonly deed: Term['may'][number] },
  body: ChangeTerm | ExtendTerm | MoveTerm,
  options: CommandOptions,
): Promise<CommandResult> =>
  api.command(`/cases/${encodeURIComponent(caseId)}/terms/${encodeURIComponent(term)}/${deed}`, body, options);

export const changeCalendar = (body: ChangeCalendar, options: CommandOptions): AsyncGenerator<CalendarProgress> =>
  api.stream('/calendar/versions', body, options);

export const advanceClock = (body: AdvanceClock, options: CommandOptions): AsyncGenerator<ClockProgress> =>
  api.stream('/clock/advance', body, options);
