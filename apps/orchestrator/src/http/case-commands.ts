// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AnswerTask, CommandResult, Correct, DestroyCase, OpenCase, SendEvent } from '@draaiboek/api';
import { CalendarError, isLocalDate, parseMoment } from '@draaiboek/calendar';
import type { Actor, Command, TermCommand } from '@draaiboek/engine';
import type { CaseDesk } from '../cases/case-desk.js';
import type { Destroyed } from '../cases/destroying.js';
import { noSuchCase } from '../cases/absent-case.js';
import { isCaseId, type CaseReader } from '../cases/case-reader.js';
import { requestOf } from '../cases/idempotency.js';
import type { Respond } from '../cases/requests.js';
import { accessOn } from '../people/case-access.js';
import type { Viewer } from '../people/viewer.js';
import type { Playbooks } from '../playbooks/playbooks.js';
import { commandResult } from '../presenters/case-view.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { defined } from './defined.js';

/** Who sends a command, on which revision, under which key. */
export interface Sender {
  readonly viewer: Viewer;
  readonly key: string | undefined;
}

/** The answer to a command; `replayed` when it is the one that was given to its key before. */
export interface Answered {
  readonly result: CommandResult;
  readonly replayed: boolean;
}

type CaseCommand = Exclude<Command, { kind: 'open' | 'settle' }>;

/** What is done to a term, without which and by whom. */
type TermChange = DistributiveOmit<TermCommand, 'term' | 'reason' | 'actor'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Owns turning bodies of requests into commands of the desk, and what they led to into answers. */
export class CaseCommands {
  constructor(
    private readonly municipality: string,
    private readonly desk: CaseDesk,
    private readonly reader: CaseReader,
    private readonly playbooks: Playbooks,
  ) {}

  async open({ viewer, key }: Sender, body: OpenCase): Promise<Answered> {
    checkBirthDate(body.subject.birthDate);
    checkNobody(body.subject);
    const { kind, ...subject } = body.subject;
    const command = {
      kind: 'open',
      process: body.process,
      as: body.as ?? this.onlyEntry(body, viewer),
      subject: kind,
      facts: body.facts ?? {},
      ...defined({ reason: body.reason }),
      actor: actorOf(viewer),
    } as const;
    const request = {
      command,
      ...(body.variant === undefined ? {} : { on: { variant: body.variant } }),
      ...(Object.keys(defined(subject)).length === 0 ? {} : { subject: defined(subject) }),
      ...momentOf(body.moment),
      ...this.idempotent(viewer, key, '/cases', body),
    };
    return this.answered(viewer, (respond) => this.desk.open(this.municipality, { ...request, respond }));
  }

  send(sender: Sender, caseId: string, revision: number, body: SendEvent): Promise<Answered> {
    const { instance, type, facts = {}, reason } = body;
    const actor = actorOf(sender.viewer);
    const command = { kind: 'event', type, facts, actor, ...defined({ instance, reason }) } as const;
    return this.run(sender, { caseId, revision, route: `/cases/${caseId}/events`, command, body });
  }

  answer(sender: Sender, caseId: string, revision: number, task: string, body: AnswerTask): Promise<Answered> {
    const { answer, grounds, facts = {} } = body;
    const actor = actorOf(sender.viewer);
    const command = { kind: 'answer', task, answer, facts, actor, ...defined({ grounds }) } as const;
    return this.run(sender, { caseId, revision, route: `/tasks/${caseId}~${task}/answer`, command, body });
  }

  correct(sender: Sender, caseId: string, revision: number, body: Correct): Promise<Answered> {
    const actor = actorOf(sender.viewer);
    const { reason } = body;
    const command: CaseCommand =
      'fact' in body
        ? {
            kind: 'correct-fact',
            fact: body.fact,
            value: body.value,
            reason,
            actor,
            ...defined({ instance: body.instance }),
          }
        : {
            kind: 'correct-answer',
            task: ordinalOf(body.task, caseId),
            answer: body.value,
            facts: body.facts ?? {},
            reason,
            actor,
            ...defined({ grounds: body.grounds }),
          };
    return this.run(sender, { caseId, revision, route: `/cases/${caseId}/corrections`, command, body });
  }

  /** Does something to the date of one term of a case. */
  changeTerm(
    sender: Sender,
    at: { readonly caseId: string; readonly revision: number; readonly term: string },
    body: { readonly reason: string; readonly moment?: string | undefined },
    change: TermChange,
  ): Promise<Answered> {
    const { caseId, revision, term } = at;
    const deed = change.kind.replace('-term', '');
    const command = { ...change, term, reason: body.reason, actor: actorOf(sender.viewer) };
    return this.run(sender, { caseId, revision, route: `/cases/${caseId}/terms/${term}/${deed}`, command, body });
  }

