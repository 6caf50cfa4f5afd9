// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AccountabilityDesk, type AccountabilityDeskParts } from '../accountability/accountability-desk.js';
import { AdviceDesk } from '../accountability/advice-desk.js';
import { CaseLists } from '../cases/case-lists.js';
import { CaseReader } from '../cases/case-reader.js';
import { ArchiveDesk } from '../archive/archive-desk.js';
import { ReviewDesk } from '../review/review-desk.js';
import { AccessLog } from '../people/access-log.js';
import { Drawings } from '../presenters/drawings.js';
import type { Product } from '../product.js';
import { AnnualReports, type AnnualReportsParts } from '../reports/annual-report.js';
import { CaseCommands } from './case-commands.js';
import { CalendarController } from './controllers/calendar.controller.js';
import { CaseMeetingController } from './controllers/case-meeting.controller.js';
import { CasesController } from './controllers/cases.controller.js';
import { ClockController } from './controllers/clock.controller.js';
import { CommandsController } from './controllers/commands.controller.js';
import { DestructionsController } from './controllers/destructions.controller.js';
import { ErrorsController } from './controllers/errors.controller.js';
import { HealthController } from './controllers/health.controller.js';
import { MailboxController } from './controllers/mailbox.controller.js';
import { MetricsController } from './controllers/metrics.controller.js';
import { PlaybooksController } from './controllers/playbooks.controller.js';
import { ProcessesController } from './controllers/processes.controller.js';
import { ReferencesController } from './controllers/references.controller.js';
import { ReportsController } from './controllers/reports.controller.js';
import { ReviewsController } from './controllers/reviews.controller.js';
import { SecrecyController } from './controllers/secrecy.controller.js';
import { SessionController } from './controllers/session.controller.js';
import { TasksController } from './controllers/tasks.controller.js';
import { TermsController } from './controllers/terms.controller.js';
import { VariantsController } from './controllers/variants.controller.js';
import { PRODUCT } from './tokens.js';

const CONTROLLERS = [
  SessionController,
  SecrecyController,
  ProcessesController,
  VariantsController,
  CasesController,
  CommandsController,
  TasksController,
  TermsController,
  CalendarController,
  CaseMeetingController,
  PlaybooksController,
  ReportsController,
  ReferencesController,
  DestructionsController,
  ReviewsController,
  ClockController,
  MailboxController,
  HealthController,
  MetricsController,
  ErrorsController,
];

/** The HTTP room: controllers over the running product. The domain's rooms know nothing of Nest. */
@Module({})
export class AppModule {
  static over(product: Product): DynamicModule {
    const { store, table, playbooks, municipality, desk } = product;
    const accessLog = new AccessLog(store);
    const reader = new CaseReader(store, table, playbooks, accessLog, municipality.id);
    const desks = { store, table, reader, accessLog, municipality: municipality.id };
    const archive = new ArchiveDesk(desks);
    const commands = new CaseCommands(municipality.id, desk, reader, playbooks);
    return {
      module: AppModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: PRODUCT, useValue: product },
        { provide: CaseReader, useValue: reader },
        { provide: CaseLists, useValue: new CaseLists(store, table, reader, municipality.id) },
        { provide: ArchiveDesk, useValue: archive },
        ...accounting({ ...desks, playbooks }),
        { provide: ReviewDesk, useValue: new ReviewDesk(desks) },
        { provide: CaseCommands, useValue: commands },
        Drawings,
      ],
    };
  }
}

/** Where the municipality accounts for what it does with data. */
const accounting = (parts: AccountabilityDeskParts & AnnualReportsParts): Provider[] => [
  { provide: AccountabilityDesk, useValue: new AccountabilityDesk(parts) },
  { provide: AdviceDesk, useValue: new AdviceDesk(parts) },
  { provide: AnnualReports, useValue: new AnnualReports(parts) },
];
