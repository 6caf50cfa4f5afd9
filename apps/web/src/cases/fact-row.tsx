// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { momentInWords } from '../dates/date-words.js';
import { useDrafts } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { usePersonName } from '../session/use-person-name.js';
import { CorrectFactForm } from './correct-fact-form.js';
import { factKey } from './draft-keys.js';
import { factInWords } from './fact-words.js';

interface FactRowProps {
  readonly instance: Instance;
  readonly fact: Fact;
}

/** One fact: what is known, since when and from whom; and the form to correct it. */
export function FactRow({ instance, fact }: FactRowProps): ReactElement {
  const { all } = useDrafts();
  return (
    <li className="dr-record dr-record--single">
      <div className="dr-stack">
        <div className="dr-stack dr-stack--tight">
          <span className="dr-quiet">{fact.title.nl}</span>
          <strong>{factInWords(fact)}</strong>
          <Origin fact={fact} />
        </div>
        {fact.mayCorrect && (
          <Expander
            variant="subtle"
            startOpen={all[factKey(instance.id, fact)] !== undefined}
            label="Corrigeren"
            about={fact.title.nl}
          >
            {(closing) => <CorrectFactForm instance={instance} fact={fact} closing={closing} />}
          </Expander>
        )}
      </div>
    </li>
  );
}

function Origin({ fact: { statedAt, by, linked } }: { readonly fact: Fact }): ReactElement | null {
  const nameOf = usePersonName();
  const parts = [
    statedAt === undefined ? undefined : `Vastgelegd ${momentInWords(statedAt)}`,
    by === undefined ? undefined : `door ${nameOf(by)}`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0 && !linked) return null;
  return (
    <span className="dr-quiet">
      {parts.join(' ')}
      {linked && ' (volgt een ander deel van de zaak)'}
    </span>
  );
}