  /** Destroys a case that has ended; nobody ends an open one by destroying it. */
  destroy({ viewer, key }: Sender, caseId: string, revision: number, body: DestroyCase): Promise<Destroyed> {
    if (!isCaseId(caseId)) throw noSuchCase();
    const command = { kind: 'destroy', ...body, forced: false, actor: actorOf(viewer) } as const;
    const idempotent = this.idempotent(viewer, key, `/cases/${caseId}/destruction`, body);
    return this.desk.destroy(this.municipality, { caseId, revision, command, ...idempotent });
  }

  private run(
    { viewer, key }: Sender,
    asked: {
      readonly caseId: string;
      readonly revision: number;
      readonly route: string;
      readonly command: CaseCommand;
      readonly body: { readonly moment?: string | undefined };
    },
  ): Promise<Answered> {
    const { caseId, revision, command, body } = asked;
    if (!isCaseId(caseId)) throw noSuchCase();
    const request = {
      caseId,
      revision,
      command,
      ...momentOf(body.moment),
      ...this.idempotent(viewer, key, asked.route, body),
    };
    return this.answered(viewer, (respond) => this.desk.run(this.municipality, { ...request, respond }));
  }

  /** What the desk answers: made now, or else kept under the key of an earlier attempt. */
  private async answered(
    viewer: Viewer,
    run: (respond: Respond<CommandResult>) => Promise<CommandResult>,
  ): Promise<Answered> {
    let made: CommandResult | undefined;
    const result = await run((row, steps, now) => {
      made = commandResult(this.reader.viewing(row, viewer, now), steps);
      return made;
    });
    return { result, replayed: result !== made };
  }

  private idempotent(viewer: Viewer, key: string | undefined, route: string, body: unknown) {
    return key === undefined ? {} : { idempotent: requestOf(viewer.person.id, key, route, body) };
  }

  /**
   * The entry to use when none is named: the only one this person may use. What nobody like this can open is left to the
   * engine, which says why; so is what is not there to the desk.
   */
  private onlyEntry({ process, variant }: OpenCase, { access }: Viewer): string {
    const playbook = this.playbooks.findOffered(variant)?.playbook;
    if (playbook === undefined) return '';
    const { acts } = accessOn(access, playbook.contentHash);
    const entries = Object.values(playbook.processes[process]?.entries ?? {});
    const mine = entries.filter(({ by }) => by.some((role) => acts.includes(role)));
    const [entry = entries[0], another] = mine;
    if (another === undefined) return entry?.id ?? '';
    const message = `must be one of ${mine.map(({ id }) => id).join(', ')}`;
    throw new OrchestratorError('DRB-4220', 'It is not clear how the case begins.', {
      errors: [{ at: 'as', message }],
    });
  }
}

/** A task inside its case: `t3`, from either way of naming it. */
export function ordinalOf(task: string, caseId: string): string {
  return task.startsWith(`${caseId}~`) ? task.slice(caseId.length + 1) : task;
}

const actorOf = ({ person }: Viewer): Actor => ({ id: person.id, roles: person.roles });

function momentOf(given: string | undefined): { moment?: string } {
  if (given === undefined) return {};
  try {
    return { moment: parseMoment(given) };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const errors = [{ at: 'moment', message: 'is no moment: write 2026-11-30T10:00 or 2026-11-30T09:00:00.000Z' }];
    throw new OrchestratorError('DRB-4223', 'The moment cannot be read.', { errors });
  }
}

/** r67: what the municipality prepares is about nobody, so there is no vault to put a name in. */
function checkNobody({ kind, name, birthDate }: OpenCase['subject']): void {
  if (kind !== 'municipality' || (name === undefined && birthDate === undefined)) return;
  const at = name === undefined ? 'subject.birthDate' : 'subject.name';
  const errors = [{ at, message: 'has no place in a case of the municipality itself' }];
  throw new OrchestratorError('DRB-4220', 'A case of the municipality itself is about nobody.', {
    remedy: 'Leave it out. Is it about a resident? Open a case about a person: a signal.',
    errors,
  });
}

function checkBirthDate(given: string | undefined): void {
  if (given === undefined || isLocalDate(given)) return;
  const errors = [{ at: 'subject.birthDate', message: 'is no date that exists: write 2001-12-31' }];
  throw new OrchestratorError('DRB-4220', 'The date of birth does not fit.', { errors });
}
