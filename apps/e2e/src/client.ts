// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The API as a demo person uses it: every answer is read with the schema that the contract gives it. */
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
  SendEvent,
  Term,
} from '@draaiboek/api';
import { parseMoment } from '@draaiboek/calendar';
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
    return this.ask({ who, method: 'POST', path: '/cases', body }, CommandResult);
  }

  async getCase(who: string, id: string): Promise<Case> {
    return bodyOf(await this.ask({ who, method: 'GET', path: `/cases/${id}` }, Case));
  }

  sendEvent(who: string, { id, revision }: Case, body: SendEvent): Promise<Reply<CommandResult>> {
    return this.command({ who, path: `/cases/${id}/events`, body, ifMatch: revision });
  }

  /** @param task its id in the case, `t3` */
  answer(who: string, { id, revision }: Case, task: string, body: AnswerTask): Promise<Reply<CommandResult>> {
    return this.command({ who, path: `/tasks/${encodeURIComponent(`${id}~${task}`)}/answer`, body, ifMatch: revision });
  }

  correct(who: string, { id, revision }: Case, body: Correct): Promise<Reply<CommandResult>> {
    return this.command({ who, path: `/cases/${id}/corrections`, body, ifMatch: revision });
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

  command(asked: Omit<Asked, 'method'>): Promise<Reply<CommandResult>> {
    return this.ask({ ...asked, method: 'POST' }, CommandResult);
  }

  /** The whole journal, newest first. */
  journal(who: string, id: string): Promise<readonly JournalEntry[]> {
    return this.all(who, `/cases/${id}/journal`, page(JournalEntry));
  }

  /** Every mail, newest first. */
  mailbox(who: string): Promise<readonly Mail[]> {
    return this.all(who, '/mailbox', page(Mail));
  }

  async clock(): Promise<Clock> {
    return bodyOf(await this.ask({ who: this.clockKeeper, method: 'GET', path: '/clock' }, Clock));
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
    const response = await this.fetch({ who: this.clockKeeper, method: 'POST', path: '/clock/advance', body });
    if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
    for await (const line of linesOf(response.body)) yield ClockProgress.parse(JSON.parse(line));
  }

  /** The calendar of a year; of the present one when none is named. */
  async calendar(who: string, year?: number): Promise<Calendar> {
    const path = `/calendar${year === undefined ? '' : `?year=${year}`}`;
    return bodyOf(await this.ask({ who, method: 'GET', path }, Calendar));
  }

  /** Changes the calendar, or tries it out, and gives what the product says of it while it goes. */
  async *changeCalendar(who: string, after: number, body: ChangeCalendar): AsyncGenerator<CalendarProgress> {
    const response = await this.fetch({ who, method: 'POST', path: '/calendar/versions', body, ifMatch: after });
    if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
    for await (const line of linesOf(response.body)) yield CalendarProgress.parse(JSON.parse(line));
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

  private async ask<T>(asked: Asked, schema: Schema<T>): Promise<Reply<T>> {
    const response = await this.fetch(asked);
    const { status } = response;
    const json: unknown = await response.json();
    return response.ok ? { status, body: schema.parse(json) } : { status, problem: Problem.parse(json) };
  }

  private async all<T>(who: string, list: string, schema: Schema<Page<T>>): Promise<readonly T[]> {
    const items: T[] = [];
    for (let number = 1; ; number += 1) {
      const path = `${list}?pageSize=${MOST_ON_A_PAGE}&page=${number}`;
      const found = bodyOf(await this.ask({ who, method: 'GET', path }, schema));
      items.push(...found.items);
      if (items.length >= found.total || found.items.length === 0) return items;
    }
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
