// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The names under which the forms of a case keep what is typed. */
import type { AllowedEvent, Case, Fact, Task, Term } from '@draaiboek/api';

export const answerKey = ({ id }: Pick<Task, 'id'>): string => `answer ${id}`;
export const correctAnswerKey = ({ id }: Pick<Task, 'id'>): string => `correct ${id}`;
export const eventKey = ({ instance, event }: Pick<AllowedEvent, 'instance' | 'event'>): string =>
  `event ${instance} ${event}`;
export const factKey = (instance: string, { fact }: Pick<Fact, 'fact'>): string => `fact ${instance} ${fact}`;
export const termKey = ({ instance, id }: Pick<Term, 'instance' | 'id'>, deed: Term['may'][number]): string =>
  `term ${instance} ${id} ${deed}`;

/** The keys of all forms that the case has as it is now. */
export function draftKeysOf(item: Case): ReadonlySet<string> {
  return new Set([
    ...item.tasks.filter(({ status, options }) => status === 'open' && options.length > 0).map(answerKey),
    ...item.tasks.map(correctAnswerKey),
    ...item.events.map(eventKey),
    ...item.terms.flatMap((term) => term.may.map((deed) => termKey(term, deed))),
    ...item.instances.flatMap(({ id, facts }) =>
      facts.filter((fact) => fact.mayCorrect).map((fact) => factKey(id, fact)),
    ),
  ]);
}
