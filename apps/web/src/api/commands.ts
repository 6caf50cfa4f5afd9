// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Everything that is sent to the API. */
import type {
  AcknowledgeSecrecy,
  AdvanceClock,
  AnswerTask,
  AskAdvice,
  CalendarProgress,
  CaseMeeting,
  ChangeCalendar,
  ChangeResponsible,
  ChangeTerm,
  ClockProgress,
  CommandResult,
  Correct,
  DestroyCase,
  Destruction,
  ExtendTerm,
  GiveAdvice,
  JudgedPlaybook,
  MoveTerm,
  OpenCase,
  Secrecy,
  SendEvent,
} from '@draaiboek/api';
import { unreachable } from './api-problem.js';
import { api } from './api.js';
import { bodyOf, onRevision, type CommandOptions } from './client.js';
import { readNdjson } from './ndjson.js';

type Sent = Promise<CommandResult>;

export const openCase = (body: OpenCase, { idempotencyKey }: CommandOptions): Sent =>
  bodyOf(api.POST('/cases', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));

export const sendEvent = (caseId: string, body: SendEvent, options: CommandOptions): Sent =>
  bodyOf(api.POST('/cases/{case}/events', { body, params: { path: { case: caseId }, header: onRevision(options) } }));

export const correct = (caseId: string, body: Correct, options: CommandOptions): Sent =>
  bodyOf(
    api.POST('/cases/{case}/corrections', { body, params: { path: { case: caseId }, header: onRevision(options) } }),
  );

export const answerTask = (taskId: string, body: AnswerTask, options: CommandOptions): Sent =>
  bodyOf(api.POST('/tasks/{task}/answer', { body, params: { path: { task: taskId }, header: onRevision(options) } }));

export const acknowledgeSecrecy = (body: AcknowledgeSecrecy): Promise<Secrecy> =>
  bodyOf(api.POST('/secrecy/acknowledgements', { body }));

/** Something that is done to the date of a term, with what it needs. */
export type TermDeed =
  | { readonly deed: 'suspend' | 'resume'; readonly body: ChangeTerm }
  | { readonly deed: 'extend'; readonly body: ExtendTerm }
  | { readonly deed: 'move'; readonly body: MoveTerm };

export function changeTerm(caseId: string, term: string, { deed, body }: TermDeed, options: CommandOptions): Sent {
  const params = { path: { case: caseId, term }, header: onRevision(options) };
  switch (deed) {
    case 'suspend':
      return bodyOf(api.POST('/cases/{case}/terms/{term}/suspend', { body, params }));
    case 'resume':
      return bodyOf(api.POST('/cases/{case}/terms/{term}/resume', { body, params }));
    case 'extend':
      return bodyOf(api.POST('/cases/{case}/terms/{term}/extend', { body, params }));
    case 'move':
      return bodyOf(api.POST('/cases/{case}/terms/{term}/move', { body, params }));
  }
}

export const destroyCase = (caseId: string, body: DestroyCase, options: CommandOptions): Promise<Destruction> =>
  bodyOf(
    api.POST('/cases/{case}/destruction', { body, params: { path: { case: caseId }, header: onRevision(options) } }),
  );

/** A record of the municipality has a revision, and needs no key: sending it twice is harmless. */
const onRecord = (options: CommandOptions) => ({ 'If-Match': onRevision(options)['If-Match'] });

export const changeCaseMeeting = (body: ChangeResponsible, options: CommandOptions): Promise<CaseMeeting> =>
  bodyOf(api.POST('/case-meeting/versions', { body, params: { header: onRecord(options) } }));

export const askAdvice = (playbook: string, body: AskAdvice, options: CommandOptions): Promise<JudgedPlaybook> =>
  bodyOf(
    api.POST('/playbooks/{playbook}/advice-requests', {
      body,
      params: { path: { playbook }, header: onRecord(options) },
    }),
  );

export const giveAdvice = (playbook: string, body: GiveAdvice, options: CommandOptions): Promise<JudgedPlaybook> =>
  bodyOf(api.POST('/playbooks/{playbook}/advice', { body, params: { path: { playbook }, header: onRecord(options) } }));

export async function* changeCalendar(body: ChangeCalendar, options: CommandOptions): AsyncGenerator<CalendarProgress> {
  yield* linesOf(api.POST('/calendar/versions', { body, params: { header: onRecord(options) }, parseAs: 'stream' }));
}

export async function* advanceClock(body: AdvanceClock): AsyncGenerator<ClockProgress> {
  yield* linesOf(api.POST('/clock/advance', { body, parseAs: 'stream' }));
}

/** The lines of an answer that grows while something runs. */
async function* linesOf<T>(answer: Promise<{ readonly data?: ReadableStream<Uint8Array> | null }>): AsyncGenerator<T> {
  const { data } = await answer;
  if (!data) throw unreachable(new Error('an answer that should grow has no body'));
  yield* readNdjson<T>(data);
}
