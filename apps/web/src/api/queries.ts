// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Everything that is read from the API, each with the key under which it is kept. */
import type {
  Calendar,
  CalendarVersion,
  Case,
  CaseSummary,
  Clock,
  JournalEntry,
  Mail,
  Page,
  Process,
  ProcessSummary,
  Session,
  Task,
} from '@draaiboek/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './api.js';

export interface TaskFilter {
  readonly mine: boolean;
  readonly late: boolean;
  readonly role?: string | undefined;
  readonly page: number;
}

export interface CaseFilter {
  readonly status?: 'open' | 'closed' | undefined;
  readonly page: number;
}

/** Refreshed every half minute: it carries the product's clock. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.get<Session>('/session'),
  refetchInterval: 30_000,
});

export const tasksQuery = ({ mine, late, role, page }: TaskFilter) =>
  queryOptions({
    queryKey: ['tasks', mine, late, role, page],
    queryFn: () => api.get<Page<Task>>('/tasks', { mine, status: 'open', ...(late ? { late } : {}), role, page }),
    placeholderData: keepPreviousData,
  });

export const casesQuery = ({ status, page }: CaseFilter) =>
  queryOptions({
    queryKey: ['cases', status, page],
    queryFn: () => api.get<Page<CaseSummary>>('/cases', { status, page }),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => api.get<Case>(`/cases/${encodeURIComponent(id)}`) });

export const journalQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: ['case', id, 'journal', page],
    queryFn: () => api.get<Page<JournalEntry>>(`/cases/${encodeURIComponent(id)}/journal`, { page }),
    placeholderData: keepPreviousData,
  });

/** The drawing of an instance as it stands at that revision. */
export const caseDrawingQuery = (id: string, instance: string, revision: number) =>
  queryOptions({
    queryKey: ['case', id, 'drawing', instance, revision],
    queryFn: () => api.getText(`/cases/${encodeURIComponent(id)}/diagram.svg`, { instance }),
    placeholderData: keepPreviousData,
  });

export const processesQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: () => api.get<Page<ProcessSummary>>('/processes', { pageSize: 100 }),
});

export const processQuery = (id: string) =>
  queryOptions({ queryKey: ['process', id], queryFn: () => api.get<Process>(`/processes/${encodeURIComponent(id)}`) });

export const processDrawingQuery = (id: string) =>
  queryOptions({
    queryKey: ['process', id, 'drawing'],
    queryFn: () => api.getText(`/processes/${encodeURIComponent(id)}/diagram.svg`),
  });

export const mailboxQuery = (to: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['mailbox', to, page],
    queryFn: () => api.get<Page<Mail>>('/mailbox', { to, page }),
    placeholderData: keepPreviousData,
  });

/** A year of the calendar. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => api.get<Calendar>('/calendar', { year }),
    placeholderData: keepPreviousData,
  });

export const calendarVersionsQuery = queryOptions({
  queryKey: ['calendar', 'versions'],
  queryFn: () => api.get<Page<CalendarVersion>>('/calendar/versions', { pageSize: 20 }),
});

export const clockQuery = queryOptions({ queryKey: ['clock'], queryFn: () => api.get<Clock>('/clock') });
