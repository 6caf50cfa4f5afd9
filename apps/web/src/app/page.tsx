// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useEffectEvent, useRef, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';

interface PageProps {
  readonly title: string;
  /** In the browser's tab, when it should say more than the heading. */
  readonly documentTitle?: string;
  readonly intro?: string;
  /** Beside the heading: the main thing to do here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its one h1, its title, and the focus on the h1 when one comes from another page. */
export function Page({ title, documentTitle = title, intro, action, children }: PageProps): ReactElement {
  const heading = useFocusOnNavigation();
  return (
    <>
      <title>{`${documentTitle} – Draaiboek`}</title>
      <div className="dr-page-head dr-page-head__row">
        <div>
          <Heading level={1} ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {intro !== undefined && <Paragraph>{intro}</Paragraph>}
        </div>
        {action}
      </div>
      {children}
    </>
  );
}

/** The page that the browser opened first: there it starts at the top by itself, as people expect. */
let isFirstPage = true;

function useFocusOnNavigation() {
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrive = useEffectEvent(() => {
    if (!isFirstPage && hash === '') heading.current?.focus();
    isFirstPage = false;
  });
  // Only when the page appears: a change of filter is not a navigation.
  useEffect(() => {
    arrive();
  }, []);
  return heading;
}
