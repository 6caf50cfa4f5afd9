// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { momentInWords } from '../dates/date-words.js';
import { useFactTitle } from '../cases/use-fact-title.js';
import { factValueInWords } from '../cases/fact-words.js';
import { Heading } from '../design/heading.js';
import { usePersonName } from '../session/use-person-name.js';

type Answer = Task['answers'][number];

interface AnswerListProps {
  readonly answers: readonly Answer[];
  readonly title?: string;
}

/** The answers to a task, newest last: also the one that asked for the question to come back. */
export function AnswerList({ answers, title }: AnswerListProps): ReactElement | null {
  if (answers.length === 0) return null;
  return (
    <div className="dr-stack dr-stack--tight">
      {title !== undefined && <Heading level={4}>{title}</Heading>}
      <ul className="dr-text-list">
        {answers.map((answer) => (
          <li key={`${answer.at} ${answer.answer}`}>
            <AnswerLine answer={answer} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AnswerLine({ answer }: { readonly answer: Answer }): ReactElement {
  const nameOf = usePersonName();
  const basis = Object.entries(answer.basis ?? {});
  const factTitle = useFactTitle();
  const { corrected } = answer;
  return (
    <>
      {corrected === undefined ? <strong>{answer.title.nl}</strong> : <s>{answer.title.nl}</s>},{' '}
      {momentInWords(answer.at)} door {nameOf(answer.by)}.
      {answer.grounds !== undefined && ` Toelichting: ${answer.grounds}`}
      {basis.length > 0 && (
        <span className="dr-quiet">
          {' '}
          Gegeven op basis van:{' '}
          {basis.map(([fact, value]) => `${factTitle(fact)} ${factValueInWords(value)}`).join(', ')}.
        </span>
      )}
      {corrected !== undefined && (
        <span className="dr-quiet">
          {' '}
          Gecorrigeerd {momentInWords(corrected.at)} door {nameOf(corrected.by)}: {corrected.reason}
        </span>
      )}
    </>
  );
}
