// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is typed but not sent, kept outside the forms: a form that disappears because the case changed does not take
 * with it what somebody wrote. Only in memory, as it is about people.
 */
import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { FormValues } from './form-values.js';

export interface Draft {
  /** What the form is about, for who finds the draft back without its form. */
  readonly title: string;
  readonly values: FormValues;
}

interface Drafts {
  readonly all: Readonly<Record<string, Draft>>;
  readonly keep: (key: string, draft: Draft) => void;
  readonly drop: (key: string) => void;
}

const DraftsContext = createContext<Drafts | undefined>(undefined);

export function DraftsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [all, setAll] = useState<Readonly<Record<string, Draft>>>({});
  const drafts = useMemo<Drafts>(
    () => ({
      all,
      keep: (key, draft) => setAll((before) => ({ ...before, [key]: draft })),
      drop: (key) => setAll((before) => Object.fromEntries(Object.entries(before).filter(([other]) => other !== key))),
    }),
    [all],
  );
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (drafts === undefined) throw new Error('useDrafts is used outside a DraftsProvider');
  return drafts;
}
