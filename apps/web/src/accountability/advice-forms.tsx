// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { JudgedPlaybook } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { askAdvice, giveAdvice } from '../api/commands.js';
import { RadioField } from '../forms/choice-fields.js';
import { CommandForm } from '../forms/command-form.js';
import type { Closing } from '../forms/expander.js';
import { checkRequired, type FormValues } from '../forms/form-values.js';
import { TextAreaField } from '../forms/text-fields.js';
import { findVerdict, VERDICTS } from './advice-words.js';

interface AdviceFormProps {
  readonly item: JudgedPlaybook;
  readonly closing: Closing;
  readonly onDone: () => void;
  readonly onReload: () => void;
}

const wordsOf = (values: FormValues): string => (values['words'] ?? '').trim();

/** For who keeps the playbooks. */
export function AskForm({ item: { hash, revision }, closing, onDone, onReload }: AdviceFormProps): ReactElement {
  return (
    <CommandForm
      draftKey={`ask ${hash}`}
      title="Advies vragen"
      submitLabel="Advies vragen"
      revision={revision}
      check={(values) => checkRequired(values, 'words', 'Vul in wat er verandert en waarom.')}
      body={(values) => ({ words: wordsOf(values) })}
      send={(body, options) => askAdvice(hash, body, options)}
      onDone={() => {
        closing.close();
        onDone();
      }}
      onReload={onReload}
      onCancel={closing.cancel}
      headingLevel={3}
    >
      {(form) => <TextAreaField {...form.bind('words')} label="Wat verandert er, en waarom?" />}
    </CommandForm>
  );
}

/** For who judges lawfulness. */
export function GiveForm({ item: { hash, revision }, closing, onDone, onReload }: AdviceFormProps): ReactElement {
  return (
    <CommandForm
      draftKey={`give ${hash}`}
      title="Advies geven"
      submitLabel="Advies vastleggen"
      revision={revision}
      check={(values) => [
        ...(findVerdict(values['verdict']) === undefined ? [{ field: 'verdict', message: 'Kies het oordeel.' }] : []),
        ...checkRequired(values, 'words', 'Vul het advies in.'),
      ]}
      body={(values) => ({ verdict: findVerdict(values['verdict']) ?? 'negatief', words: wordsOf(values) })}
      send={(body, options) => giveAdvice(hash, body, options)}
      onDone={() => {
        closing.close();
        onDone();
      }}
      onReload={onReload}
      onCancel={closing.cancel}
      headingLevel={3}
    >
      {(form) => (
        <>
          <RadioField {...form.bind('verdict')} label="Oordeel" choices={VERDICTS} />
          <TextAreaField {...form.bind('words')} label="Advies, met de voorwaarden" />
        </>
      )}
    </CommandForm>
  );
}
