// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AdviceVerdict } from '@draaiboek/api';
import type { CompiledPlaybook } from '@draaiboek/definition';
import type { Scope } from '@draaiboek/store';
import { isKeeper, KEEPER } from '../people/keeper.js';
import { judgesLawfulness, LAWFULNESS } from '../people/lawfulness.js';
import { onlyFor, type Reserved } from '../people/only-for.js';
import type { Viewer } from '../people/viewer.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { AccountabilityDeskParts } from './accountability-desk.js';
import { addAdvice, listAdvice, type Advice } from './advice.js';
import { listMissing, type Missing } from './may-open.js';

/** A playbook that lies ready, with what was advised on it, as somebody sees it. */
export interface Judged {
  readonly playbook: CompiledPlaybook;
  readonly isDefault: boolean;
  /** The last on top. */
  readonly steps: readonly Advice[];
  readonly missing: readonly Missing[];
  readonly may: { readonly ask: boolean; readonly give: boolean };
}

/** What is asked or advised, by somebody who has seen the step `after` of the playbook. */
export interface AdviceAsked {
  readonly hash: string;
  readonly after: number;
  readonly words: string;
}

/**
 * Owns who asks for advice on a playbook and who gives it. Everybody signed in reads it; who keeps the playbooks does not
 * judge them, and who judges them does not keep them.
 */
export class AdviceDesk {
  constructor(private readonly parts: AccountabilityDeskParts) {}

  /** Every playbook that lies ready, the base first. */
  list(viewer: Viewer): Promise<readonly Judged[]> {
    return this.within(async (scope) => {
      const judged: Judged[] = [];
      for (const each of this.parts.playbooks.listOffered()) judged.push(await this.judged(scope, viewer, each));
      return judged;
    });
  }

  /** @throws OrchestratorError DRB-4030, DRB-4040, DRB-4122 */
  async ask(viewer: Viewer, asked: AdviceAsked): Promise<Judged> {
    return this.add(ASKING, viewer, asked, undefined);
  }

  /** @throws OrchestratorError DRB-4030, DRB-4040, DRB-4122 */
  async give(viewer: Viewer, asked: AdviceAsked & { readonly verdict: AdviceVerdict }): Promise<Judged> {
    return this.add(GIVING, viewer, asked, asked.verdict);
  }

  private async add(
    reserved: Reserved,
    viewer: Viewer,
    { hash, after, words }: AdviceAsked,
    verdict: AdviceVerdict | undefined,
  ): Promise<Judged> {
    await onlyFor(reserved, viewer, this.parts);
    const playbook = this.parts.playbooks.listOffered().find(({ contentHash }) => contentHash === hash);
    if (playbook === undefined) throw new OrchestratorError('DRB-4040', 'No playbook with this hash lies ready.');
    const { id: by, roles } = viewer.person;
    return this.within(async (scope) => {
      await addAdvice(scope, { hash, after, verdict, words, by, roles });
      return this.judged(scope, viewer, playbook);
    });
  }

  private async judged(scope: Scope, { access }: Viewer, playbook: CompiledPlaybook): Promise<Judged> {
    return {
      playbook,
      isDefault: playbook === this.parts.playbooks.default.playbook,
      steps: await listAdvice(scope, playbook.contentHash),
      missing: await listMissing(scope, playbook),
      may: { ask: isKeeper(access), give: judgesLawfulness(access) },
    };
  }

  private within<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.parts.store.withMunicipality(this.parts.municipality, work);
  }
}

const ASKING: Reserved = {
  action: 'advice-request',
  roles: [KEEPER],
  told: 'Advice on a playbook is asked by who keeps it.',
};
const GIVING: Reserved = {
  action: 'advice',
  roles: LAWFULNESS,
  told: 'Advice on a playbook is given by who judges lawfulness.',
};
