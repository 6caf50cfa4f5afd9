// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The API as a demo person uses it: asked in the paths and parameters of its published document, and every answer read
 * with the schema that the contract gives it.
 */
import {
  Calendar,
  CalendarProgress,
  Case,
  Clock,
  ClockProgress,
  CommandResult,
  JournalEntry,
  Mail,
  page,
  Problem,
} from '@draaiboek/api';
import type {
  AdvanceClock,
  AnswerTask,
  ChangeCalendar,
  Correct,
  OpenCase,
  Page,
  paths,
  SendEvent,
  Term,
} from '@draaiboek/api';
import { parseMoment } from '@draaiboek/calendar';
import createOpenApiClient from 'openapi-fetch';
import { linesOf } from './lines.js';

export type Reply<T> =
  { readonly status: number; readonly body: T } | { readonly status: number; readonly problem: Problem };

/** A request as it goes over the line; nothing of it is checked before it goes. */
export interface Asked {
  /** A demo person; empty for nobody. */
  readonly who: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object | undefined;
  readonly ifMatch?: number | undefined;
  readonly key?: string | undefined;
}

/** A case that has ended (W12), and who reads it then. */
const SHIELDED = 'DRB-4031';
const REVIEWER = 'coordinerend-fg';

const MOST_ON_A_PAGE = 200;

interface Schema<T> {
  parse(value: unknown): T;
}

export class Client {
  /**
   * @param address where the product listens now: another place after it was started again
   * @param clockKeeper as whom the clock is moved: anybody may, in a demo
   */
  constructor(
    private readonly address: () => string,
    private readonly clockKeeper = 'dossierhouder',
  ) {}

  openCase(who: string, body: OpenCase): Promise<Reply<CommandResult>> {
    return replyOf(this.as(who).POST('/cases', { body }), CommandResult);
  }

  async getCase(who: string, id: string): Promise<Case> {
    return bodyOf(await replyOf(this.as(who).GET('/cases/{case}', { params: { path: { case: id } } }), Case));
  }

  /**
   * A case as it is now, also when it has ended: then it is shielded from its participants, and whoever guards the
   * lawfulness reads it, without police and justice data.
   */
  async readCase(who: string, id: string): Promise<Case> {
    const params = { path: { case: id } };
    const read = await replyOf(this.as(who).GET('/cases/{case}', { params }), Case);
    if ('body' in read || read.problem.code !== SHIELDED) return bodyOf(read);
    const query = { purpose: 'interne-controle' } as const;
    return bodyOf(await replyOf(this.as(REVIEWER).GET('/reviews/{case}', { params: { ...params, query } }), Case));
  }

  sendEvent(who: string, { id, revision }: Case, body: SendEvent): Promise<Reply<CommandResult>> {
    const params = { path: { case: id }, header: on(revision) };
    return replyOf(this.as(who).POST('/cases/{case}/events', { body, params }), CommandResult);
  }

  /** @param task its id in the case, `t3` */
  answer(who: string, { id, revision }: Case, task: string, body: AnswerTask): Promise<Reply<CommandResult>> {
    const params = { path: { task: `${id}~${task}` }, header: on(revision) };
    return replyOf(this.as(who).POST('/tasks/{task}/answer', { body, params }), CommandResult);
  }

  correct(who: string, { id, revision }: Case, body: Correct): Promise<Reply<CommandResult>> {
    const params = { path: { case: id }, header: on(revision) };
    return replyOf(this.as(who).POST('/cases/{case}/corrections', { body, params }), CommandResult);
  }

  /** @param term its id in the case, `d7`; @param body the reason, and for `extend` and `move` how far or to when */
  changeTerm(
    who: string,
    { id, revision }: Case,
    { term, deed }: { readonly term: string; readonly deed: Term['may'][number] },
    body: { readonly reason: string; readonly by?: string; readonly dueOn?: string },
  ): Promise<Reply<CommandResult>> {
    return this.command({ who, path: `/cases/${id}/terms/${term}/${deed}`, body, ifMatch: revision });
  }

  /** A command as it goes over the line, right or wrong. */
  async command(asked: Omit<Asked, 'method'>): Promise<Reply<CommandResult>> {
    const response = await this.fetch({ ...asked, method: 'POST' });
    const json: unknown = await response.json();
    return replyOf(Promise.resolve(response.ok ? { response, data: json } : { response, error: json }), CommandResult);
  }

