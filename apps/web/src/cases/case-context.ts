// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, CommandResult } from '@draaiboek/api';
import { createContext, useContext } from 'react';

/** What every part of the page of a case needs. */
export interface CasePage {
  readonly case: Case;
  /** Fetches the case again; what is typed stays. */
  readonly reload: () => void;
  /** A command was accepted: shows what it did. `heading` says what it was, in the past tense. */
  readonly done: (heading: string, result: CommandResult) => void;
  /** The title of an event, task or fact of this case by its id; the id itself when the case does not have it. */
  readonly titleOf: (id: string) => string;
}

export const CaseContext = createContext<CasePage | undefined>(undefined);

export function useCasePage(): CasePage {
  const page = useContext(CaseContext);
  if (page === undefined) throw new Error('useCasePage is used outside the page of a case');
  return page;
}
