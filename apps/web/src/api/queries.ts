// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Everything that is read from the API, each with the key under which it is kept. */
import type { DestructionGround } from '@draaiboek/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './api.js';
import { bodyOf } from './client.js';

export interface TaskFilter {
  readonly mine: boolean;
  readonly late: boolean;
  readonly role?: string | undefined;
  readonly page: number;
}

export interface CaseFilter {
  readonly status?: 'open' | 'closed' | undefined;
  readonly variant?: string | undefined;
  readonly page: number;
}

export interface ClosedCaseFilter {
  readonly changedBefore: string | undefined;
  readonly page: number;
}

export interface DestructionFilter {
  readonly ground: DestructionGround | undefined;
  /** The first and the last day. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly page: number;
}

const onVariant = (variant: string | undefined) => (variant === undefined ? {} : { variant });

/** Refreshed every half minute: it carries the product's clock. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => bodyOf(api.GET('/session')),
  refetchInterval: 30_000,
});

export const secrecyQuery = queryOptions({
  queryKey: ['secrecy'],
  queryFn: () => bodyOf(api.GET('/secrecy')),
});

export const tasksQuery = ({ mine, late, role, page }: TaskFilter) =>
  queryOptions({
    queryKey: ['tasks', mine, late, role, page],
    queryFn: () => {
      const query = {
        mine,
        status: 'open',
        page,
        ...(late ? { late } : {}),
        ...(role === undefined ? {} : { role }),
      } as const;
      return bodyOf(api.GET('/tasks', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const casesQuery = ({ status, variant, page }: CaseFilter) =>
  queryOptions({
    queryKey: ['cases', status, variant, page],
    queryFn: () => {
      const query = { page, ...(status === undefined ? {} : { status }), ...onVariant(variant) };
      return bodyOf(api.GET('/cases', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => bodyOf(api.GET('/cases/{case}', { params: { path: { case: id } } })),
  });

export const journalQuery = (id: string, page: number, withReminders: boolean) =>
  queryOptions({
    queryKey: ['case', id, 'journal', page, withReminders],
    queryFn: () => {
      const query = withReminders ? { page } : { page, reminders: false };
      return bodyOf(api.GET('/cases/{case}/journal', { params: { path: { case: id }, query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The drawing of an instance as it stands at that revision. */
export const caseDrawingQuery = (id: string, instance: string, revision: number) =>
  queryOptions({
    queryKey: ['case', id, 'drawing', instance, revision],
    queryFn: () =>
      bodyOf(
        api.GET('/cases/{case}/diagram.svg', { params: { path: { case: id }, query: { instance } }, parseAs: 'text' }),
      ),
    placeholderData: keepPreviousData,
  });

export const closedCasesQuery = ({ changedBefore, page }: ClosedCaseFilter) =>
  queryOptions({
    queryKey: ['closed-cases', changedBefore, page],
    queryFn: () => {
      const query = { page, ...(changedBefore === undefined ? {} : { changedBefore }) };
      return bodyOf(api.GET('/closed-cases', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const closedCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'closed'],
    queryFn: () => bodyOf(api.GET('/closed-cases/{case}', { params: { path: { case: id } } })),
  });

export const destructionsQuery = ({ ground, from, to, page }: DestructionFilter) =>
  queryOptions({
    queryKey: ['destructions', ground, from, to, page],
    queryFn: () => {
      const query = {
        page,
        ...(ground === undefined ? {} : { ground }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      return bodyOf(api.GET('/destructions', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The playbooks that a case may be opened on. */
export const variantsQuery = queryOptions({
  queryKey: ['variants'],
  queryFn: () => bodyOf(api.GET('/variants', { params: { query: { pageSize: 200 } } })),
});

/** As a variant has them; without one, as the municipality works. */
export const processesQuery = (variant?: string) =>
  queryOptions({
    queryKey: ['processes', variant],
    queryFn: () => bodyOf(api.GET('/processes', { params: { query: { pageSize: 100, ...onVariant(variant) } } })),
    placeholderData: keepPreviousData,
  });

export const processQuery = (id: string, variant: string | undefined) =>
  queryOptions({
    queryKey: ['process', id, variant],
    queryFn: () =>
      bodyOf(api.GET('/processes/{process}', { params: { path: { process: id }, query: onVariant(variant) } })),
    /* While another variant of it is on its way, not while another process is. */
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

export const processVariantsQuery = (id: string) =>
  queryOptions({
    queryKey: ['process', id, 'variants'],
    queryFn: () =>
      bodyOf(api.GET('/processes/{process}/variants', { params: { path: { process: id }, query: { pageSize: 200 } } })),
  });

export const processDrawingQuery = (id: string, variant: string | undefined) =>
  queryOptions({
    queryKey: ['process', id, 'drawing', variant],
    queryFn: () =>
      bodyOf(
        api.GET('/processes/{process}/diagram.svg', {
          params: { path: { process: id }, query: onVariant(variant) },
          parseAs: 'text',
        }),
      ),
  });

export const mailboxQuery = (to: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['mailbox', to, page],
    queryFn: () => bodyOf(api.GET('/mailbox', { params: { query: { page, ...(to === undefined ? {} : { to }) } } })),
    placeholderData: keepPreviousData,
  });

/** A year of the calendar. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => bodyOf(api.GET('/calendar', { params: { query: { year } } })),
    placeholderData: keepPreviousData,
  });

export const calendarVersionsQuery = queryOptions({
  queryKey: ['calendar', 'versions'],
  queryFn: () => bodyOf(api.GET('/calendar/versions', { params: { query: { pageSize: 20 } } })),
});

export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: () => bodyOf(api.GET('/directory')),
});

export const divisionQuery = queryOptions({
  queryKey: ['division'],
  queryFn: () => bodyOf(api.GET('/division-of-tasks')),
});

export const caseMeetingQuery = queryOptions({
  queryKey: ['case-meeting'],
  queryFn: () => bodyOf(api.GET('/case-meeting')),
});

export const playbooksQuery = queryOptions({
  queryKey: ['playbooks'],
  queryFn: () => bodyOf(api.GET('/playbooks', { params: { query: { pageSize: 100 } } })),
});

export const annualReportQuery = (year: number) =>
  queryOptions({
    queryKey: ['annual-report', year],
    queryFn: () => bodyOf(api.GET('/reports/annual', { params: { query: { year } } })),
    placeholderData: keepPreviousData,
  });

export const clockQuery = queryOptions({ queryKey: ['clock'], queryFn: () => bodyOf(api.GET('/clock')) });
