// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, Ref } from 'react';
import { problemInWords } from '../api/problem-words.js';
import { Alert } from '../design/alert.js';
import { Button } from '../design/button.js';
import { Details } from '../design/details.js';
import { TextLink } from '../design/text-link.js';

interface ProblemAlertProps {
  readonly error: unknown;
  /** Fetches again what was out of date or did not arrive. */
  readonly onReload?: (() => void) | undefined;
  readonly titleOf?: ((id: string) => string) | undefined;
  readonly headingLevel?: 2 | 3 | 4;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A refusal or failure, in words, with what helps. */
export function ProblemAlert({ error, onReload, titleOf, headingLevel = 2, ref }: ProblemAlertProps): ReactElement {
  const { heading, lines, action, technical } = problemInWords(error, titleOf);
  const reload = action === 'reload' ? 'Nieuwe stand ophalen' : 'Opnieuw proberen';
  return (
    <Alert tone={action === 'reload' ? 'warning' : 'error'} title={heading} headingLevel={headingLevel} ref={ref}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {technical.length > 0 && (
        <Details summary="Technische uitleg (Engels)">
          <ul className="dr-text-list" lang="en">
            {technical.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      )}
      {onReload !== undefined && (action === 'reload' || action === 'retry') && (
        <div>
          <Button onClick={onReload}>{reload}</Button>
        </div>
      )}
      {action === 'sign-in' && (
        <p>
          <TextLink to="/aanmelden">Naar aanmelden</TextLink>
        </p>
      )}
    </Alert>
  );
}
