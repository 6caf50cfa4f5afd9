// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CommandResult } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { CommandForm, type CommandFormProps } from '../forms/command-form.js';
import type { Closing } from '../forms/expander.js';
import { useCasePage } from './case-context.js';

interface CaseFormProps<Body> extends Pick<
  CommandFormProps<Body, CommandResult>,
  'draftKey' | 'title' | 'submitLabel' | 'check' | 'body' | 'send' | 'children'
> {
  /** What was done, in the past tense, once it is; with what was sent. */
  readonly doneHeading: (body: Body) => string;
  readonly closing: Closing;
}

/** A form on the page of a case, in something that opens and closes: afterwards the page shows what it did. */
export function CaseForm<Body>({ doneHeading, closing, ...form }: CaseFormProps<Body>): ReactElement {
  const { case: item, reload, done, titleOf } = useCasePage();
  return (
    <CommandForm
      {...form}
      revision={item.revision}
      onDone={(result, body) => {
        closing.close();
        done(doneHeading(body), result);
      }}
      onReload={reload}
      onCancel={closing.cancel}
      titleOf={titleOf}
    />
  );
}
