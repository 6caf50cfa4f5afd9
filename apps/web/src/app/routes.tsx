// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { RequirePerson } from '../session/require-person.js';
import { SignInPage } from '../session/sign-in-page.js';
import { ErrorPage } from './error-page.js';
import { Layout } from './layout.js';
import { NotFoundPage } from './not-found-page.js';
import { RootError } from './root-error.js';

/** A page that is fetched when it is first opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
  ErrorBoundary: ErrorPage,
});

const PAGES: RouteObject[] = [
  page('werklijst', async () => (await import('../tasks/work-list-page.js')).WorkListPage),
  page('zaken', async () => (await import('../cases/case-list-page.js')).CaseListPage),
  page('zaken/nieuw', async () => (await import('../cases/new-case-page.js')).NewCasePage),
  page('zaken/:id', async () => (await import('../cases/case-page.js')).CasePage),
  page('zaken/:id/vernietigen', async () => (await import('../archive/destroy-page.js')).DestroyPage),
  page('archief', async () => (await import('../archive/closed-cases-page.js')).ClosedCasesPage),
  page('archief/vernietigd', async () => (await import('../archive/destroyed-cases-page.js')).DestroyedCasesPage),
  page('processen', async () => (await import('../processes/process-list-page.js')).ProcessListPage),
  page('processen/:id', async () => (await import('../processes/process-page.js')).ProcessPage),
  page('kalender', async () => (await import('../calendar/calendar-page.js')).CalendarPage),
  page('verantwoording', async () => (await import('../accountability/responsible-page.js')).ResponsiblePage),
  page('verantwoording/advies', async () => (await import('../accountability/advice-page.js')).AdvicePage),
  page('verantwoording/jaarverslag', async () => (await import('../accountability/report-page.js')).ReportPage),
  page('wegwijzer', async () => (await import('../references/directory-page.js')).DirectoryPage),
  page('taakverdeling', async () => (await import('../references/division-page.js')).DivisionPage),
  page('postvak', async () => (await import('../mailbox/mailbox-page.js')).MailboxPage),
  page('klok', async () => (await import('../clock/clock-page.js')).ClockPage),
];

export const router = createBrowserRouter([
  {
    Component: Layout,
    ErrorBoundary: RootError,
    HydrateFallback: () => null,
    children: [
      { path: 'aanmelden', Component: SignInPage, ErrorBoundary: ErrorPage },
      {
        Component: RequirePerson,
        ErrorBoundary: ErrorPage,
        children: [{ index: true, element: <Navigate to="/werklijst" replace /> }, ...PAGES],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
