// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the life of one command around its transaction: one transaction with the case row locked, in which first
 * everything due happens and then the command, and state, journal, index rows and outbox are written; after the commit
 * the aftermath. Owns no SQL, no clock and no delivery.
 *
 * - T2, T7 what is due is settled under the case's lock, each at its own moment, before the command.
 * - E2 a refusal changes nothing; what fell due before it holds. One of authorisation leaves no trace in the case.
 * - At most twelve statements per command, BEGIN and COMMIT included.
 */
import { CalendarError } from '@draaiboek/calendar';
import { EngineError, type Actor } from '@draaiboek/engine';
import type { ProblemCode } from '../problems/codes.js';
import { Metrics } from '../observability/metrics.js';
import { inSpan } from '../observability/spans.js';
import { watchCommand } from '../observability/watch-command.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Scope } from '@draaiboek/store';
import { changeCase, settleCase, type SettleFor, type Settling } from './changing.js';
import { destroy, type Destroyed, type DestroyRequest } from './destroying.js';
import { openCase } from './opening.js';
import { recountCase, type Recounting } from './recounting.js';
import { Overtaken, Unsettled, type CaseDeskParts, type Done } from './parts.js';
import type { Aftermath, CaseRequest, Commit, OpenRequest } from './requests.js';

/** What the access log needs to know of a request. */
interface Asked {
  readonly caseId?: string;
  readonly command: { readonly kind: string; readonly actor: Actor };
}

export class CaseDesk {
  constructor(
    private readonly parts: CaseDeskParts,
    private readonly aftermath: Aftermath,
    private readonly metrics = new Metrics(),
  ) {}

  /** @throws OrchestratorError for whatever is wrong with the request, and for a refusal of the engine */
  run<A>(municipality: string, request: CaseRequest<A>): Promise<A> {
    return this.finish(municipality, request, (scope) => changeCase(this.parts, scope, request));
  }

  /** Opens a case on the playbook that is asked for. @throws OrchestratorError like `run` */
  open<A>(municipality: string, request: OpenRequest<A>): Promise<A> {
    return this.finish(municipality, request, (scope) => openCase(this.parts, scope, request));
  }

  /** Destroys a case for good; gives what is left of it. @throws OrchestratorError like `run` */
  destroy(municipality: string, request: DestroyRequest): Promise<Destroyed> {
    return this.finish(municipality, request, (scope) => destroy(this.parts, scope, request));
  }

  /** Does what is due in a case, and says how many steps that took; an alarm that is not to be acted on takes none. */
  async settle(
    municipality: string,
    caseId: string,
    why: SettleFor,
  ): Promise<{ readonly how: Settling; readonly steps: number }> {
    const { how, commit } = await this.guarded(municipality, caseId, (scope) =>
      settleCase(this.parts, scope, caseId, why),
    );
    if (commit) await this.follow(commit);
    return { how, steps: commit?.steps.length ?? 0 };
  }

  /** Counts the dates of a case by the current calendar, where that is still to be done. */
  async recount(municipality: string, caseId: string): Promise<Recounting> {
    const work = (scope: Scope): ReturnType<typeof recountCase> => recountCase(this.parts, scope, caseId);
    const { how, commits } = await this.guarded(municipality, caseId, work);
    for (const commit of commits) await this.follow(commit);
    return how;
  }

  private finish<A>(municipality: string, asked: Asked, work: (scope: Scope) => Promise<Done<A>>): Promise<A> {
    return watchCommand(this.metrics, asked.command.kind, () => this.carryOut(municipality, asked, work));
  }

  private async carryOut<A>(municipality: string, asked: Asked, work: (scope: Scope) => Promise<Done<A>>): Promise<A> {
    const attempt = (): Promise<Done<A>> => this.guarded(municipality, asked.caseId, work);
    const again = (error: unknown): Promise<Done<A>> => {
      if (error instanceof Overtaken) return attempt();
      throw error;
    };
    const { commit, problem, answer } = await attempt()
      .catch(again)
      .catch((error: unknown) => this.remember(municipality, asked, error));
    if (commit) await this.follow(commit);
    if (problem) throw problem;
    if (answer === undefined) throw new Error('A command that is not refused has an answer');
    return answer;
  }

  private follow(commit: Commit): Promise<void> {
    this.metrics.committed(commit);
    return this.aftermath.after(commit);
  }

  /**
   * A refusal of authorisation goes to the access log, and on to whoever asked; so does a case that is not there for
   * them, whether it exists or not: the same answer for the same work.
   */
  private async remember(municipality: string, { command, caseId }: Asked, error: unknown): Promise<never> {
    if (error instanceof OrchestratorError && LOGGED.has(error.code)) {
      const { actor, kind: action } = command;
      await this.parts.accessLog.refused(municipality, { actor: actor.id, action, caseId, code: error.code });
    }
    throw error;
  }

  /**
   * A step that the engine cannot take, and due things that cannot be settled, are rolled back and their case is parked
   * for an operator. A command that leads to a date outside the calendar is its sender's to change.
   */
  private async guarded<T>(
    municipality: string,
    caseId: string | undefined,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    const { store, table } = this.parts;
    await store.room.check();
    try {
      return await inSpan('transaction', {}, () => store.withShielded(municipality, work));
    } catch (error) {
      if (error instanceof CalendarError) throw outsideCalendar(error);
      if (!(error instanceof EngineError || error instanceof Unsettled)) throw error;
      if (caseId !== undefined) {
        await store.withShielded(municipality, (scope) => table.park(scope, caseId, error.code));
      }
      throw new OrchestratorError('DRB-4092', 'The case cannot go on.', { cause: error });
    }
  }
}

const LOGGED: ReadonlySet<ProblemCode> = new Set(['DRB-4030', 'DRB-4031', 'DRB-4040']);

const outsideCalendar = (cause: CalendarError): OrchestratorError =>
  new OrchestratorError('DRB-4224', `A date that follows from this cannot be computed: ${cause.what}.`, { cause });
