// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Process } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';

/** What holds on every way that a case can go, beside the diagram of those ways: what each rule says and who may deviate. */
export function ProcessRules({ rules }: Pick<Process, 'rules'>): ReactElement {
  return (
    <section className="dr-stack">
      <Heading level={2}>Regels</Heading>
      {rules.length === 0 ? (
        <Paragraph>Dit proces heeft er geen.</Paragraph>
      ) : (
        <ul className="dr-plain-list dr-records">
          {rules.map(({ rule, title, inWords, levelInWords, source }) => (
            <li key={rule} className="dr-record dr-record--single">
              <div className="dr-stack dr-stack--tight">
                <h3 className="dr-record__title">{title.nl}</h3>
                <p className="nl-paragraph dr-prose">{inWords}</p>
                <p className="dr-record__facts">
                  {levelInWords}
                  {source.length > 0 && ` Bron: ${source.join(', ')}.`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