  /** The whole journal, newest first. */
  journal(who: string, id: string): Promise<readonly JournalEntry[]> {
    const path = { case: id };
    return all(page(JournalEntry), (query) => this.as(who).GET('/cases/{case}/journal', { params: { path, query } }));
  }

  /** Every mail, newest first. */
  mailbox(who: string): Promise<readonly Mail[]> {
    return all(page(Mail), (query) => this.as(who).GET('/mailbox', { params: { query } }));
  }

  async clock(): Promise<Clock> {
    return bodyOf(await replyOf(this.as(this.clockKeeper).GET('/clock'), Clock));
  }

  /** Moves the clock to a moment, local or an instant; resolves when everything on the way has happened. Never back. */
  async passTo(moment: string): Promise<void> {
    const to = parseMoment(moment);
    if (to <= (await this.clock()).now) return;
    let last: ClockProgress | undefined;
    for await (const line of this.advance({ to })) last = line;
    if (last?.type !== 'done') throw new Error(`the clock did not come to ${to}: ${JSON.stringify(last)}`);
  }

  /** Moves the clock, and gives what the product says of it while it goes. */
  async *advance(body: AdvanceClock): AsyncGenerator<ClockProgress> {
    const sent = this.as(this.clockKeeper).POST('/clock/advance', { body, parseAs: 'stream' });
    for await (const line of linesOf(await streamOf(sent))) yield ClockProgress.parse(JSON.parse(line));
  }

  /** The calendar of a year; of the present one when none is named. */
  async calendar(who: string, year?: number): Promise<Calendar> {
    return bodyOf(await replyOf(this.as(who).GET('/calendar', { params: { query: { year } } }), Calendar));
  }

  /** Changes the calendar, or tries it out, and gives what the product says of it while it goes. */
  async *changeCalendar(who: string, after: number, body: ChangeCalendar): AsyncGenerator<CalendarProgress> {
    const params = { header: on(after) };
    const sent = this.as(who).POST('/calendar/versions', { body, params, parseAs: 'stream' });
    for await (const line of linesOf(await streamOf(sent))) yield CalendarProgress.parse(JSON.parse(line));
  }

  fetch({ who, method, path, body, ifMatch, key }: Asked): Promise<Response> {
    return fetch(`${this.address()}/v1${path}`, {
      method,
      headers: {
        ...(who === '' ? {} : { authorization: `Bearer demo-${who}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The API of the published document, as somebody. */
  private as(who: string): ReturnType<typeof createOpenApiClient<paths>> {
    const headers = { authorization: `Bearer demo-${who}` };
    return createOpenApiClient<paths>({ baseUrl: `${this.address()}/v1`, headers });
  }
}

const on = (revision: number) => ({ 'If-Match': `"${revision}"` });

/** An answer of the API, before anything is trusted of it. */
type Given = Promise<{ readonly response: Response; readonly data?: unknown; readonly error?: unknown }>;

async function replyOf<T>(given: Given, schema: Schema<T>): Promise<Reply<T>> {
  const { response, data, error } = await given;
  const { status } = response;
  return response.ok ? { status, body: schema.parse(data) } : { status, problem: Problem.parse(error) };
}

async function streamOf(given: Given): Promise<ReadableStream<Uint8Array>> {
  const { response, data, error } = await given;
  if (data instanceof ReadableStream) return data;
  throw new Error(`${response.status} ${JSON.stringify(error)}`);
}

/** Every page of a list. */
async function all<T>(
  schema: Schema<Page<T>>,
  ask: (query: { readonly page: number; readonly pageSize: number }) => Given,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let number = 1; ; number += 1) {
    const found = bodyOf(await replyOf(ask({ page: number, pageSize: MOST_ON_A_PAGE }), schema));
    items.push(...found.items);
    if (items.length >= found.total || found.items.length === 0) return items;
  }
}

/** The body of an answer that must be good. */
export function bodyOf<T>(reply: Reply<T>): T {
  if ('body' in reply) return reply.body;
  throw new Error(`${reply.status} ${reply.problem.code}: ${reply.problem.detail} ${reply.problem.remedy}`);
}

/** The problem of an answer that must be a refusal. */
export function problemOf<T>(reply: Reply<T>): Problem {
  if ('problem' in reply) return reply.problem;
  throw new Error(`accepted with ${reply.status}`);
}
