// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The HTTP contract as schemas: the orchestrator validates and documents with them, the web application is typed by them. */
export * from './advice.js';
export * from './annual-report.js';
export * from './calendar.js';
export * from './case-meeting.js';
export * from './clock.js';
export * from './destruction.js';
export type { components, paths } from './openapi.generated.js';
export * from './problem.js';
export * from './processes.js';
export * from './queries.js';
export * from './references.js';
export * from './refusals.js';
export * from './requests.js';
export * from './resources.js';
export * from './review.js';
export * from './secrecy.js';
export * from './session.js';
export * from './values.js';
