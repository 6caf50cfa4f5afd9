// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@mikro-orm/migrations';
import { AnnualReports } from './annual-report.js';
import { AccessPurpose } from './access-purpose.js';
import { CalendarChanges } from './calendar-changes.js';
import { CaseMeeting } from './case-meeting.js';
import { DeploymentId } from './deployment-id.js';
import { InitialSchema } from './initial-schema.js';
import { PlaybookAdvice } from './playbook-advice.js';
import { PlaybookVariants } from './playbook-variants.js';
import { Proof } from './proof.js';
import { Secrecy } from './secrecy.js';
import { Shield } from './shield.js';
import { WorkInPages } from './work-in-pages.js';

type MigrationClass = new (...given: ConstructorParameters<typeof Migration>) => Migration;

/**
 * Every migration in the order in which they were released. A released one is never edited. While a rolling restart is
 * under way the old program works on the new schema: a migration adds, and what it makes superfluous goes one release later.
 */
export const MIGRATIONS: readonly { readonly name: string; readonly class: MigrationClass }[] = [
  { name: 'initial-schema', class: InitialSchema },
  { name: 'deployment-id', class: DeploymentId },
  { name: 'work-in-pages', class: WorkInPages },
  { name: 'proof', class: Proof },
  { name: 'calendar-changes', class: CalendarChanges },
  { name: 'playbook-variants', class: PlaybookVariants },
  { name: 'shield', class: Shield },
  { name: 'access-purpose', class: AccessPurpose },
  { name: 'case-meeting', class: CaseMeeting },
  { name: 'playbook-advice', class: PlaybookAdvice },
  { name: 'annual-report', class: AnnualReports },
  { name: 'secrecy', class: Secrecy },
];
