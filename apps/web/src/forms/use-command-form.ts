// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The state of a form that sends a command. It owns: what is typed (as a draft), checking before sending, one key per
 * attempt, and what is wrong with which field. It does not own how that looks.
 */
import { useId, useState, type SyntheticEvent } from 'react';
import type { CommandOptions } from '../api/client.js';
import { problemInWords } from '../api/problem-words.js';
import { useDrafts } from './drafts.js';
import { factName, type FieldError, type FormValues } from './form-values.js';
import { useSubmission } from './use-submission.js';

export interface CommandFormOptions<Body, Result> {
  /** Under which what is typed is kept; one per form. */
  readonly draftKey: string;
  readonly title: string;
  readonly revision?: number | undefined;
  /** What stands in the fields before anything is typed. */
  readonly initial?: FormValues;
  readonly check: (values: FormValues) => FieldError[];
  readonly body: (values: FormValues) => Body;
  readonly send: (body: Body, options: CommandOptions) => Promise<Result>;
  readonly onDone: (result: Result, body: Body) => void;
  /** Fetches again what the form is about. */
  readonly onReload?: (() => void) | undefined;
}

/** What the fields of a form get. */
export interface FormFields {
  readonly values: FormValues;
  readonly bind: (field: string) => {
    readonly id: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (value: string) => void;
  };
}

export function useCommandForm<Body, Result>(options: CommandFormOptions<Body, Result>) {
  const { draftKey, title, initial = {}, check, body, onDone, onReload } = options;
  const drafts = useDrafts();
  const values = drafts.all[draftKey]?.values ?? initial;
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const errors = stillWrong(found, () => check(values));
  const [reloaded, setReloaded] = useState(false);
  const submission = useSubmission<Body, Result>({
    ...options,
    onDone: (result, sent) => {
      drafts.drop(draftKey);
      onDone(result, sent);
    },
  });
  const { idOf, bind } = useFields(values, messagesOf(errors, submission.error), (field, value) =>
    drafts.keep(draftKey, { title, values: { ...values, [field]: value } }),
  );

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (submission.isPending) return;
    const wrong = check(values);
    setFound(wrong);
    setReloaded(false);
    submission.reset();
    if (wrong.length === 0) submission.mutate(body(values));
  };
  const reload = (): void => {
    submission.reset();
    setReloaded(true);
    onReload?.();
  };
  const fields: FormFields = { values, bind };
  return { fields, idOf, found, errors, reloaded, submit, reload, error: submission.error, busy: submission.isPending };
}

/** Of what was wrong when it was sent, what still is: whoever mends a field sees the message go. */
function stillWrong(found: readonly FieldError[], check: () => FieldError[]): readonly FieldError[] {
  if (found.length === 0) return found;
  return check().filter(({ field }) => found.some((error) => error.field === field));
}

function useFields(
  values: FormValues,
  messageOf: (field: string) => string | undefined,
  change: (field: string, value: string) => void,
) {
  const prefix = useId();
  const idOf = (field: string): string => `${prefix}${field}`;
  const bind: FormFields['bind'] = (field) => ({
    id: idOf(field),
    value: values[field] ?? '',
    error: messageOf(field),
    onChange: (value) => change(field, value),
  });
  return { idOf, bind };
}

/** What we found ourselves says precisely what is wrong; what the server found says only where. */
function messagesOf(errors: readonly FieldError[], refusal: Error | null): (field: string) => string | undefined {
  const refused = refusal === null ? [] : problemInWords(refusal).fields;
  return (field) => {
    const own = errors.find((error) => error.field === field)?.message;
    const theirs = refused.includes(field.replace(factName(''), ''))
      ? 'Wat hier staat, kan niet. Pas het aan.'
      : undefined;
    return own ?? theirs;
  };
}
