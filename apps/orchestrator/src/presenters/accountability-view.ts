// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseMeeting, CaseMeetingVersion } from '@draaiboek/api';
import type { ResponsibleSeen } from '../accountability/accountability-desk.js';
import type { ResponsibleChange } from '../accountability/case-meeting.js';
import type { People } from '../people/people.js';

export const caseMeeting = ({ current, needed, mayChange }: ResponsibleSeen): CaseMeeting => ({
  ...{ revision: current?.number ?? 0, needed, may: { change: mayChange } },
  ...(current === undefined ? {} : { responsible: current.responsible }),
});

export const caseMeetingVersion = (
  { number, responsible, at, by, reason }: ResponsibleChange,
  people: People,
): CaseMeetingVersion => ({ revision: number, at, by: { id: by, name: people.nameOf(by) }, reason, responsible });
