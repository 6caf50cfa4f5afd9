// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { Loading } from '../app/loading.js';
import { Page } from '../app/page.js';
import { ProblemAlert } from '../app/problem-alert.js';
import { ApiProblem } from '../api/api-problem.js';
import { caseQuery } from '../api/queries.js';
import { ActionLink } from '../design/action-link.js';
import { DraftsProvider } from '../forms/drafts.js';
import { useSession } from '../session/use-session.js';
import { AnsweredTasksSection } from '../tasks/answered-tasks-section.js';
import { OpenTasksSection } from '../tasks/open-tasks-section.js';
import { CaseContext } from './case-context.js';
import { CaseHead } from './case-head.js';
import { CaseNavigation } from './case-navigation.js';
import { CaseOutcome } from './case-outcome.js';
import { CompanionsSection } from './companions-section.js';
import { EventsSection } from './events-section.js';
import { FactsSection } from './facts-section.js';
import { HistorySection } from './history-section.js';
import { LostDrafts } from './lost-drafts.js';
import { OpenTermsSection } from './open-terms-section.js';
import { PastTermsSection } from './past-terms-section.js';
import { ShieldedCase } from './shielded-case.js';
import { useCasePageState } from './use-case-page.js';
import { WhereSection } from './where-section.js';

/** `/zaken/:id`: everything about one case, and everything one can do with it. */
export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (data?.shielded === true || isShielded(error)) {
    return (
      <Page key={id} title={data === undefined ? 'Zaak' : `Zaak ${data.reference}`}>
        <ShieldedCase id={id} />
      </Page>
    );
  }
  if (data !== undefined) {
    return (
      <Page key={id} title={`Zaak ${data.reference}`} action={<Destroy item={data} />}>
        <DraftsProvider>
          <CaseBody item={data} />
        </DraftsProvider>
      </Page>
    );
  }
  return (
    <Page key={id} title="Zaak">
      {error === null ? <Loading what="De zaak" /> : <ProblemAlert error={error} onReload={() => void refetch()} />}
    </Page>
  );
}

/** It has ended, also when that was while one looked at it. */
const isShielded = (error: Error | null): boolean => error instanceof ApiProblem && error.problem.code === 'DRB-4031';

/** Only for who keeps the archive, of a case that has ended. */
function Destroy({ item }: { readonly item: Case }): ReactElement | null {
  const { may } = useSession();
  if (!may.destroyCases || item.status !== 'closed') return null;
  return <ActionLink to={`/zaken/${encodeURIComponent(item.id)}/vernietigen`}>Vernietigen</ActionLink>;
}

function CaseBody({ item }: { readonly item: Case }): ReactElement {
  const { page, last } = useCasePageState(item);
  return (
    <CaseContext value={page}>
      <div className="dr-stack dr-stack--wide">
        <CaseHead item={item} />
        {last !== undefined && <CaseOutcome last={last} />}
        <LostDrafts />
        <div className="dr-case">
          <CaseNavigation item={item} />
          <div className="dr-case__sections">
            <WhereSection />
            <OpenTasksSection />
            <OpenTermsSection />
            <EventsSection />
            <FactsSection />
            <CompanionsSection />
            <AnsweredTasksSection />
            <HistorySection />
            <PastTermsSection />
          </div>
        </div>
      </div>
    </CaseContext>
  );
}
