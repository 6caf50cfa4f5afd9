// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Heading } from '../design/heading.js';
import { SECTIONS, type SectionName } from './case-sections.js';

interface SectionProps {
  readonly name: SectionName;
  readonly children: ReactNode;
}

/** A section of the page of a case; its id is what the in-page navigation leads to. */
export function Section({ name, children }: SectionProps): ReactElement {
  const { id, title } = SECTIONS[name];
  return (
    <section id={id} className="dr-section" aria-labelledby={`${id}-titel`}>
      <Heading level={2} id={`${id}-titel`} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
