// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, Term } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Heading } from '../design/heading.js';
import { InlineFacts } from '../design/facts.js';
import { useCasePage } from './case-context.js';
import { mainInstance } from './main-instance.js';

/** The task that a term is the date of; several tasks may have a term of the same name. */
export function findTaskTitle({ tasks }: Pick<Case, 'tasks'>, { task }: Pick<Term, 'task'>): string | undefined {
  return tasks.find(({ id }) => id === task)?.title.nl;
}

/** What a term is called and of which task and part of the case it is. */
export function TermTitle({ term }: { readonly term: Term }): ReactElement {
  const { case: item } = useCasePage();
  const task = findTaskTitle(item, term);
  const part = item.instances.find(({ id }) => id === term.instance);
  const facts = [
    ...(task === undefined ? [] : [{ term: 'Termijn', value: term.title.nl }]),
    ...(part === undefined || part === mainInstance(item) ? [] : [{ term: 'Hoort bij', value: part.title.nl }]),
  ];
  return (
    <>
      <Heading level={3}>{task ?? term.title.nl}</Heading>
      {facts.length > 0 && <InlineFacts items={facts} />}
    </>
  );
}
