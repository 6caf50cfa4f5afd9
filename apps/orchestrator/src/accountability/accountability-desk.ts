// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Responsible } from '@draaiboek/api';
import type { Store } from '@draaiboek/store';
import type { PageOf } from '../cases/case-lists.js';
import type { AccessLog } from '../people/access-log.js';
import { isKeeper, KEEPER } from '../people/keeper.js';
import { onlyFor } from '../people/only-for.js';
import type { Viewer } from '../people/viewer.js';
import type { Playbooks } from '../playbooks/playbooks.js';
import { changeResponsible, findResponsible, listResponsible, type ResponsibleChange } from './case-meeting.js';
import { restsOnWetPga } from './may-open.js';

export interface AccountabilityDeskParts {
  readonly store: Store;
  readonly playbooks: Playbooks;
  readonly accessLog: AccessLog;
  readonly municipality: string;
}

/** The record as somebody sees it. */
export interface ResponsibleSeen {
  readonly current: ResponsibleChange | undefined;
  /** Cases here rest on an Act that asks for it. */
  readonly needed: boolean;
  readonly mayChange: boolean;
}

/** Owns who may do what with the record of who answers: everybody signed in reads it, its keeper writes it. */
export class AccountabilityDesk {
  constructor(private readonly parts: AccountabilityDeskParts) {}

  async read({ access }: Viewer): Promise<ResponsibleSeen> {
    const { store, playbooks, municipality } = this.parts;
    const current = await store.withMunicipality(municipality, findResponsible);
    return { current, needed: playbooks.listOffered().some(restsOnWetPga), mayChange: isKeeper(access) };
  }

  list(page: { readonly offset: number; readonly limit: number }): Promise<PageOf<ResponsibleChange>> {
    const { store, municipality } = this.parts;
    return store.withMunicipality(municipality, (scope) => listResponsible(scope, page));
  }

  /** Puts another record in the place of the one there is. @throws OrchestratorError DRB-4030, DRB-4122 */
  async change(
    viewer: Viewer,
    asked: { readonly after: number; readonly responsible: Responsible; readonly reason: string },
  ): Promise<ResponsibleSeen> {
    const { store, municipality } = this.parts;
    await onlyFor(KEEPS_MEETING, viewer, this.parts);
    await store.withMunicipality(municipality, (scope) => changeResponsible(scope, { ...asked, by: viewer.person.id }));
    return this.read(viewer);
  }
}

const KEEPS_MEETING = {
  action: 'case-meeting',
  roles: [KEEPER],
  told: 'Who answers for the case meeting is written down by its keeper.',
};
