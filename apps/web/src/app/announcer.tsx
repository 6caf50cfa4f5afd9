// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, useCallback, useContext, useState, type ReactElement, type ReactNode } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to who listens to the page instead of looking at it: the result of what was just done. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Holds the live region. The same text twice is read twice: every announcement is a new element. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactElement {
  const [message, setMessage] = useState({ text: '', count: 0 });
  const announce = useCallback<Announce>((text) => setMessage(({ count }) => ({ text, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="dr-visually-hidden">
        <span key={message.count}>{message.text}</span>
      </div>
    </AnnounceContext>
  );
}
