// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AdviceStep, CaseMeeting, CaseMeetingVersion, JudgedPlaybook } from '@draaiboek/api';
import type { ResponsibleSeen } from '../accountability/accountability-desk.js';
import type { Advice } from '../accountability/advice.js';
import type { Judged } from '../accountability/advice-desk.js';
import type { ResponsibleChange } from '../accountability/case-meeting.js';
import type { People } from '../people/people.js';
import { nameOf } from '../playbooks/playbooks.js';

export const caseMeeting = ({ current, needed, mayChange }: ResponsibleSeen): CaseMeeting => ({
  ...{ revision: current?.number ?? 0, needed, may: { change: mayChange } },
  ...(current === undefined ? {} : { responsible: current.responsible }),
});

export const caseMeetingVersion = (
  { number, responsible, at, by, reason }: ResponsibleChange,
  people: People,
): CaseMeetingVersion => ({ revision: number, at, by: { id: by, name: people.nameOf(by) }, reason, responsible });

/** A playbook that lies ready, with what was advised on it. */
export const judgedPlaybook = (
  { playbook, isDefault, steps, missing, may }: Judged,
  people: People,
): JudgedPlaybook => ({
  ...{ hash: playbook.contentHash, variant: nameOf(playbook), version: playbook.version },
  title: playbook.variant?.title ?? playbook.title,
  ...{ default: isDefault, laws: [...(playbook.laws ?? [])], revision: steps[0]?.number ?? 0 },
  steps: steps.map((step) => adviceStep(step, people)),
  ...{ waitsFor: [...missing], may: { ...may } },
});

const adviceStep = ({ verdict, at, by, roles, words }: Advice, people: People): AdviceStep => ({
  ...{ kind: verdict === undefined ? 'asked' : 'given', at, words, roles: [...roles] },
  by: { id: by, name: people.nameOf(by) },
  ...(verdict === undefined ? {} : { verdict }),
});
