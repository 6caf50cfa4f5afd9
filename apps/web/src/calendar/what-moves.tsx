// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { MovedTerm } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Details } from '../design/details.js';
import { Icon } from '../design/icon.js';
import { TextLink } from '../design/text-link.js';
import type { Tried } from './use-calendar-run.js';

/** What another calendar would move: in the cases that one may see by name, of the others how many. */
export function WhatMoves({ tried }: { readonly tried: Tried }): ReactElement {
  const { cases, terms, moved, hidden } = tried;
  if (terms === 0) {
    return (
      <Alert tone="info" title="Er verschuift niets" role="status">
        <p>Geen enkele open termijn krijgt een andere datum. Herinneringen kunnen wel op een andere dag komen.</p>
      </Alert>
    );
  }
  return (
    <Alert
      tone="info"
      title={`${terms === 1 ? '1 termijn verschuift' : `${terms} termijnen verschuiven`}, in ${cases === 1 ? '1 zaak' : `${cases} zaken`}`}
      role="status"
    >
      {moved.length > 0 && (
        <ul className="dr-text-list">
          {moved.map((term) => (
            <MovedLine key={`${term.case} ${term.term} ${term.from} ${term.to}`} term={term} />
          ))}
        </ul>
      )}
      {hidden > 0 && <p>{hiddenInWords(hidden, moved.length > 0)}</p>}
    </Alert>
  );
}

function hiddenInWords(hidden: number, besideOthers: boolean): string {
  const many = hidden === 1 ? '1 termijn staat' : `${hidden} termijnen staan`;
  return `${besideOthers ? 'Nog ' : ''}${many} in zaken die u hier niet bij naam ziet.`;
}

function MovedLine({ term }: { readonly term: MovedTerm }): ReactElement {
  return (
    <li>
      <span className="dr-moved">
        <strong>
          <TextLink to={`/zaken/${term.case}`}>Zaak {term.caseReference}</TextLink>, {term.title.nl}:
        </strong>
        <span>
          <span className="dr-visually-hidden">nu </span>
          <s>{dateInWords(term.from)}</s>
        </span>
        <Icon name="moved" />
        <span>
          <span className="dr-visually-hidden">wordt </span>
          {dateInWords(term.to)}
        </span>
      </span>
      <Details summary="Waarom deze datum?">
        <ol className="dr-text-list">
          {term.explanation.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ol>
      </Details>
    </li>
  );
}
